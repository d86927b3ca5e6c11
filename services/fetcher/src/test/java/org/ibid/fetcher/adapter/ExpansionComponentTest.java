package org.ibid.fetcher.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.bson.Document;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.EventSchemas;
import org.ibid.contracts.ExpandedEvent;
import org.ibid.contracts.Expansion;
import org.ibid.contracts.FailureEvent;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Original;
import org.ibid.contracts.PartOf;
import org.ibid.contracts.Run;
import org.ibid.contracts.Topics;
import org.ibid.embedded.StoreExtension;
import org.ibid.fetcher.adapter.ExpansionQueue.Claim;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Decoder.Position;
import org.ibid.stage.Dispatcher;
import org.ibid.stage.Outcome;
import org.ibid.stage.adapter.OriginalReader;
import org.ibid.stage.adapter.OriginalWriter;
import org.ibid.stage.intake.IntakeDecoder;
import org.ibid.stage.intake.Sha256;
import org.ibid.stage.intake.Submission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expansions against the real wire of a store; the topic is a list, which a second instance goes on writing when the first one dies. */
class ExpansionComponentTest {

    private static final String NAME = "expand";

    @RegisterExtension
    static final StoreExtension STORE = new StoreExtension(NAME);

    /** The end of an instance: nothing is told, nothing released. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final List<ProducerRecord<byte[], byte[]>> topic = new ArrayList<>();
    private int dieAfter = Integer.MAX_VALUE;
    private RevisionStore revisions;
    private ExpansionQueue queue;
    private OriginalWriter originals;

    @BeforeEach
    void empty() {
        revisions = new RevisionStore(STORE.client(), NAME);
        queue = new ExpansionQueue(STORE.client(), NAME);
        originals = new OriginalWriter(STORE.client(), NAME);
    }

    private CompletableFuture<Position> send(ProducerRecord<byte[], byte[]> record, Position origin) {
        if (topic.size() >= dieAfter) {
            throw new Killed();
        }
        topic.add(record);
        return CompletableFuture.completedFuture(null);
    }

    private ExpansionWorkers instance(Map<String, String> settings) {
        Expander expander = new Expander(
                new OriginalReader(STORE.client(), NAME),
                originals,
                revisions,
                queue,
                this::send,
                Settings.with(settings));
        return new ExpansionWorkers(
                queue,
                expander,
                new Dispatcher(
                        "fetcher",
                        List.of(Topics.FETCHED),
                        1 << 20,
                        this::send,
                        (reason, fault) -> {},
                        Clock.systemUTC()));
    }

    private DocumentEvent collection(byte[] bytes, Intake intake, int run) throws IOException {
        String sha256 = Sha256.of(bytes);
        originals.put("all", sha256, bytes.length, new ByteArrayInputStream(bytes));
        Original original =
                new Original(sha256, bytes.length, null, null, intake.url(), Instant.parse("2026-11-27T08:00:00Z"));
        return DocumentEvent.fetched("all", 1, new Run(run, Map.of(0, 4L)), intake, original);
    }

    private static Intake intake(String url) {
        return new Intake(null, url, null, null, List.of("harbour"), Map.of())
                .with()
                .expand(true)
                .build();
    }

    private void take(byte[] bytes, Intake intake) throws IOException {
        assertThat(queue.take(new Outcome.Done(collection(bytes, intake, 1)))).isInstanceOf(Outcome.Settled.class);
    }

    private void expand() throws InterruptedException {
        expand(Map.of());
    }

    private void expand(Map<String, String> settings) throws InterruptedException {
        // what a dead instance had claimed is over
        STORE.client()
                .getDatabase(NAME)
                .getCollection("expansions")
                .updateMany(new Document(), new Document("$set", new Document("due", new Date(0))));
        instance(settings).expand(queue.claim(Duration.ZERO).orElseThrow());
    }

    private List<Intake> published() throws IOException {
        List<Intake> intakes = new ArrayList<>();
        for (ProducerRecord<byte[], byte[]> record : topic) {
            if (record.topic().equals(Topics.INTAKE)) {
                assertThat(EventSchemas.errorsOn(Topics.INTAKE, new String(record.value(), UTF_8)))
                        .isEmpty();
                intakes.add(ContractJson.MAPPER.readValue(record.value(), Intake.class));
            }
        }
        return intakes;
    }

    private Expansion expansion() throws IOException {
        ProducerRecord<byte[], byte[]> last = topic.getLast();
        assertThat(last.topic()).isEqualTo(Topics.EXPANDED);
        assertThat(EventSchemas.errorsOn(Topics.EXPANDED, new String(last.value(), UTF_8)))
                .isEmpty();
        return ContractJson.MAPPER.readValue(last.value(), ExpandedEvent.class).expansion();
    }

    private String failure() throws IOException {
        assertThat(topic.getLast().topic()).isEqualTo(Topics.FAILED);
        return ContractJson.MAPPER
                .readValue(topic.getLast().value(), FailureEvent.class)
                .failure()
                .code();
    }

    private static byte[] zip(int files) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (int n = 0; n < files; n++) {
                zip.putNextEntry(new ZipEntry(n + ".txt"));
                // every tenth as the one before
                zip.write(("text " + (n % 10 == 9 ? n - 1 : n)).getBytes(UTF_8));
            }
        }
        return packed.toByteArray();
    }

    private static byte[] addresses(int from, int to) {
        StringBuilder list = new StringBuilder();
        for (int n = from; n < to; n++) {
            list.append("https://site.example/").append(n).append('\n');
        }
        return list.toString().getBytes(UTF_8);
    }

    /** As the intake's consumer counts what stands in the topic; the numbers of runs by document. */
    private Map<String, Set<Integer>> runs() throws Exception {
        Map<String, Set<Integer>> runs = new HashMap<>();
        for (int offset = 0; offset < topic.size(); offset++) {
            ProducerRecord<byte[], byte[]> sent = topic.get(offset);
            if (sent.topic().equals(Topics.INTAKE)) {
                var record = new ConsumerRecord<>(
                        sent.topic(),
                        0,
                        offset,
                        1_000L,
                        TimestampType.CREATE_TIME,
                        0,
                        0,
                        sent.key(),
                        sent.value(),
                        sent.headers(),
                        Optional.empty());
                Incoming<Submission> intake = new IntakeDecoder().decode(record);
                runs.computeIfAbsent(intake.id(), id -> new HashSet<>())
                        .add(revisions.count(intake).orElseThrow().run().number());
            }
        }
        return runs;
    }

