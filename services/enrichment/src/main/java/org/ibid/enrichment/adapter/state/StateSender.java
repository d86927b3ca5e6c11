package org.ibid.enrichment.adapter.state;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.ibid.contracts.Topics;
import org.ibid.stage.Decoder.Position;
import org.ibid.stage.adapter.KafkaSettings;
import org.ibid.stage.adapter.PartitionListener;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends to documents.state, for each partition of documents.cited as its owner: under a transactional id that names the partition
 * and that a new owner takes over before it sends. So an instance that was paused, and does not know yet that its partitions have
 * gone, can't write an older revision over a newer one; the broker refuses it.
 */
@ApplicationScoped
public class StateSender implements PartitionListener {

    private static final Logger LOG = Logger.getLogger(StateSender.class);

    private static final String CHANNEL = "cited-in";

    private static final Map<String, Object> OWN = Map.of(
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "zstd",
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            16 << 20,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            10_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            30_000,
            // opening one holds up the thread that polls
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            20_000);

    private final KafkaSettings kafka;
    private final Instance<KafkaClientService> clients;
    private final Map<Integer, StateWriter> writers = new ConcurrentHashMap<>();
    private final AtomicBoolean reopening = new AtomicBoolean();

    StateSender(KafkaSettings kafka, Instance<KafkaClientService> clients) {
        this.kafka = kafka;
        this.clients = clients;
    }

    /**
     * @param origin the record of documents.cited that is answered
     * @return where the record stands; fails when it may not have been written
     */
    public CompletableFuture<Position> send(ProducerRecord<byte[], byte[]> record, Position origin) {
        StateWriter writer = writers.get(origin.partition());
        if (writer != null && !writer.isClosed()) {
            return writer.send(record);
        }
        reopen(new TopicPartition(origin.topic(), origin.partition()));
        return CompletableFuture.failedFuture(
                new IllegalStateException("partition " + origin.partition() + " of documents.state has no writer yet"));
    }

    @Override
    public void assigned(Consumer<?, ?> consumer, TopicPartition partition, @Nullable OffsetAndMetadata committed) {
        if (partition.topic().equals(Topics.CITED)) {
            open(consumer, partition, committed);
        }
    }

    @Override
    public void revoked(TopicPartition partition) {
        if (partition.topic().equals(Topics.CITED)) {
            close(partition.partition());
        }
    }

    /**
     * Takes the id over, and makes sure only then that the partition is still this instance's: a commit is refused to one whose
     * membership in the group has run out meanwhile, as while it was paused.
     */
    private void open(Consumer<?, ?> consumer, TopicPartition partition, @Nullable OffsetAndMetadata committed) {
        close(partition.partition());
        String id = "enrichment-state-" + partition.partition();
        StateWriter writer = null;
        try {
            writer = new StateWriter(
                    kafka.with(ProducerConfig.configNames(), with(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id)), id);
            consumer.commitSync(Map.of(
                    partition, committed == null ? new OffsetAndMetadata(consumer.position(partition)) : committed));
            writers.put(partition.partition(), writer);
        } catch (KafkaException e) {
            LOG.warnf("%s can't be taken over yet: %s", id, e.getMessage());
            if (writer != null) {
                writer.close();
            }
        }
    }

    private static Map<String, Object> with(String name, Object value) {
        Map<String, Object> own = new HashMap<>(OWN);
        own.put(name, value);
        return own;
    }

    private void reopen(TopicPartition partition) {
        if (reopening.getAndSet(true)) {
            return;
        }
        clients.get()
                .<byte[], byte[]>getConsumer(CHANNEL)
                .runOnPollingThread(consumer -> {
                    StateWriter writer = writers.get(partition.partition());
                    if (consumer.assignment().contains(partition) && (writer == null || writer.isClosed())) {
                        open(
                                consumer,
                                partition,
                                consumer.committed(Set.of(partition)).get(partition));
                    }
                })
                .eventually(() -> reopening.set(false))
                .subscribe()
                .with(opened -> {}, fault -> LOG.warnf("%s: %s", partition, fault.getMessage()));
    }

    private void close(int partition) {
        StateWriter writer = writers.remove(partition);
        if (writer != null) {
            writer.close();
        }
    }

    /** After the documents in work. */
    void stop(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent stopping) {
        writers.keySet().forEach(this::close);
    }
}
