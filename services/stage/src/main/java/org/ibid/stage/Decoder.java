package org.ibid.stage;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Run;
import org.jspecify.annotations.Nullable;

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
     * @param run which run through the stages it belongs to; {@link Run#NONE} before the fetcher has counted it
     * @param replay which replay of that run
     * @param url what was asked for, where it was a URL
     * @param position where the record stands; null for what did not come from a topic
     */
    record Incoming<I>(
            String id,
            @Nullable Integer revision,
            Run run,
            int replay,
            @Nullable String url,
            I value,
            @Nullable Position position) {

        /** What a stage before has sent on. */
        public static Incoming<DocumentEvent> of(DocumentEvent event, Position position) {
            return new Incoming<>(
                    event.id(),
                    event.revision(),
                    event.run(),
                    event.replay(),
                    event.intake().url(),
                    event,
                    position);
        }

        /** What the fetcher has not counted yet. */
        public static <I> Incoming<I> of(String id, @Nullable String url, I value, @Nullable Position position) {
            return new Incoming<>(id, null, Run.NONE, 0, url, value, position);
        }

        /** The same in a run of its own. */
        public Incoming<I> in(Run counted) {
            return new Incoming<>(id, revision, counted, replay, url, value, position);
        }
    }

    /**
     * The place of a record in the log: the same record has it again when it is redelivered.
     *
     * @param timestamp of the record, in milliseconds since 1970, by which a record of a topic that was created anew is told from the
     *     one that stood at its place; -1 where it has none
     * @param publication the id of an event that may have been sent twice, so that it stands at two places; null for what is told by
     *     its place alone
     */
    record Position(
            String topic,
            int partition,
            long offset,
            long timestamp,
            @Nullable String publication) {

        /** Of what is told by its place alone. */
        public Position(String topic, int partition, long offset, long timestamp) {
            this(topic, partition, offset, timestamp, null);
        }

        public static Position of(ConsumerRecord<?, ?> record) {
            return new Position(
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    record.timestamp(),
                    CloudEvents.publication(record.headers()));
        }

        /** A run that nobody has counted: all that is known of it is which intake it answers. */
        Run run() {
            return new Run(0, Map.of(partition, offset));
        }
    }
}
