package org.ibid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.ibid.cli.api.Follower;
import org.ibid.cli.api.Follower.Followed;
import org.ibid.cli.api.IbidApi;
import org.ibid.cli.local.Home;
import org.ibid.cli.local.Layout;
import org.ibid.cli.local.LocalSystem;
import org.ibid.cli.local.Ports;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.DocumentView.Status;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Intake.Content;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Reference;
import org.ibid.contracts.TopicPlan;
import org.ibid.contracts.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of a document, through all four services, as a client sees it. */
class RunE2E {

    @TempDir
    static Path data;

    private static LocalSystem system;
    private static IbidApi api;
    private static DocumentView harbour;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void ingestTheSamples() throws Exception {
        Home home = Home.find();
        system = new LocalSystem(home, data, Layout.SMALL, Ports.unusual(Layout.SMALL), Map.of());
        system.start();
        api = new IbidApi(system.api());
        List<Followed> samples = new ArrayList<>();
        try (var files = Files.list(home.samples())) {
            for (Path file : files.sorted().toList()) {
                samples.add(new Followed(file.getFileName().toString(), api.upload(file)));
            }
        }
        List<DocumentView> documents = new Follower(api, System.out).follow(samples, Duration.ofMinutes(2));
        assertThat(documents).doesNotContainNull().allSatisfy(document -> {
            assertThat(document.status()).isEqualTo(Status.ENRICHED);
            assertThat(document.failure()).isNull();
        });
        harbour = documents.get(samples.stream().map(Followed::name).toList().indexOf("harbour-lights.txt"));
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void theFlawedArticleComesOutWithEveryFlawNamed() {
        assertThat(harbour.title()).isEqualTo("Who Switched Off the Harbour Lights?");
        assertThat(harbour.byline()).containsExactly("Jonas Wetterberg");
        List<Marker> markers = harbour.citations().markers();
        assertThat(markers).extracting(Marker::label).containsExactly("[1]", "[2]", "[]", "[3]", "[4]", "[5]", "[6]");
        assertThat(markers)
                .filteredOn(marker -> marker.status() == Marker.Status.DANGLING)
                .extracting(Marker::label)
                .containsExactly("[2]", "[4]");
        assertThat(markers)
                .allSatisfy(marker ->
                        assertThat(marker.of(harbour.text().content())).isEqualTo(marker.label()));
        assertThat(harbour.text().content())
                .doesNotContain("Ten Lighthouses", "What the Baker Saw", "Cement, Again", "Jonas Wetterberg");
        assertThat(harbour.citations().diagnostics())
                .extracting(Diagnostic::code)
                .contains(
                        "marker.empty",
                        "marker.dangling",
                        "reference.duplicate",
                        "text.truncated",
                        "attribution.anonymous",
                        "attribution.hearsay");
    }

    @Test
    void itsReferencesAreReadThroughTheirBrokenPunctuation() {
        List<Reference> references = harbour.citations().references();
        assertThat(references).extracting(Reference::label).containsExactly("1", "3", "5", "6");
        assertThat(references).allSatisfy(reference -> {
            assertThat(reference.raw()).isEqualTo(reference.of(harbour.text().content()));
            assertThat(reference.item().author()).hasSize(1);
            assertThat(reference.item().title()).isNotBlank();
            assertThat(reference.item().issued().dateParts().getFirst()).hasSize(3);
        });
        assertThat(references.get(0).item().author().getFirst().family()).isEqualTo("Calloway");
        assertThat(references.get(0).item().title()).isEqualTo("Nothing Was Ever Delivered");
        assertThat(references.get(0).item().issued().dateParts()).containsExactly(List.of(2014, 3, 2));
        assertThat(references.get(1).sameAs()).containsExactly(references.get(3).id());
        assertThat(references.get(3).sameAs()).containsExactly(references.get(1).id());
    }

    @Test
    void sourcesThatADocumentRestsOnLeadBackToIt() throws Exception {
        // the two entries for one source are one source
        assertThat(harbour.enrichment().sources()).isNotEmpty().doesNotHaveDuplicates();
        String source = harbour.enrichment().sources().getFirst();
        assertThat(get("/sources/" + encode(source)).statusCode()).isEqualTo(200);
        JsonNode list = json(get("/documents?source=" + encode(source)));
        assertThat(list.path("items"))
                .extracting(item -> item.path("id").asText())
                .contains(harbour.id());
    }

    @Test
    void theOriginalIsServedByteForByte() throws Exception {
        HttpResponse<byte[]> original = http.send(
                HttpRequest.newBuilder(URI.create(system.api() + "/documents/" + harbour.id() + "/original"))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(original.body())
                .isEqualTo(Files.readAllBytes(Home.find().samples().resolve("harbour-lights.txt")));
        assertThat(original.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void pagesShowEveryDocumentOnce() throws Exception {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = json(get("/documents?limit=2" + cursor));
            page.path("items").forEach(item -> ids.add(item.path("id").asText()));
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : null;
        } while (cursor != null);
        assertThat(ids).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void whatIsEnrichedIsFoundByItsWordsSoon() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode found = json(get("/documents?q=" + encode("\"HARBOUR masters\" reflector") + "&facets=language"));
            assertThat(found.at("/items/0/id").asText()).isEqualTo(harbour.id());
            assertThat(found.at("/items/0/highlights")).isNotEmpty();
            assertThat(found.at("/facets/language/0/value").asText()).isEqualTo("en");
        });
    }

    /** The fast way: each is through before it is asked for, the second time with nothing to tell it from the first but its run. */
    @Test
    void whatIsPublishedOneByOneIsFollowedToItsEndUnchangedBytesIncluded() throws Exception {
        int documents = Integer.getInteger("ibid.followed", 100);
        Follower follower = new Follower(api, new PrintStream(OutputStream.nullOutputStream()));
        for (int i = 0; i < documents; i++) {
            String text = "Report " + i + "\n\nThe lamps were off on day " + i + ", as everybody could see.";
            Content content = new Content(text, null, "text/plain", null);
            Intake intake = new Intake("followed/" + i, null, content, null, List.of(), Map.of());
            for (int time = 1; time <= 2; time++) {
                Followed followed = new Followed(intake.id(), api.publish(intake));
                DocumentView ended = follower.follow(List.of(followed), Duration.ofMinutes(1))
                        .getFirst();
                assertThat(ended).as("%s, time %d", intake.id(), time).isNotNull();
                assertThat(ended.status()).isEqualTo(Status.ENRICHED);
                assertThat(ended.revision()).isEqualTo(1);
                assertThat(ended.ended().number()).isEqualTo(time);
            }
        }
    }

    @Test
    void aFailureShowsWhereItWasAskedFor() throws Exception {
        IbidApi.Published published = api.publish("http://127.0.0.1/");
        List<DocumentView> documents = new Follower(api, System.out)
                .follow(List.of(new Followed("private", published)), Duration.ofMinutes(1));
        assertThat(documents.getFirst().status()).isEqualTo(Status.FAILED);
        assertThat(documents.getFirst().failure().code()).isEqualTo("address-refused");
    }

    @Test
    void badInputIsAnsweredWithAProblemThatSaysWhy() throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(system.api() + "/documents"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"title\":\"nothing else\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json(answer).path("detail").asText()).contains("needs a url or content");
        assertThat(get("/documents/no-such-document").statusCode()).isEqualTo(404);
        assertThat(get("/documents?limit=0").statusCode()).isEqualTo(400);
        assertThat(get("/documents?status=lost").statusCode()).isEqualTo(400);
        assertThat(get("/documents?cursor=***").statusCode()).isEqualTo(400);
    }

    @Test
    void documentsRunAgainFromAStageOnWithoutBeingFetched() throws Exception {
        assertThat(ibid("replay", "--from", "normalizer", harbour.id())).isZero();
        DocumentView again = api.document(harbour.id()).orElseThrow();
        assertThat(again.replay()).isEqualTo(1);
        assertThat(again.ended()).isEqualTo(harbour.ended());
        assertThat(again.text()).isEqualTo(harbour.text());
        assertThat(ibid("replay", "--from", "citations", "--where", "q=\"harbour masters\" reflector"))
                .isZero();
        assertThat(api.document(harbour.id()).orElseThrow().replay()).isEqualTo(2);
        assertThat(ibid("replay", "--from", "normalizer", "no-such-document")).isEqualTo(1);
    }

    @Test
    void whatWasPutAsideIsSentOnceMoreAndDropped() throws Exception {
        String service = "citations";
        try (var broker = new Broker(system.brokers())) {
            broker.publish(List.of(Broker.record(Topics.NORMALIZED, "x", "null")));
            String letters = Topics.deadLetters(Topics.NORMALIZED, service);
            awaitLetters(broker, letters, 1);
            assertThat(ibid("dead-letters", "list", "--service", service)).isZero();
            assertThat(ibid("dead-letters", "replay", "--all", "--service", service))
                    .isZero();
            awaitLetters(broker, letters, 2);
            assertThat(ibid("dead-letters", "drop", "--all")).isZero();
            assertThat(json(get("/dead-letters")).path("items")).isEmpty();
            assertThat(ibid("dead-letters", "show", letters + ":0:0")).isEqualTo(2);
        }
    }

    private static void awaitLetters(Broker broker, String topic, int count) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(broker.read(topic)).hasSize(count));
    }

    private static int ibid(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--api", system.api()));
        return Ibid.commandLine().execute(all.toArray(String[]::new));
    }

    @Test
    void theTopicsAreAsTheyArePlanned() throws Exception {
        TopicPlan plan = TopicPlan.read();
        List<String> names =
                plan.names().filter(name -> !name.startsWith("webhooks.")).toList();
        try (var admin = Admin.create(Map.of("bootstrap.servers", system.brokers()))) {
            var topics = admin.describeTopics(names).allTopicNames().get();
            assertThat(topics.values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(plan.partitions()));
            var resources = names.stream()
                    .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                    .toList();
            admin.describeConfigs(resources)
                    .all()
                    .get()
                    .forEach((resource, config) -> plan.config(resource.name())
                            .forEach(
                                    (name, value) -> assertThat(config.get(name).value())
                                            .as("%s of %s", name, resource.name())
                                            .isEqualTo(value)));
        }
    }

    @Test
    void healthAndOpenApiAreThere() throws Exception {
        assertThat(get("/q/health").statusCode()).isEqualTo(200);
        assertThat(get("/q/openapi").body()).contains("/documents/{id}");
    }

    /** METRICS.md in the folder of observability says what there is. */
    @Test
    void theMetricsAreThoseThatAreDocumented() throws Exception {
        Path page = Home.find().path().resolve("deploy/observability/METRICS.md");
        Map<String, String> documented = new TreeMap<>();
        Pattern.compile("^\\| `(ibid_\\w+)` \\| (\\w+) \\|([^|]*)\\|", Pattern.MULTILINE)
                // the table of those that are there whatever is configured
                .matcher(Files.readString(page).split("Where webhooks are configured")[0])
                .results()
                .forEach(row -> documented.put(
                        row.group(1),
                        (row.group(2) + " "
                                        + row.group(3).replaceAll("[`, ]+", " ").strip())
                                .strip()));
        // a page of the web, so that there is something of the fetches
        aFailureShowsWhereItWasAskedFor();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(served()).isEqualTo(documented));
    }

    /** Type and labels of each metric of ours that the services serve. */
    private Map<String, String> served() throws IOException, InterruptedException {
        Map<String, String> types = new HashMap<>();
        Map<String, String> served = new TreeMap<>();
        for (String service : LocalSystem.SERVICES) {
            String text = http.send(
                            HttpRequest.newBuilder(URI.create(system.address(service) + "/q/metrics"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            for (String line : text.lines().filter(l -> l.contains("ibid_")).toList()) {
                if (line.startsWith("# TYPE ")) {
                    types.put(line.split(" ")[2], line.split(" ")[3]);
                } else if (!line.startsWith("#")) {
                    String series = line.split("[{ ]")[0];
                    String name = types.containsKey(series) ? series : series.replaceAll("_(bucket|count|sum)$", "");
                    Set<String> labels = new TreeSet<>();
                    Pattern.compile("(\\w+)=\"").matcher(line).results().forEach(label -> labels.add(label.group(1)));
                    labels.remove("le");
                    List<String> inOrder = List.of("stage", "channel", "outcome", "code", "hosts").stream()
                            .filter(labels::remove)
                            .toList();
                    assertThat(labels).as(line).isEmpty();
                    served.put(name, (type(types, name) + " " + String.join(" ", inOrder)).strip());
                }
            }
        }
        return served;
    }

    /** A counter's type is told under its name without the ending that its series has. */
    private static String type(Map<String, String> types, String name) {
        return types.getOrDefault(name, types.get(name.replaceFirst("_total$", "")));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(system.api() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return ContractJson.MAPPER.readTree(response.body());
    }

    private static String encode(String value) {
        return java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
    }
}
