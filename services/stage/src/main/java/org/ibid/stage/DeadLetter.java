package org.ibid.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ibid.contracts.Topics;

/**
 * A message put aside as it came, bytes and headers, with the reason in SmallRye's dead-letter headers: {@code
 * dead-letter-reason, -cause, -topic, -partition, -offset}. A value that may be more than the broker takes is left where it
 * stands: topic, partition and offset say where.
 */
final class DeadLetter {

    private static final int MAX_VALUE_BYTES = 15 << 20;

    private DeadLetter() {}

    static ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> record, String service, Throwable fault) {
        boolean fits = record.value() == null || record.value().length <= MAX_VALUE_BYTES;
        var letter = new ProducerRecord<>(
                Topics.deadLetters(record.topic(), service),
                null,
                record.key(),
                fits ? record.value() : null,
                record.headers());
        header(letter, "reason", String.valueOf(fault.getMessage()));
        header(letter, "cause", String.valueOf(fault.getCause() == null ? fault : fault.getCause()));
        header(letter, "topic", record.topic());
        header(letter, "partition", Integer.toString(record.partition()));
        header(letter, "offset", Long.toString(record.offset()));
        return letter;
    }

    private static void header(ProducerRecord<byte[], byte[]> letter, String name, String value) {
        letter.headers().remove("dead-letter-" + name).add("dead-letter-" + name, value.getBytes(UTF_8));
    }
}
