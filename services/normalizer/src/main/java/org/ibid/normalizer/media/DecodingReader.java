package org.ibid.normalizer.media;

import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes bytes straight into the buffer of who reads them; what cannot be decoded becomes U+FFFD. */
final class DecodingReader extends Reader {

    private final ByteBuffer bytes;
    private final CharsetDecoder decoder;
    private boolean decoded;
    /** The second half of a pair that had no room, or -1. */
    private int left = -1;

    DecodingReader(byte[] bytes, int skip, Charset charset) {
        this.bytes = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    @Override
    public int read(char[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (left >= 0) {
            into[offset] = (char) left;
            left = -1;
            return 1;
        }
        if (length == 1) {
            return readOne(into, offset);
        }
        CharBuffer out = CharBuffer.wrap(into, offset, length);
        decode(out);
        int count = out.position() - offset;
        return count == 0 ? -1 : count;
    }

    /** A pair needs room for two. */
    private int readOne(char[] into, int offset) {
        CharBuffer two = CharBuffer.allocate(2);
        decode(two);
        two.flip();
        if (!two.hasRemaining()) {
            return -1;
        }
        into[offset] = two.get();
        left = two.hasRemaining() ? two.get() : -1;
        return 1;
    }

    private void decode(CharBuffer out) {
        if (!decoded) {
            CoderResult result = decoder.decode(bytes, out, true);
            decoded = result.isUnderflow();
        }
        if (decoded && out.hasRemaining()) {
            decoder.flush(out);
        }
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
