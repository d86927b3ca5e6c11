package org.ibid.fetcher.collection;

import java.io.IOException;
import java.io.InputStream;
import org.ibid.contracts.Expansion;
import org.ibid.fetcher.response.WatchedStream;
import org.jspecify.annotations.Nullable;

/** Entries whose every fault has its reason: the collection's, an entry's, or that of where the bytes come from. */
final class CarefulEntries implements Entries {

    private final Entries entries;
    private final CollectionBytes bytes;

    /** @param bytes that the entries are read from */
    CarefulEntries(Entries entries, CollectionBytes bytes) {
        this.entries = entries;
        this.bytes = bytes;
    }

    @Override
    public Expansion.Kind kind() {
        return entries.kind();
    }

    @Override
    public @Nullable Entry next() throws IOException {
        try {
            return entries.next() instanceof Entry entry ? careful(entry) : null;
        } catch (IOException | RuntimeException e) {
            throw bytes.damage(e);
        }
    }

    private Entry careful(Entry entry) {
        return entry instanceof Entry.Content(var name, var url, var type, var charset, var at, InputStream content)
                ? new Entry.Content(name, url, type, charset, at, new Careful(content))
                : entry;
    }

    private final class Careful extends WatchedStream {

        Careful(InputStream content) {
            super(content);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                return super.read(into, from, length);
            } catch (UnfitCollection unfit) {
                throw unfit;
            } catch (IOException | RuntimeException e) {
                bytes.throwOwn();
                throw new UnfitEntry(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        entries.close();
    }
}
