package org.ibid.enrichment.adapter.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.ibid.contracts.Run;
import org.ibid.embedded.EmbeddedStore;
import org.ibid.enrichment.webhook.Notice;
import org.ibid.enrichment.webhook.Secret;
import org.ibid.stage.Decoder.Position;
import org.ibid.stage.TextHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a store that speaks MongoDB's protocol and a receiver on this machine. */
class DeliveryWorkersTest {

    private static final String SECRET = "whsec_c2l4dGVlbiBhbmQgZWlnaHQgYXJlIHR3ZW50eS1mb3Vy";
    private static final Notice NOTICE = Notice.deleted("a", new Run(1, Map.of()), Instant.EPOCH);

    @TempDir
    Path folder;

    private EmbeddedStore store;
    private MongoClient client;
    private Deliveries deliveries;
    private HttpServer receiver;
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<ProducerRecord<byte[], byte[]>> deadLetters = new CopyOnWriteArrayList<>();

    private Duration longestDelay = Duration.ofMillis(1);

    private record Received(String path, String id, String timestamp, String signature, String body) {}

    @BeforeEach
    void start() throws IOException {
        store = EmbeddedStore.start(folder, 0);
        client = MongoClients.create(store.connectionString());
        deliveries = new Deliveries(client, "webhooks");
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::receive);
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
        client.close();
        store.close();
    }

    private void receive(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        received.add(new Received(
                exchange.getRequestURI().toString(),
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        Integer answer = answers.poll();
        if (answer != null && answer / 100 == 3) {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
        }
        if (answer != null && answer == 429) {
            exchange.getResponseHeaders().add("Retry-After", "600");
        }
        exchange.sendResponseHeaders(answer == null ? 204 : answer, -1);
        exchange.close();
    }

    private MongoCollection<Document> queue() {
        return client.getDatabase("webhooks").getCollection("deliveries");
    }

    private void whileWorking(Set<String> allowedHosts, Runnable test) throws IOException {
        WebhookConfig config = new Settings(
                URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook?x=1"),
                allowedHosts,
                longestDelay);
        DeliveryWorkers workers = new DeliveryWorkers(config, deliveries, (record, origin) -> {
            deadLetters.add(record);
            return CompletableFuture.completedFuture(new Position(record.topic(), 0, 0, 0));
        });
        new Webhooks(config, deliveries).tell(NOTICE);
        workers.start(new StartupEvent());
        try {
            test.run();
        } finally {
            workers.stop(new ShutdownEvent());
        }
    }

    private void awaitEmptyQueue() {
        await().atMost(Duration.ofMinutes(1)).until(() -> queue().countDocuments() == 0);
    }

    @Test
    void whatTheReceiverDoesNotTakeComesAgainSignedUnderTheSameId() throws IOException {
        answers.addAll(List.of(500, 302));

        whileWorking(Set.of("127.0.0.1"), this::awaitEmptyQueue);

        assertThat(received).hasSize(3).allSatisfy(one -> {
            assertThat(one.path()).isEqualTo("/hook?x=1");
            assertThat(one.id()).isEqualTo(NOTICE.id());
            assertThat(one.body()).isEqualTo(NOTICE.body());
            assertThat(one.signature())
                    .isEqualTo(Secret.parse(SECRET).signature(one.id(), Long.parseLong(one.timestamp()), one.body()));
        });
        assertThat(deadLetters).isEmpty();
    }

    @Test
    void whatIsNeverTakenIsPutAsideWithTheReason() throws IOException {
        answers.addAll(List.of(500, 500, 500, 500, 503));

        whileWorking(Set.of("127.0.0.1"), this::awaitEmptyQueue);

        assertThat(deadLetters).singleElement().satisfies(letter -> {
            assertThat(letter.topic()).isEqualTo("webhooks.enrichment.dlq");
            assertThat(letter.value()).isEqualTo(NOTICE.body().getBytes(UTF_8));
            assertThat(TextHeader.read(letter.headers(), "dead-letter-reason"))
                    .isEqualTo("HTTP 503; gave up after 5 attempts");
            assertThat(TextHeader.read(letter.headers(), "webhook-target")).isEqualTo("desk");
        });
        assertThat(received).hasSize(5);
    }

    @Test
    void whoWantsNoMoreIsNotAskedAgain() throws IOException {
        answers.add(410);

        whileWorking(Set.of("127.0.0.1"), this::awaitEmptyQueue);

        assertThat(received).hasSize(1);
        assertThat(deadLetters).hasSize(1);
    }

    @Test
    void aReceiverThatAsksToBeLeftAloneIsUpToTheLongestDelay() throws IOException {
        answers.addAll(List.of(429, 429));
        whileWorking(Set.of("127.0.0.1"), this::awaitEmptyQueue);
        assertThat(received).hasSize(3);

        longestDelay = Duration.ofHours(1);
        answers.add(429);
        Instant before = Instant.now();
        whileWorking(
                Set.of("127.0.0.1"), () -> await().until(() -> queue().countDocuments(Filters.eq("attempts", 1)) == 1));

        Instant due = queue().find().first().getDate("due").toInstant();
        assertThat(due).isBetween(before.plusSeconds(600), Instant.now().plusSeconds(600));
        assertThat(received).hasSize(4);
    }

    @Test
    void aReceiverInThePrivateNetworkIsNeverAsked() throws IOException {
        whileWorking(Set.of(), this::awaitEmptyQueue);

        assertThat(received).isEmpty();
        assertThat(deadLetters)
                .singleElement()
                .satisfies(letter -> assertThat(TextHeader.read(letter.headers(), "dead-letter-reason"))
                        .contains("loopback", "ibid.enrichment.webhook.allowed-ranges"));
    }

    @Test
    void whatADeadWorkerHeldIsSentByAnotherAndObeysTheFirstNoMore() throws IOException {
        deliveries.add("desk", NOTICE);
        Deliveries.Claim dead = deliveries.claim("desk", 1, Duration.ZERO).getFirst();
        Deliveries.Claim alive =
                deliveries.claim("desk", 1, Duration.ofHours(1)).getFirst();

        deliveries.complete(dead);
        deliveries.retry(dead, Duration.ZERO, "late");

        assertThat(deliveries.claim("desk", 1, Duration.ofHours(1))).isEmpty();
        assertThat(queue().find().first())
                .containsEntry("token", alive.token())
                .containsEntry("attempts", 0)
                .doesNotContainKey("reason");
        deliveries.retry(alive, Duration.ZERO, "later");
        whileWorking(Set.of("127.0.0.1"), this::awaitEmptyQueue);
        assertThat(received).hasSize(1);
    }

    private record Settings(URI url, Set<String> hosts, Duration retryLast) implements WebhookConfig {

        @Override
        public Map<String, Target> targets() {
            return Map.of("desk", new Target() {
                @Override
                public URI url() {
                    return url;
                }

                @Override
                public String secret() {
                    return SECRET;
                }
            });
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(30);
        }

        @Override
        public int attempts() {
            return 5;
        }

        @Override
        public Duration retryFirst() {
            return Duration.ofMillis(1);
        }

        @Override
        public int concurrency() {
            return 2;
        }

        @Override
        public Optional<java.util.List<String>> refusedRanges() {
            return Optional.empty();
        }

        @Override
        public Optional<java.util.List<String>> allowedRanges() {
            return Optional.empty();
        }

        @Override
        public Optional<Set<String>> allowedHosts() {
            return Optional.of(hosts);
        }
    }
}
