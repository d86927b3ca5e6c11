package org.ibid.fetcher.response;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** Tells that what is packed as br or zstd breaks off as the JDK does for gzip: by an {@link EOFException}. */
final class CutNoticing extends WatchedStream {

    /** In the words of zstd-jni 1.5 and of org.brotli 0.1. */
    private static final Set<String> CUT = Set.of("Truncated source", "No more input", "Unexpected end of input");

    CutNoticing(InputStream unpacked) {
        super(unpacked);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        try {
            return super.read(into, from, length);
        } catch (IOException e) {
            if (isCut(e)) {
                EOFException cut = new EOFException("what is packed breaks off");
                cut.initCause(e);
                throw cut;
            }
            throw e;
        }
    }

    /** Each decoder has one exception for all that is wrong. */
    private static boolean isCut(IOException fault) {
        Throwable told = fault.getCause() == null ? fault : fault.getCause();
        return told.getMessage() != null && CUT.contains(told.getMessage());
    }
}
