package org.ibid.normalizer.isolation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Text;
import org.ibid.normalizer.Normalization;
import org.ibid.normalizer.Normalization.Normalized;
import org.ibid.normalizer.Normalization.Unreadable;
import org.ibid.normalizer.Source;

/** The two messages between parent and child, in JSON and bytes, each part with its length before it. */
final class Message {

    private static final int LONGEST = 256 << 20;

    private Message() {}

    private record Head(String mediaType, String charset, String url, String title) {}

    private record Answer(Text text, String code, String message) {}

    static void write(DataOutputStream out, Source source) throws IOException {
        Head head = new Head(source.mediaType(), source.charset(), source.url(), source.title());
        part(out, ContractJson.MAPPER.writeValueAsBytes(head));
        part(out, source.bytes());
        out.flush();
    }

    static Source readSource(DataInputStream in) throws IOException {
        Head head = ContractJson.MAPPER.readValue(part(in), Head.class);
        return new Source(part(in), head.mediaType(), head.charset(), head.url(), head.title());
    }

    static void write(DataOutputStream out, Normalization result) throws IOException {
        Answer answer = switch (result) {
            case Normalized(Text text) -> new Answer(text, null, null);
            case Unreadable(String code, String message) -> new Answer(null, code, message);
        };
        part(out, ContractJson.MAPPER.writeValueAsBytes(answer));
        out.flush();
    }

    static Normalization readResult(DataInputStream in) throws IOException {
        Answer answer = ContractJson.MAPPER.readValue(part(in), Answer.class);
        return answer.text() == null ? new Unreadable(answer.code(), answer.message()) : new Normalized(answer.text());
    }

    private static void part(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] part(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("no message: length " + length);
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }
}
