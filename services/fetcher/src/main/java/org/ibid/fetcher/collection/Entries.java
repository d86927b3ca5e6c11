package org.ibid.fetcher.collection;

import java.io.Closeable;
import java.io.IOException;
import org.ibid.contracts.Expansion;
import org.jspecify.annotations.Nullable;

/** The entries of a collection, in their order. For one thread. */
public interface Entries extends Closeable {

    Expansion.Kind kind();

    /**
     * The next one; the bytes of the one before are gone then. Null after the last.
     *
     * @throws UnfitCollection when nothing more can be read, with the reason
     */
    @Nullable
    Entry next() throws IOException;
}
