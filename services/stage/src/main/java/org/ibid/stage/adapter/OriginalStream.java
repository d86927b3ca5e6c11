package org.ibid.stage.adapter;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An original's bytes, as many as its event says or {@link OriginalMissing}; never holds more than one piece. */
final class OriginalStream extends InputStream {

    private final String name;
    private final Pieces pieces;
    private long due;
    private byte[] piece;
    private int at;

    /** The parts of an original in their order. */
    @FunctionalInterface
    interface Pieces {

        /** @return null when there are no more */
        byte @Nullable [] next() throws OriginalMissing;
    }

    /** @param name of the original, for messages; @param size in bytes */
    OriginalStream(String name, long size, Pieces pieces) throws OriginalMissing {
        this.name = name;
        this.pieces = pieces;
        this.due = size;
        // at once: whether it is there shows on opening
        take();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (at == piece.length) {
            if (due == 0) {
                return -1;
            }
            take();
        }
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, from, count);
        at += count;
        return count;
    }

    private void take() throws OriginalMissing {
        byte[] next = pieces.next();
        at = 0;
        if (next == null || next.length == 0) {
            throw new OriginalMissing("the store holds no original " + name + ", or not all of it");
        }
        piece = next;
        due -= piece.length;
        if (due < 0) {
            throw new OriginalMissing("the store holds another original under " + name + " than its event says");
        }
    }
}
