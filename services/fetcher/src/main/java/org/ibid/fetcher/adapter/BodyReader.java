package org.ibid.fetcher.adapter;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.ibid.fetcher.response.ContentCoding;
import org.ibid.stage.Body;
import org.ibid.stage.BodyMemory;

/**
 * Reads bodies under two bounds: bytes, packed and unpacked, and how much more the unpacked may be than the packed. A packed body is
 * unpacked once it is all there, by few at a time: the windows of br and zstd take megabytes, and a slow server must hold none.
 */
final class BodyReader {

    /** Pages come to 10, tables and lists to 50; bombs to 1,000 and more. */
    private static final int MAX_RATIO = 200;

    /** Below it no ratio does harm. */
    private static final long HARMLESS = 1 << 20;

    private static final int PIECE = 16 << 10;
    private static final int SHORT = 64 << 10;

    private final BodyMemory memory;
    private final Semaphore decoders = new Semaphore(Runtime.getRuntime().availableProcessors());

    BodyReader(BodyMemory memory) {
        this.memory = memory;
    }

    /** A body that is over a bound, or can't be read. */
    static final class Unfit extends IOException {

        private static final long serialVersionUID = 1L;

        private final String code;

        Unfit(String code, String message) {
            super(message);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** A body that breaks off: it may come whole the next time. */
    static final class Truncated extends IOException {

        private static final long serialVersionUID = 1L;

        private final boolean atTheSite;

        Truncated(IOException cause, boolean atTheSite) {
            super(cause.getMessage(), cause);
            this.atTheSite = atTheSite;
        }

        /** Whether all came that was sent, by HTTP's own account. */
        boolean isAtTheSite() {
            return atTheSite;
        }
    }

    /**
     * @param limit in bytes
     * @param cut whether what is over the limit is left unread, or refused with all before it
     * @param abort throws the connection away
     * @throws Unfit, Truncated
     */
    Body read(ClassicHttpResponse response, long limit, boolean cut, Runnable abort)
            throws IOException, InterruptedException {
        List<ContentCoding> codings = codings(response, abort);
        Body packed = received(response, limit, cut, abort);
        return codings.isEmpty() || packed.size() == 0
                ? packed
                : unpacked(packed, codings, limit, cut, tellsItsEnd(response.getEntity()));
    }

    /** One that does not ends with the connection, whatever ended that. */
    private static boolean tellsItsEnd(HttpEntity body) {
        return body.getContentLength() >= 0 || body.isChunked();
    }

    private static List<ContentCoding> codings(ClassicHttpResponse response, Runnable abort) throws IOException {
        try {
            return ContentCoding.parse(HttpExchange.fields(response, "Content-Encoding"));
        } catch (IllegalArgumentException e) {
            leave(response, abort);
            throw new Unfit("content-encoding", "it comes in a coding that was not asked for: " + e.getMessage());
        }
    }

    private Body received(ClassicHttpResponse response, long limit, boolean cut, Runnable abort) throws IOException {
        if (!cut && response.getEntity().getContentLength() > limit) {
            leave(response, abort);
            throw tooLarge(limit);
        }
        try (InputStream content = response.getEntity().getContent()) {
            return copy(content, limit, cut, () -> {
                leave(response, abort);
                return tooLarge(limit);
            });
        } catch (ConnectionClosedException | TruncatedChunkException e) {
            throw new Truncated(e, false);
        }
    }

    /** Closing alone would read on to the end of what is not wanted, for as long as it comes: first the connection is thrown away. */
    private static void leave(ClassicHttpResponse response, Runnable abort) {
        abort.run();
        try {
            response.close();
        } catch (IOException cutOff) {
            // as was asked for
        }
    }

    /** Reads what is of no use, if it is short, so that the connection can be used again. */
    static void discard(ClassicHttpResponse response, Runnable abort) {
        HttpEntity body = response.getEntity();
        try {
            if (body != null
                    && (body.getContentLength() > SHORT || body.getContent().readNBytes(SHORT + 1).length > SHORT)) {
                leave(response, abort);
            }
        } catch (IOException broken) {
            // what was answered stands before it
            leave(response, abort);
        }
    }

    private Body unpacked(Body packed, List<ContentCoding> codings, long limit, boolean cut, boolean allCame)
            throws IOException, InterruptedException {
        long harmless = Math.max(HARMLESS, packed.size() * MAX_RATIO);
        decoders.acquire();
        try (packed;
                InputStream content = ContentCoding.decode(codings, packed.open())) {
            return copy(
                    content,
                    Math.min(limit, harmless),
                    cut,
                    () -> harmless < limit
                            ? new Unfit(
                                    "content-bomb",
                                    "its " + packed.size() + " bytes unpack to more than " + MAX_RATIO
                                            + " times as many")
                            : tooLarge(limit));
        } catch (EOFException e) {
            throw new Truncated(e, allCame);
        } catch (Unfit e) {
            throw e;
        } catch (IOException e) {
            throw new Unfit("content-encoding", "it is not packed as it says: " + e.getMessage());
        } finally {
            decoders.release();
        }
    }

    private static Unfit tooLarge(long limit) {
        return new Unfit(
                "original-too-large", "it is larger than " + limit + " bytes (ibid.fetcher.max-original-size)");
    }

    @FunctionalInterface
    private interface Overflow {
        Unfit end() throws IOException;
    }

    private Body copy(InputStream content, long limit, boolean cut, Overflow over) throws IOException {
        Body body = new Body(memory);
        boolean whole = false;
        try {
            byte[] piece = new byte[PIECE];
            for (int n; (n = read(content, piece, cut && body.size() > 0)) >= 0; ) {
                if (body.size() + n > limit) {
                    Unfit end = over.end();
                    if (!cut) {
                        throw end;
                    }
                    body.write(piece, (int) (limit - body.size()));
                    break;
                }
                body.write(piece, n);
            }
            whole = true;
            return body;
        } finally {
            if (!whole) {
                body.close();
            }
        }
    }

    /** @param cut whether the end may come in the middle of what was packed */
    private static int read(InputStream content, byte[] piece, boolean cut) throws IOException {
        try {
            return content.read(piece);
        } catch (EOFException e) {
            if (cut) {
                return -1;
            }
            throw e;
        }
    }
}
