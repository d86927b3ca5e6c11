package org.ibid.fetcher.collection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.ibid.fetcher.response.WatchedStream;

/** Counts what a collection unpacks to, all entries together, and ends what unpacks to too much. */
final class UnpackedBytes {

    private final Supplier<UnfitCollection> end;
    private long left;

    UnpackedBytes(long limit) {
        this(limit, () -> UnfitCollection.bomb(limit));
    }

    private UnpackedBytes(long limit, Supplier<UnfitCollection> end) {
        this.left = limit;
        this.end = end;
    }

    /** A list, which may have so many bytes. */
    static InputStream list(InputStream list, long limit) {
        return new UnpackedBytes(limit, () -> UnfitCollection.tooLarge(limit)).count(list);
    }

    InputStream count(InputStream unpacked) {
        return new Counted(unpacked);
    }

    /** Reads to the end what nobody wants. */
    static void drain(InputStream unwanted) throws IOException {
        unwanted.transferTo(OutputStream.nullOutputStream());
    }

    private final class Counted extends WatchedStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            take(Math.max(read, 0));
            return read;
        }

        /** The collection's stream is closed with it, not with an entry. */
        @Override
        public void close() {}

        private void take(long bytes) throws UnfitCollection {
            left -= bytes;
            if (left < 0) {
                throw end.get();
            }
        }
    }
}
