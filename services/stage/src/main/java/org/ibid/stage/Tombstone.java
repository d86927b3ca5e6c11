package org.ibid.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ibid.contracts.Run;
import org.ibid.contracts.Topics;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Decoder.Position;

/**
 * What a deleted document leaves on each topic that it passes: a record without a value under its key, so that a compacted topic
 * forgets it, whose headers say in which run it was deleted. It keeps its place among the events of its document.
 */
public record Tombstone(String id, Run run) {

    /** Empty for a record that is none. */
    public static Optional<Tombstone> of(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() != null
                || record.key() == null
                || !Topics.DELETED_TYPE.equals(TextHeader.read(record.headers(), "ce_type"))) {
            return Optional.empty();
        }
        return Envelope.run(record.headers()).map(run -> new Tombstone(new String(record.key(), UTF_8), run));
    }

    Incoming<Tombstone> at(Position position) {
        return Incoming.of(id, null, this, position).in(run);
    }
}
