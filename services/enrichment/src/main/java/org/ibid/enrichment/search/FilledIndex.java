package org.ibid.enrichment.search;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Run;

/** An index that one thread fills and any number search. */
public interface FilledIndex extends AutoCloseable {

    /** Adds a document or puts it in the place of the one with its id; where others fill the same index, no older one in a newer's place. */
    void put(DocumentEvent event, Instant sent) throws IOException;

    /** @param run in which the document was deleted, up to which all of it goes; {@link Run#NONE} where nobody counted: then whatever is there */
    void remove(String id, Run run) throws IOException;

    /** Makes durable what was written, and with it how far that goes. */
    void commit(Map<Integer, Long> positions) throws IOException;

    /** Shows to searches what was written. */
    void refresh() throws IOException;

    Found search(Search search);

    /** How many there are to be found. */
    int documents();

    @Override
    void close() throws IOException;
}
