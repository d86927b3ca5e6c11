package org.ibid.fetcher.collection;

import java.util.Iterator;
import java.util.stream.Stream;
import org.ibid.contracts.Expansion;
import org.jspecify.annotations.Nullable;

/** The entries of a list, whose bytes were read whole. */
final class ListedEntries implements Entries {

    private final Expansion.Kind kind;
    private final Iterator<? extends Entry> entries;

    ListedEntries(Expansion.Kind kind, Stream<? extends Entry> entries) {
        this.kind = kind;
        this.entries = entries.iterator();
    }

    @Override
    public Expansion.Kind kind() {
        return kind;
    }

    @Override
    public @Nullable Entry next() {
        return entries.hasNext() ? entries.next() : null;
    }

    @Override
    public void close() {
        // there is nothing open
    }
}
