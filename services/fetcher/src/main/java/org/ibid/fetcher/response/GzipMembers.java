package org.ibid.fetcher.response;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks gzip of any number of members, one after the other (RFC 1952, 2.2). The JDK's own stream calls itself for each, so that some
 * thousand empty ones end the stack. What follows a member and begins none is left out, as browsers do.
 */
final class GzipMembers extends InputStream {

    private static final int MAGIC = 0x8B1F;
    private static final int DEFLATED = 8;
    private static final int HEADER_CHECK = 1 << 1;
    private static final int EXTRA = 1 << 2;
    private static final int NAME = 1 << 3;
    private static final int COMMENT = 1 << 4;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 check = new CRC32();
    private final byte[] packed = new byte[8 << 10];
    private int at;
    private int end;
    private boolean isOver;

    /** @throws ZipException when it is no gzip */
    GzipMembers(InputStream in) throws IOException {
        this.in = in;
        if (!begins()) {
            throw new ZipException("not in gzip format");
        }
    }

    /** Reads the header of a member; false where none begins. */
    private boolean begins() throws IOException {
        if (end == at && !fill()) {
            return false;
        }
        int magic = next();
        if (end == at && !fill() || (magic | next() << 8) != MAGIC) {
            return false;
        }
        if (next() != DEFLATED) {
            throw new ZipException("packed in another way than deflate");
        }
        int flags = next();
        // when, how and where it was packed
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CHECK) != 0) {
            skip(2);
        }
        inflater.reset();
        inflater.setInput(packed, at, end - at);
        check.reset();
        return true;
    }

    private void skip(int bytes) throws IOException {
        for (int n = 0; n < bytes; n++) {
            next();
        }
    }

    private void skipText() throws IOException {
        while (next() != 0) {
            // the name of a file, or a comment
        }
    }

    private int next() throws IOException {
        if (end == at && !fill()) {
            throw brokenOff();
        }
        return packed[at++] & 0xFF;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(packed));
        return end > 0;
    }

    private static EOFException brokenOff() {
        return new EOFException("the gzip breaks off");
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (length > 0 && !isOver) {
            int n = inflate(into, from, length);
            if (n > 0) {
                check.update(into, from, n);
                return n;
            }
            if (inflater.finished()) {
                at = end - inflater.getRemaining();
                verify();
                isOver = !begins();
            } else if (fill()) {
                inflater.setInput(packed, 0, end);
            } else {
                throw brokenOff();
            }
        }
        return length == 0 ? 0 : -1;
    }

    private int inflate(byte[] into, int from, int length) throws ZipException {
        try {
            int n = inflater.inflate(into, from, length);
            if (n == 0 && inflater.needsDictionary()) {
                throw new ZipException("it is packed with a dictionary");
            }
            return n;
        } catch (DataFormatException e) {
            throw new ZipException(e.getMessage());
        }
    }

    private void verify() throws IOException {
        if (word() != check.getValue() || word() != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            throw new ZipException("its check sum is another's");
        }
    }

    private long word() throws IOException {
        return next() | next() << 8 | next() << 16 | (long) next() << 24;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