    @Test
    void theEntriesOfAListAreIntakesWithTagsAndTheWordWhereTheyCameFrom() throws Exception {
        String feed = "<rss version=\"2.0\"><channel><title>t</title><link>l</link><description>d</description>"
                + "<item><title>The lamps</title><link>/lamps#top</link><guid isPermaLink=\"false\">tag:lamps</guid></item>"
                + "<item><link>https://other.example/?utm_source=feed</link></item>"
                + "<item><link>https://OTHER.example/</link></item>"
                + "<item><link>ftp://other.example/x</link></item></channel></rss>";
        take(feed.getBytes(UTF_8), intake("https://courier.example/feed.xml"));
        expand();
        assertThat(published())
                .extracting(Intake::url)
                .containsExactly("https://courier.example/lamps", "https://other.example/?utm_source=feed");
        Intake first = published().getFirst();
        assertThat(first.tags()).containsExactly("harbour");
        assertThat(first.title()).isEqualTo("The lamps");
        assertThat(first.expand()).isFalse();
        assertThat(first.partOf())
                .isEqualTo(new PartOf("all", "https://courier.example/feed.xml", "tag:lamps", null, 1));
        Expansion expansion = expansion();
        assertThat(List.of(expansion.entries(), expansion.published(), expansion.known(), expansion.refused()))
                .containsExactly(4, 2, 1, 1);
        assertThat(expansion.refusals().getFirst().entry()).isEqualTo("ftp://other.example/x");
        assertThat(queue.claim(Duration.ZERO)).as("it is through").isEmpty();
    }

