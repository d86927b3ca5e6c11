package org.ibid.enrichment.adapter.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.ibid.stage.TextHeader;
import org.jspecify.annotations.Nullable;

/**
 * A message that was put aside.
 *
 * @param id {@code topic:partition:offset} of where it lies
 * @param service that put it aside
 * @param topic, partition, offset where it came from; null where that is no topic
 * @param reason for a person
 * @param document the id that it bears, where it does
 * @param at when it was put aside
 * @param bytes of its value; null where the value was too large to be put aside: it stands where it came from
 * @param headers of the message itself; in lists null
 * @param text its value, where that is text; in lists null
 * @param base64 its value, where that is no text; in lists null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Letter(
        String id,
        String service,
        @Nullable String topic,
        @Nullable Integer partition,
        @Nullable Long offset,
        @Nullable String reason,
        @Nullable String cause,
        @Nullable String document,
        Instant at,
        @Nullable Integer bytes,
        @Nullable Map<String, String> headers,
        @Nullable String text,
        @Nullable String base64) {

    static final String HEADER = "dead-letter-";

    private static final int LONGEST_ID = 1 << 10;

    /** Without the message itself. */
    static Letter of(ConsumerRecord<byte[], byte[]> record) {
        LetterId id = LetterId.of(record);
        return new Letter(
                id.toString(),
                id.service(),
                header(record, "topic"),
                number(header(record, "partition")) instanceof Long partition ? Math.toIntExact(partition) : null,
                number(header(record, "offset")),
                header(record, "reason"),
                header(record, "cause"),
                document(record),
                Instant.ofEpochMilli(record.timestamp()),
                record.value() == null ? null : record.value().length,
                null,
                null,
                null);
    }

    /** With the message itself. */
    static Letter whole(ConsumerRecord<byte[], byte[]> record) {
        Letter brief = of(record);
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            if (!header.key().startsWith(HEADER) && header.value() != null) {
                headers.put(header.key(), new String(header.value(), UTF_8));
            }
        }
        String text = record.value() == null ? null : text(record.value());
        String base64 = record.value() == null || text != null
                ? null
                : Base64.getEncoder().encodeToString(record.value());
        return new Letter(
                brief.id,
                brief.service,
                brief.topic,
                brief.partition,
                brief.offset,
                brief.reason,
                brief.cause,
                brief.document,
                brief.at,
                brief.bytes,
                headers,
                text,
                base64);
    }

    static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return TextHeader.read(record.headers(), HEADER + name);
    }

    private static @Nullable Long number(@Nullable String digits) {
        try {
            return digits == null ? null : Long.valueOf(digits);
        } catch (NumberFormatException notOurs) {
            return null;
        }
    }

    private static @Nullable String document(ConsumerRecord<byte[], byte[]> record) {
        String subject = TextHeader.read(record.headers(), "ce_subject");
        return subject != null || record.key() == null || record.key().length > LONGEST_ID
                ? subject
                : text(record.key());
    }

    /** Null where it is none. */
    private static @Nullable String text(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException binary) {
            return null;
        }
    }
}
