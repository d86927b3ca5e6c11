package org.ibid.enrichment.search;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.ibid.contracts.DocumentEvent;

/** An index that one thread fills and any number search. */
public interface FilledIndex extends AutoCloseable {

    /**
     * Adds a document or puts it in the place of the one with its id.
     *
     * @param version greater for what came later of this document; where others fill the same index, none of them puts an older in its place
     */
    void put(DocumentEvent event, Instant sent, long version) throws IOException;

    void remove(String id, long version) throws IOException;

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
