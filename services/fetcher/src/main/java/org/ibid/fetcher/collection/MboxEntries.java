package org.ibid.fetcher.collection;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.ibid.contracts.Expansion;
import org.jspecify.annotations.Nullable;

/**
 * The messages of an mbox: each begins with a line {@code From } after an empty line or at the very beginning (RFC 4155); {@code
 * >From } in a message is {@code From } (mboxrd). mime4j's own reader maps a whole file and decodes it, which a stream of any size
 * and bytes of any charset do not allow.
 */
final class MboxEntries implements Entries {

    /** A longer line is given in pieces. */
    private static final int PIECE = 16 << 10;

    private static final byte[] FROM = {'F', 'r', 'o', 'm', ' '};

    private final BufferedInputStream in;
    private int count;
    private byte[] line = {};
    private boolean startsLine = true;
    private boolean afterEmptyLine = true;
    private @Nullable InputStream open;

    MboxEntries(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    @Override
    public Expansion.Kind kind() {
        return Expansion.Kind.MBOX;
    }

    @Override
    public @Nullable Entry next() throws IOException {
        if (open == null) {
            line = read();
        } else {
            UnpackedBytes.drain(open);
        }
        if (line.length == 0) {
            return null;
        }
        // the separator itself, and what it has of a long line
        do {
            line = read();
        } while (line.length > 0 && !startsLine);
        Message message = new Message();
        open = message;
        return new Entry.Content("#" + ++count, null, "message/rfc822", null, null, message);
    }

    /** A line with its end, or a piece of one; empty at the end of all. */
    private byte[] read() throws IOException {
        boolean wasWhole = line.length == 0 || line[line.length - 1] == '\n';
        afterEmptyLine = startsLine && isEmpty(line);
        startsLine = wasWhole;
        ByteArrayOutputStream read = new ByteArrayOutputStream(128);
        for (int b; read.size() < PIECE && (b = in.read()) >= 0; ) {
            read.write(b);
            if (b == '\n') {
                break;
            }
        }
        return read.toByteArray();
    }

    private static boolean isEmpty(byte[] line) {
        return line.length == 0 || line[0] == '\n' || line.length == 2 && line[0] == '\r';
    }

    private boolean isSeparator() {
        return startsLine && afterEmptyLine && hasFromAt(0);
    }

    private boolean hasFromAt(int from) {
        if (line.length < from + FROM.length) {
            return false;
        }
        for (int n = 0; n < FROM.length; n++) {
            if (line[from + n] != FROM[n]) {
                return false;
            }
        }
        return true;
    }

    private boolean isQuotedFrom() {
        int quotes = 0;
        while (quotes < line.length && line[quotes] == '>') {
            quotes++;
        }
        return startsLine && quotes > 0 && hasFromAt(quotes);
    }

    /** From the line that stands there to the next separator. */
    private final class Message extends InputStream {

        private int at = start();

        private int start() {
            return isQuotedFrom() ? 1 : 0;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (at == line.length && line.length > 0) {
                line = MboxEntries.this.read();
                at = start();
            }
            if (line.length == 0 || isSeparator()) {
                return -1;
            }
            int n = Math.min(length, line.length - at);
            System.arraycopy(line, at, into, from, n);
            at += n;
            return n;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
