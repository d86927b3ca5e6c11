package org.ibid.enrichment.adapter.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Run;
import org.ibid.contracts.TextBuilder;
import org.ibid.contracts.Topics;
import org.ibid.enrichment.search.lucene.LuceneIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far a view says that it is. */
class FillingTest {

    private static final TopicPartition PARTITION = new TopicPartition(Topics.STATE, 0);
    private static final Duration NEVER = Duration.ofDays(1);

    @TempDir
    Path folder;

    private final MockConsumer<byte[], byte[]> topic = new MockConsumer<>("earliest");

    @BeforeEach
    void prepare() {
        topic.updatePartitions(Topics.STATE, List.of(new PartitionInfo(Topics.STATE, 0, null, null, null)));
        topic.updateBeginningOffsets(Map.of(PARTITION, 0L));
        topic.updateEndOffsets(Map.of(PARTITION, 0L));
    }

    private static byte[] event(String id) {
        try {
            return ContractJson.MAPPER.writeValueAsBytes(new DocumentEvent(
                    id,
                    1,
                    0,
                    Run.NONE,
                    new Intake(id, null, null, null, List.of(), Map.of()),
                    null,
                    TextBuilder.builder().content("Lamps of " + id).build(),
                    null,
                    null));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void send(long offset, byte[] value) {
        topic.addRecord(new ConsumerRecord<>(Topics.STATE, 0, offset, ("d" + offset).getBytes(UTF_8), value));
    }

    private LuceneIndex open() throws IOException {
        return LuceneIndex.open(folder, "origin", true, Duration.ofSeconds(5));
    }

    @Test
    void whatWasReadAndIsNotFoundYetCountsAsBehind() throws IOException {
        try (LuceneIndex index = open();
                StateReader reader = new StateReader(topic)) {
            reader.startAt(Map.of());
            Filling filling = new Filling(reader, index, NEVER);
            for (int i = 0; i < 3; i++) {
                send(i, event("d" + i));
            }
            send(3, "{".getBytes(UTF_8));
            topic.updateEndOffsets(Map.of(PARTITION, 9L));
            filling.step();
            assertThat(index.documents()).isZero();
            assertThat(filling.behind()).as("4 read and hidden, 5 unread").isEqualTo(9);
        }
    }

    @Test
    void whatIsFoundIsBehindNoMore() throws IOException {
        try (LuceneIndex index = open();
                StateReader reader = new StateReader(topic)) {
            reader.startAt(Map.of());
            Filling filling = new Filling(reader, index, Duration.ZERO);
            send(0, event("d0"));
            send(1, null);
            topic.updateEndOffsets(Map.of(PARTITION, 2L));
            filling.step();
            assertThat(index.documents()).isEqualTo(1);
            assertThat(filling.behind()).isZero();
        }
    }
}
