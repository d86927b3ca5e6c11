package org.ibid.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ibid.contracts.Topics;

/**
 * A message put aside as it came, bytes and headers, with the reason in SmallRye's dead-letter headers: {@code
 * dead-letter-reason, -cause, -topic, -partition, -offset}.
 */
final class DeadLetter {

    private DeadLetter() {}

    static ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> record, String service, Throwable fault) {
        var letter = new ProducerRecord<>(
                Topics.deadLetters(record.topic(), service), null, record.key(), record.value(), record.headers());
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
