package org.ibid.normalizer.isolation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Text;
import org.ibid.normalizer.Normalization;
import org.ibid.normalizer.Normalization.Normalized;
import org.ibid.normalizer.Normalization.Unreadable;
import org.ibid.normalizer.Normalizer;
import org.ibid.normalizer.Source;
import org.jspecify.annotations.Nullable;

/** The two messages between parent and child, in JSON and bytes, each part with its length before it. */
final class Message {

    /** Of an answer: more than any event may have. */
    private static final int LONGEST_ANSWER = 32 << 20;

    private static final int PIECE = 1 << 16;

    private Message() {}

    private record Head(
            @Nullable String mediaType,
            @Nullable String charset,
            @Nullable String url,
            @Nullable String title,
            @Nullable Instant fetchedAt) {}

    private record Answer(@Nullable Text text, @Nullable Unreadable failure) {}

    /** The other side has gone, or says what it should not: nothing more can be said to it. */
    static final class Broken extends Exception {

        private static final long serialVersionUID = 1L;

        private Broken(IOException cause) {
            super(cause);
        }
    }

    /** @throws IOException from the original, and only from there */
    static void write(DataOutputStream out, StoredSource source, InputStream original) throws IOException, Broken {
        byte[] head = ContractJson.MAPPER.writeValueAsBytes(
                new Head(source.mediaType(), source.charset(), source.url(), source.title(), source.fetchedAt()));
        int size = Math.toIntExact(source.original().size());
        send(() -> {
            part(out, head);
            out.writeInt(size);
        });
        byte[] piece = new byte[PIECE];
        for (int left = size; left > 0; ) {
            int read = original.read(piece, 0, Math.min(left, PIECE));
            if (read < 0) {
                throw new EOFException("the original ends " + left + " bytes before its end");
            }
            send(() -> out.write(piece, 0, read));
            left -= read;
        }
        send(out::flush);
    }

    static Source readSource(DataInputStream in) throws IOException {
        Head head = ContractJson.MAPPER.readValue(part(in, Normalizer.MAX_BYTES), Head.class);
        byte[] bytes = part(in, Normalizer.MAX_BYTES);
        return new Source(bytes, head.mediaType(), head.charset(), head.url(), head.title(), head.fetchedAt());
    }

    static void write(DataOutputStream out, Normalization result) throws IOException {
        byte[] answer = bytes(result);
        part(
                out,
                answer.length <= LONGEST_ANSWER
                        ? answer
                        : bytes(new Unreadable(
                                "text-too-large",
                                "The text with what was found in it takes more than " + LONGEST_ANSWER + " bytes.")));
        out.flush();
    }

    static Normalization readResult(DataInputStream in) throws Broken {
        try {
            Answer answer = ContractJson.MAPPER.readValue(part(in, LONGEST_ANSWER), Answer.class);
            if (answer.text() != null) {
                return new Normalized(answer.text());
            }
            if (answer.failure() != null) {
                return answer.failure();
            }
            throw new IOException("an answer that says nothing");
        } catch (IOException e) {
            throw new Broken(e);
        }
    }

    private static byte[] bytes(Normalization result) throws IOException {
        return ContractJson.MAPPER.writeValueAsBytes(
                switch (result) {
                    case Normalized(Text text) -> new Answer(text, null);
                    case Unreadable failure -> new Answer(null, failure);
                });
    }

    private static void part(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] part(DataInputStream in, int longest) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > longest) {
            throw new IOException("no message: length " + length);
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    @FunctionalInterface
    private interface Sending {
        void send() throws IOException;
    }

    private static void send(Sending sending) throws Broken {
        try {
            sending.send();
        } catch (IOException e) {
            throw new Broken(e);
        }
    }
}
