package org.ibid.fetcher.response;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream whose every byte passes {@link #read(byte[], int, int)}, whichever way it is asked for or skipped: what watches it overrides that alone. */
public abstract class WatchedStream extends FilterInputStream {

    private static final int SKIPPED = 8 << 10;

    protected WatchedStream(InputStream in) {
        super(in);
    }

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public final long skip(long most) throws IOException {
        byte[] unwanted = new byte[(int) Math.max(0, Math.min(most, SKIPPED))];
        return Math.max(0, read(unwanted, 0, unwanted.length));
    }

    @Override
    public final boolean markSupported() {
        return false;
    }
}
