package org.ibid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ibid.cli.api.IbidApi;
import org.ibid.cli.local.Home;
import org.ibid.cli.local.Layout;
import org.ibid.cli.local.LocalSystem;
import org.ibid.cli.local.Ports;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.DocumentView.Status;
import org.ibid.contracts.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing published is lost and nothing comes twice, whatever is killed at whatever moment and whatever else lies on the topics.
 * Each process is killed in the middle of {@code ibid.test.wave} documents (60) or more.
 */
class CrashE2E {

    private static final int WAVE = Integer.getInteger("ibid.test.wave", 60);
    private static final int PAGES = 5;
    private static final int MARKERS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Layout LAYOUT = new Layout(true, 1);

    /** Where it shows how far a service is. */
    private static final Map<String, String> WRITES = Map.of(
            "fetcher", Topics.FETCHED,
            "normalizer", Topics.NORMALIZED,
            "citations", Topics.CITED,
            "enrichment", Topics.ENRICHED);

    @TempDir
    Path data;

    private LocalSystem system;
    private IbidApi api;
    private Broker broker;
    private Ledger ledger;
    private Poison poison;
    private ChangingSite site;
    private ToldDesk desk;
    private int kills;

    @BeforeEach
    void start() throws Exception {
        desk = new ToldDesk();
        Map<String, String> settings = new HashMap<>(desk.settings());
        settings.putAll(Map.of(
                "ibid.fetcher.allow-private-addresses", "true",
                "ibid.fetcher.politeness", "PT0S",
                // how long the claim of a killed fetcher holds
                "ibid.fetcher.fetch-timeout", "PT10S"));
        system = new LocalSystem(Home.find(), data, LAYOUT, Ports.unusual(LAYOUT), settings);
        api = new IbidApi(system.api());
        broker = new Broker(system.brokers());
        ledger = new Ledger(broker);
        poison = new Poison(broker);
        site = new ChangingSite();
        system.start();
    }

    @AfterEach
    void stop() {
        broker.close();
        system.close();
        site.close();
        desk.close();
    }

    @Test
    void everyIntakeHasOneOutcomeAfterEachProcessWasKilledInMidFlow() throws Exception {
        for (String service : LocalSystem.SERVICES) {
            killInMidFlow(service, wave -> {
                Set<String> through = through(WRITES.get(service), wave);
                return !through.isEmpty() && through.size() < wave.size();
            });
            publish(WAVE / 4);
            poison.publishEverywhere();
            system.start(service);
        }
        // with the broker away the API tells what is not enriched; with the store away, the topic
        killInMidFlow(Ports.BROKER, this::hasOpen);
        awaitUnreadyAndAlive(LocalSystem.SERVICES);
        system.start(Ports.BROKER);
        publish(WAVE / 4);
        poison.publishEverywhere();
        killInMidFlow(Ports.STORE, wave -> through(Topics.ENRICHED, wave).size() < wave.size());
        publish(WAVE / 4);
        poison.publishEverywhere();
        awaitUnreadyAndAlive(List.of("fetcher", "normalizer", "enrichment"));
        system.start(Ports.STORE);
        verify();
    }

