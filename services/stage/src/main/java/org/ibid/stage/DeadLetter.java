package org.ibid.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.ibid.contracts.Topics;
import org.jspecify.annotations.Nullable;

/**
 * A message put aside as it came, bytes and headers, with the reason in SmallRye's dead-letter headers: {@code
 * dead-letter-reason, -cause, -topic, -partition, -offset}, the first two of at most 2 KiB.
 */
final class DeadLetter {

    private static final int MAX_HEADER_BYTES = 2 << 10;

    private DeadLetter() {}

    static ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> record, String service, Throwable fault) {
        Headers headers = new RecordHeaders(record.headers().toArray());
        return letter(record, service, fault, record.key(), record.value(), headers);
    }

    /** For a message that the broker does not take once more: what it was is left where it stands, and the headers say where. */
    static ProducerRecord<byte[], byte[]> bare(ConsumerRecord<byte[], byte[]> record, String service, Throwable fault) {
        return letter(record, service, fault, null, null, new RecordHeaders());
    }

    private static ProducerRecord<byte[], byte[]> letter(
            ConsumerRecord<byte[], byte[]> record,
            String service,
            Throwable fault,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Headers headers) {
        header(headers, "reason", String.valueOf(fault.getMessage()));
        header(headers, "cause", String.valueOf(fault.getCause() == null ? fault : fault.getCause()));
        header(headers, "topic", record.topic());
        header(headers, "partition", Integer.toString(record.partition()));
        header(headers, "offset", Long.toString(record.offset()));
        return new ProducerRecord<>(Topics.deadLetters(record.topic(), service), null, key, value, headers);
    }

    private static void header(Headers headers, String name, String value) {
        ByteBuffer cut = ByteBuffer.allocate(MAX_HEADER_BYTES);
        // an encoder writes no half character, and what does not fit is left out
        UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE).encode(CharBuffer.wrap(value), cut, true);
        byte[] bytes = new byte[cut.flip().remaining()];
        cut.get(bytes);
        headers.remove("dead-letter-" + name).add("dead-letter-" + name, bytes);
    }
}
