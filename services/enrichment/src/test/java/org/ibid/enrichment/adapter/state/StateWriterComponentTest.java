package org.ibid.enrichment.adapter.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.ibid.embedded.EmbeddedBroker;
import org.ibid.embedded.TopicProbe;
import org.ibid.stage.Decoder.Position;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real broker: what a late owner sends is refused, and never stands behind what is newer. */
class StateWriterComponentTest {

    private static final String TOPIC = "documents.state";

    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() throws Exception {
        broker = EmbeddedBroker.start(folder, 0);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    private static StateWriter writer(String id) {
        return new StateWriter(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "transactional.id",
                        id,
                        "max.request.size",
                        2000),
                id);
    }

    private static ProducerRecord<byte[], byte[]> record(String key, String value) {
        return new ProducerRecord<>(TOPIC, key.getBytes(UTF_8), value.getBytes(UTF_8));
    }

    private static Position written(CompletableFuture<Position> future) throws Exception {
        return future.get(30, TimeUnit.SECONDS);
    }

    @Test
    void whatALateOwnerSendsIsRefused() throws Exception {
        StateWriter late = writer("partition-0");
        assertThat(written(late.send(record("a", "1"))).topic()).isEqualTo(TOPIC);
        StateWriter owner = writer("partition-0");
        written(owner.send(record("a", "2")));
        assertThatThrownBy(() -> written(late.send(record("a", "1 again"))))
                .hasCauseInstanceOf(InvalidProducerEpochException.class);
        assertThatThrownBy(() -> written(late.send(record("a", "1 again")))).hasMessageContaining("closed");
        assertThat(late.isClosed()).isTrue();
        written(owner.send(record("a", "3")));
        owner.close();
        try (TopicProbe topics = new TopicProbe(broker.bootstrapServers())) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                values.add(new String(topics.await(TOPIC, "a").value(), UTF_8));
            }
            assertThat(values).containsExactly("1", "2", "3");
            assertThat(topics.seen(TOPIC, "a")).isFalse();
        }
    }

    @Test
    void aRecordThatIsTooLargeIsToldToItsSenderAndTheOthersMayBeTriedAgain() throws Exception {
        try (StateWriter writer = writer("partition-1")) {
            assertThatThrownBy(() -> written(writer.send(record("b", "x".repeat(3000)))))
                    .hasCauseInstanceOf(RecordTooLargeException.class);
            assertThat(written(writer.send(record("b", "small"))).offset()).isNotNegative();
        }
    }
}
