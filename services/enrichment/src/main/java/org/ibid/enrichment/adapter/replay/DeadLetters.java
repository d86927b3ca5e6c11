package org.ibid.enrichment.adapter.replay;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.ibid.enrichment.adapter.replay.LetterTopics.Partition;
import org.ibid.enrichment.adapter.replay.Replays.NotKept;
import org.ibid.stage.Sender;
import org.ibid.stage.adapter.KafkaSettings;
import org.jspecify.annotations.Nullable;

/**
 * What services have put aside, to be looked at, run again or dropped. A letter that is done with is not shown any more; it goes from
 * its topic once all before it are done with too.
 */
@ApplicationScoped
public class DeadLetters {

    private static final int TRIMMED_AT_ONCE = 500;

    private final LetterTopics topics;
    private final TopicReader reader;
    private final SettledLetters settled;
    private final LetterReplay replay;
    private final Sender sender;
    private final KafkaSettings kafka;

    DeadLetters(
            LetterTopics topics,
            TopicReader reader,
            SettledLetters settled,
            LetterReplay replay,
            Sender sender,
            KafkaSettings kafka) {
        this.topics = topics;
        this.reader = reader;
        this.settled = settled;
        this.replay = replay;
        this.sender = sender;
        this.kafka = kafka;
    }

    /** @param next id of the letter that the next page begins behind; null on the last */
    public record LetterPage(List<Letter> items, @Nullable String next) {}

    /**
     * @param topic only what came from it; null for all
     * @param service only what it has put aside; null for all
     * @throws KafkaException when the broker is away
     */
    public LetterPage list(@Nullable String topic, @Nullable String service, @Nullable LetterId after, int limit)
            throws InterruptedException {
        List<Partition> partitions =
                topics.all(name -> (topic == null || LetterId.origin(name).equals(topic))
                        && (service == null || LetterId.service(name).equals(service)));
        try (LetterScan scan = new LetterScan(kafka, settled, limit)) {
            return scan.page(partitions, after);
        }
    }

    /** With the message itself; empty where there is none, or none any more. */
    public Optional<Letter> find(LetterId id) throws InterruptedException {
        Partition partition = topics.of(id.place()).orElse(null);
        return partition == null ? Optional.empty() : record(partition, id).map(Letter::whole);
    }

    private Optional<ConsumerRecord<byte[], byte[]>> record(Partition partition, LetterId id) {
        return settled.among(partition.marks(), id.offset(), id.offset() + 1).isEmpty()
                ? reader.at(id.place(), id.offset())
                : Optional.empty();
    }

    /**
     * Sends the message once more to the topic that it came from, for all who read that. Returns once the broker has it; a crash before
     * it is marked as done with leaves it to be sent again, which changes nothing.
     *
     * @return false where there is no such letter
     * @throws NotKept where what is to be sent is no longer there
     * @throws ExecutionException when the broker did not acknowledge it
     */
    public boolean replay(LetterId id) throws InterruptedException, ExecutionException, NotKept {
        Partition partition = topics.of(id.place()).orElse(null);
        ConsumerRecord<byte[], byte[]> letter =
                partition == null ? null : record(partition, id).orElse(null);
        if (partition == null || letter == null) {
            return false;
        }
        sender.send(replay.of(letter), null).get();
        settle(partition, id);
        return true;
    }

    /** @return false where there is no such letter */
    public boolean drop(LetterId id) throws InterruptedException {
        Partition partition = topics.of(id.place()).orElse(null);
        if (partition == null || record(partition, id).isEmpty()) {
            return false;
        }
        settle(partition, id);
        return true;
    }

    private void settle(Partition partition, LetterId id) throws InterruptedException {
        settled.add(partition.marks(), id.offset());
        long first = reader.first(partition.place());
        long next = first;
        for (Set<Long> done; (done = settled.among(partition.marks(), next, next + TRIMMED_AT_ONCE)).contains(next); ) {
            while (done.contains(next)) {
                next++;
            }
        }
        if (next > first && topics.delete(partition.place(), next)) {
            for (long from = first; from < next; from += TRIMMED_AT_ONCE) {
                settled.forget(partition.marks(), from, Math.min(next, from + TRIMMED_AT_ONCE));
            }
        }
    }
}
