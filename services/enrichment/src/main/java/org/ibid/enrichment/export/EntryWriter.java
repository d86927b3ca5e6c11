package org.ibid.enrichment.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.ibid.contracts.Reference;

/** Writes a list of works one at a time, and keeps none. Lists of several documents differ by a prefix to their ids. */
interface EntryWriter {

    /** @param prefix of the ids of what follows; empty for one document alone */
    void add(Reference reference, String prefix) throws IOException;

    void end() throws IOException;

    /** Begins a list. */
    @FunctionalInterface
    interface Format {

        EntryWriter begin(Writer out) throws IOException;

        /** The list of one document. */
        default String write(List<Reference> references) {
            StringWriter out = new StringWriter();
            try {
                EntryWriter list = begin(out);
                for (Reference reference : references) {
                    list.add(reference, "");
                }
                list.end();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return out.toString();
        }
    }
}
