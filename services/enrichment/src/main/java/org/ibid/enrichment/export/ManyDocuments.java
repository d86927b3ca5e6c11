package org.ibid.enrichment.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.Reference;

/**
 * Writes what many documents rest on as one list of works, a document after the other: no more than one is ever in memory. The ids of
 * entries begin with the place of their document in the list, {@code d12-r1}, so that all differ.
 */
public final class ManyDocuments {

    private static final Map<ExportFormat, EntryWriter.Format> FORMATS = new EnumMap<>(Map.of(
            ExportFormat.CSL_JSON, CslJson::new,
            ExportFormat.BIBTEX, BibTex::new,
            ExportFormat.RIS, Ris::new,
            ExportFormat.TEI, Tei::new));

    private ManyDocuments() {}

    /** Those that can hold the works of several documents. */
    public static Set<ExportFormat> formats() {
        return Set.copyOf(FORMATS.keySet());
    }

    static EntryWriter.Format of(ExportFormat format) {
        EntryWriter.Format list = FORMATS.get(format);
        if (list == null) {
            throw new IllegalArgumentException(format.word() + " is of one document");
        }
        return list;
    }

    /**
     * @param documents those without citations add nothing
     * @param out flushed, not closed
     */
    public static void write(Iterator<DocumentView> documents, ExportFormat format, OutputStream out)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        EntryWriter list = of(format).begin(writer);
        for (int number = 1; documents.hasNext(); number++) {
            DocumentView document = documents.next();
            if (document.citations() != null) {
                for (Reference reference : Items.works(document.citations().references())) {
                    list.add(reference, "d" + number + "-");
                }
            }
        }
        list.end();
        writer.flush();
    }
}