    @Test
    void whatIsADocumentAlreadyIsNotAskedForAgainUnlessItIsToBeRefreshed() throws Exception {
        Intake intake = intake("https://site.example/list.txt");
        take(addresses(0, 3), intake);
        expand();
        assertThat(runs()).hasSize(3);
        topic.clear();
        take(addresses(0, 5), intake);
        expand();
        assertThat(published())
                .extracting(Intake::url)
                .containsExactly("https://site.example/3", "https://site.example/4");
        assertThat(expansion().known()).isEqualTo(3);
        topic.clear();
        take(addresses(0, 5), intake.with().refresh(true).build());
        expand();
        assertThat(published()).hasSize(5).allMatch(Intake::refresh);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 99, 100, 150, 249})
    void aDeadInstancesArchiveIsGoneOnWithAndEachEntryIsOneRun(int sentBeforeItDied) throws Exception {
        take(zip(250), intake(null));
        dieAfter = sentBeforeItDied;
        Claim claim = queue.claim(Duration.ZERO).orElseThrow();
        try {
            instance(Map.of()).expand(claim);
        } catch (Killed dead) {
            dieAfter = Integer.MAX_VALUE;
        }
        assertThat(dieAfter).as("it died").isEqualTo(Integer.MAX_VALUE);
        expand();
        assertThat(expansion().published()).isEqualTo(250);
        // 25 pairs have the same bytes, so they are one document of two intakes
        Map<String, Set<Integer>> runs = runs();
        assertThat(runs).hasSize(225);
        assertThat(runs.values().stream().mapToInt(Set::size).sum()).isEqualTo(250);
        assertThat(STORE.client()
                        .getDatabase(NAME)
                        .getCollection("originals.files")
                        .countDocuments())
                .as("the archive and what was in it")
                .isEqualTo(226);
    }

    @Test
    void whoHasLostItsClaimPublishesNoMoreThanABatch() throws Exception {
        take(addresses(0, 1_000), intake("https://site.example/list.txt"));
        Claim old = queue.claim(Duration.ZERO).orElseThrow();
        Claim taken = queue.claim(Duration.ZERO).orElseThrow();
        instance(Map.of()).expand(old);
        assertThat(published()).hasSize(100);
        instance(Map.of()).expand(taken);
        assertThat(runs()).hasSize(1_000).allSatisfy((id, of) -> assertThat(of).hasSize(1));
        assertThat(topic.stream().filter(record -> record.topic().equals(Topics.EXPANDED)))
                .hasSize(1);
    }

    @Test
    void beyondTheMostThatACollectionMayHaveItIsCut() throws Exception {
        take(addresses(0, 40), intake("https://site.example/list.txt"));
        expand(Map.of("max-entries", "30"));
        assertThat(published()).hasSize(30);
        assertThat(expansion().cut()).isTrue();
    }

    private static byte[] index(int sitemaps) {
        StringBuilder index = new StringBuilder("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (int n = 0; n < sitemaps; n++) {
            index.append("<sitemap><loc>https://site.example/" + n + ".xml</loc></sitemap>");
        }
        return index.append("</sitemapindex>").toString().getBytes(UTF_8);
    }

    @Test
    void anIndexInAnIndexIsNotFollowed() throws Exception {
        take(index(1), intake("https://site.example/0.xml"));
        expand();
        Intake listed = published().getLast();
        assertThat(listed.expand()).isTrue();
        take(index(1), listed);
        expand();
        assertThat(expansion().published()).isZero();
        assertThat(expansion().refusals().getFirst().message()).contains("more than 2 collections");
        take(addresses(0, 3), listed);
        expand();
        assertThat(expansion().published()).as("pages of its sitemap").isEqualTo(3);
    }

    @Test
    void anIndexListsSoManySitemapsAtMost() throws Exception {
        take(index(250), intake("https://site.example/index.xml"));
        dieAfter = 150;
        assertThatThrownBy(() -> expand(Map.of("max-collections", "200"))).isInstanceOf(Killed.class);
        dieAfter = Integer.MAX_VALUE;
        expand(Map.of("max-collections", "200"));
        assertThat(expansion().refused()).isEqualTo(50);
        assertThat(expansion().published()).isEqualTo(200);
        assertThat(published().stream().distinct()).hasSize(200);
        assertThat(expansion().refusals().getFirst().message()).contains("ibid.fetcher.max-collections");
    }

    @Test
    void whatCanNotBeReadFailsWithItsReason() throws Exception {
        take("<html>A page".getBytes(UTF_8), intake("https://site.example/"));
        expand();
        assertThat(failure()).isEqualTo("collection-unknown");
        take(Arrays.copyOf(zip(200), 9_000), intake(null));
        expand();
        assertThat(failure()).isEqualTo("collection-damaged");
        assertThat(published()).as("those before the damage").hasSizeGreaterThan(50);
        DocumentEvent gone = collection("x".getBytes(UTF_8), intake(null), 1);
        STORE.client().getDatabase(NAME).getCollection("originals.chunks").deleteMany(new Document());
        queue.take(new Outcome.Done(gone));
        expand();
        assertThat(failure()).isEqualTo("original-missing");
    }

    @Test
    void whatKillsItsInstanceAgainAndAgainFails() throws Exception {
        take(zip(3), intake(null));
        for (int n = 0; n < 5; n++) {
            assertThat(queue.claim(Duration.ZERO)).isPresent();
        }
        expand();
        assertThat(failure()).isEqualTo("internal-error");
        assertThat(queue.claim(Duration.ZERO)).isEmpty();
    }

    @Test
    void aDeletedCollectionIsExpandedNoFurther() throws Exception {
        take(addresses(0, 1_000), intake("https://site.example/list.txt"));
        Claim claim = queue.claim(Duration.ZERO).orElseThrow();
        queue.remove("all", new Run(2, Map.of()));
        instance(Map.of()).expand(claim);
        assertThat(published()).hasSize(100);
        assertThat(queue.claim(Duration.ZERO)).isEmpty();
    }
}
