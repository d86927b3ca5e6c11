package org.ibid.fetcher.collection;

import java.io.IOException;
import java.io.InputStream;
import org.ibid.fetcher.response.WatchedStream;

/** Bounds what is read for one step of a reader that keeps it in memory, and has no bound of its own. */
final class BoundedStep extends WatchedStream {

    private final String what;
    private final int most;
    private long left = Long.MAX_VALUE;

    /** @param what is bounded; @param most in bytes: what the reader reads in advance counts, too */
    BoundedStep(InputStream in, String what, int most) {
        super(in);
        this.what = what;
        this.most = most;
    }

    void begin() {
        left = most;
    }

    void end() {
        left = Long.MAX_VALUE;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        take(Math.max(read, 0));
        return read;
    }

    private void take(int bytes) throws UnfitCollection {
        left -= bytes;
        if (left < 0) {
            throw UnfitCollection.damaged(new IOException(what + " is over " + most + " bytes"));
        }
    }
}
