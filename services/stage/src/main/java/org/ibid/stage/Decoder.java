package org.ibid.stage;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads a record's bytes; pure. */
@FunctionalInterface
public interface Decoder<I> {

    /** @throws Unreadable when no retry could make sense of the bytes: the record becomes a dead letter */
    Incoming<I> decode(ConsumerRecord<byte[], byte[]> record) throws Unreadable;

    /**
     * A record that was understood.
     *
     * @param id of the document: records of one document are run in their order
     * @param revision null before the fetcher has assigned one
     * @param url what was asked for, where it was a URL
     * @param position where the record stands; null for what did not come from a topic
     */
    record Incoming<I>(String id, Integer revision, String url, I value, Position position) {}

    /** The place of a record in the log: the same record has it again when it is redelivered. */
    record Position(String topic, int partition, long offset) {

        public static Position of(ConsumerRecord<?, ?> record) {
            return new Position(record.topic(), record.partition(), record.offset());
        }
    }
}