    /** So an orchestrator sends nobody there, and restarts none for what a restart does not mend. */
    private void awaitUnreadyAndAlive(List<String> services) throws Exception {
        for (String service : services) {
            await(service + " unready")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> health(service, "ready") != 200);
            assertThat(health(service, "live")).as(service).isEqualTo(200);
        }
    }

    /** 0 for one that does not answer in time, as a probe would have it. */
    private int health(String service, String kind) throws Exception {
        var asked = HttpRequest.newBuilder(URI.create(system.address(service) + "/q/health/" + kind))
                .timeout(Duration.ofSeconds(10))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (HttpTimeoutException slow) {
            return 0;
        }
    }

    private interface MidFlow {
        boolean test(Set<String> wave) throws Exception;
    }

    /** Kills it when something of a wave is through, and again in a longer wave if all of it was by then. */
    private void killInMidFlow(String process, MidFlow proof) throws Exception {
        String shows = WRITES.getOrDefault(process, Topics.ENRICHED);
        for (int size = WAVE; ; size *= 2) {
            Set<String> wave = publish(size);
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> !through(shows, wave).isEmpty());
            system.kill(process);
            kills++;
            if (proof.test(wave)) {
                return;
            }
            system.start(process);
        }
    }

    private Set<String> through(String topic, Set<String> wave) {
        Set<String> through = new HashSet<>();
        broker.read(topic).forEach(record -> through.add(Broker.key(record)));
        through.retainAll(wave);
        return through;
    }

    private boolean hasOpen(Set<String> wave) throws Exception {
        for (String id : wave) {
            DocumentView document = api.document(id).orElse(null);
            if (document == null || document.status() != Status.ENRICHED) {
                return true;
            }
        }
        return false;
    }

    /** New documents, and the pages again, which are others by now. */
    private Set<String> publish(int count) throws Exception {
        Set<String> ids = new HashSet<>();
        List<ProducerRecord<byte[], byte[]>> intakes = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            intakes.add(Broker.record(
                    Topics.INTAKE,
                    "page-" + page,
                    "{\"id\":\"page-" + page + "\",\"url\":\"" + site.url("/" + page) + "\"}"));
        }
        for (int i = 0; i < count; i++) {
            String id = "document-" + (ledger.documents().size() + i);
            ids.add(id);
            intakes.add(Broker.record(Topics.INTAKE, id, message(id)));
        }
        ledger.publish(intakes);
        return ids;
    }

    private static String message(String id) {
        String paragraphs = IntStream.range(0, MARKERS)
                .mapToObj(i -> "Paragraph " + i + " of " + id + " says that the lamps were off [" + (i % 3 + 1) + "].")
                .reduce((a, b) -> a + "\\n\\n" + b)
                .orElseThrow();
        return "{\"id\":\"" + id + "\",\"content\":{\"mediaType\":\"text/plain\",\"text\":\"The Lamps of " + id
                + "\\n\\n"
                + paragraphs
                + "\\n\\nReferences\\n\\n[1] Alder, Ann. Lamps. 2001.\\n[2] Birch, Bo. Lights. 2002.\\n[3] Cedar, Cy. Dark. 2003.\"}}";
    }

    private void verify() throws Exception {
        ledger.awaitEnd(api, PATIENCE);
        System.out.println(ledger.tally(Topics.ENRICHED) + "; " + kills + " kills, with poison");
        poison.verifyPutAside(PATIENCE);
        Map<String, List<DocumentEvent>> events = ledger.verifyAllStages();
        desk.awaitTold(
                events.values().stream()
                        .flatMap(List::stream)
                        .map(event -> event.id() + '#' + event.revision() + " org.ibid.document.enriched.v1")
                        .collect(Collectors.toSet()),
                PATIENCE);
        assertThat(broker.read(Topics.FAILED)).allMatch(poison::isAt);
        for (String id : ledger.documents()) {
            DocumentView document = api.document(id).orElseThrow(() -> new AssertionError(id + " is lost"));
            assertThat(document.status()).isEqualTo(Status.ENRICHED);
            assertThat(document.failure()).isNull();
            if (id.startsWith("page-")) {
                verifyPage("/" + id.substring("page-".length()), document, events.get(id));
            } else {
                assertThat(events.get(id)).hasSize(1);
                assertThat(document.revision()).isEqualTo(1);
                assertThat(document.citations().markers()).hasSize(MARKERS);
                assertThat(document.citations().references()).hasSize(3);
            }
        }
        assertThat(api.count()).isEqualTo(ledger.documents().size());
        system.checkAlive();
        for (String service : LocalSystem.SERVICES) {
            assertThat(health(service, "ready")).as(service).isEqualTo(200);
        }
    }

    /** No two requests get the same bytes, so each run has a revision of its own, and shows what was fetched for it. */
    private void verifyPage(String page, DocumentView document, List<DocumentEvent> runs) {
        assertThat(runs)
                .extracting(DocumentEvent::revision)
                .isEqualTo(IntStream.rangeClosed(1, runs.size()).boxed().toList());
        List<Integer> versions =
                runs.stream().map(run -> site.version(run.original().sha256())).toList();
        assertThat(versions).doesNotHaveDuplicates().isSorted();
        assertThat(document.revision()).isEqualTo(runs.size());
        assertThat(document.text().content()).contains(ChangingSite.words(versions.getLast()) + " of");
        assertThat(site.requests(page))
                .as("an intake makes one request, and a kill may take what is not recorded yet")
                .isBetween(runs.size(), ledger.intakes(document.id()) + kills);
    }
}
