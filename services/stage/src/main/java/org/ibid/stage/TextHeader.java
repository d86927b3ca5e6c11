package org.ibid.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** A record's header as text: UTF-8, as the Kafka protocol binding of CloudEvents has it. */
public final class TextHeader {

    private TextHeader() {}

    public static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    /** In place of all of the name. */
    public static void set(Headers headers, String name, String value) {
        headers.remove(name);
        add(headers, name, value);
    }

    /** The last of the name; null where there is none, or none with a value. */
    public static @Nullable String read(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
