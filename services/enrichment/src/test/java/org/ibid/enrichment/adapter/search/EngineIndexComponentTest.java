package org.ibid.enrichment.adapter.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.Uuid;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Run;
import org.ibid.contracts.TextBuilder;
import org.ibid.enrichment.adapter.EnrichmentConfig.EngineConfig;
import org.ibid.enrichment.search.FilledIndex;
import org.ibid.enrichment.search.Search;
import org.ibid.enrichment.search.SearchIndex.ViewUnavailable;
import org.ibid.enrichment.search.lucene.SearchIndexContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index on a real node of OpenSearch. */
class EngineIndexComponentTest extends SearchIndexContract {

    @TempDir
    static Path folder;

    private static SearchEngine engine;

    private final List<FilledIndex> opened = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        engine = new SearchEngine(folder);
        engine.start();
    }

    @AfterAll
    static void end() throws InterruptedException {
        engine.close();
    }

    @AfterEach
    void close() throws IOException {
        for (FilledIndex index : opened) {
            index.close();
        }
    }

    @Override
    protected FilledIndex index() throws IOException {
        return open(Uuid.randomUuid().toString());
    }

    private EngineIndex open(String origin) throws IOException {
        EngineIndex index = EngineIndex.open(new At(engine.url()), origin, Duration.ofSeconds(20), Duration.ZERO);
        opened.add(index);
        return index;
    }

    private record At(URI url) implements EngineConfig {
        @Override
        public Optional<List<URI>> urls() {
            return Optional.of(List.of(url));
        }

        @Override
        public String index() {
            return "ibid-test";
        }

        @Override
        public int shards() {
            return 2;
        }

        @Override
        public int replicas() {
            return 0;
        }

        @Override
        public Optional<String> username() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }
    }

    private static DocumentEvent event(String id, String content) {
        return new DocumentEvent(
                id,
                1,
                0,
                Run.NONE,
                new Intake(id, null, null, null, List.of(), Map.of()),
                null,
                TextBuilder.builder().content(content).byline(List.of()).build(),
                null,
                null);
    }

    private static List<String> all(FilledIndex index) {
        return index.search(Search.last(10)).hits().stream()
                .map(hit -> hit.id() + " " + hit.excerpts().getFirst().text())
                .toList();
    }

    @Test
    void whatIsOlderComesInTheWayOfNothingNewer() throws IOException {
        FilledIndex index = index();
        index.put(event("a", "second"), Instant.EPOCH, 7);
        index.put(event("a", "first"), Instant.EPOCH, 3);
        index.put(event("b", "gone"), Instant.EPOCH, 4);
        index.remove("b", 9);
        index.put(event("b", "gone"), Instant.EPOCH, 4);
        index.remove("never", 10);
        index.refresh();
        assertThat(all(index)).containsExactly("a second");
        assertThat(index.documents()).isEqualTo(1);
    }

    @Test
    void anIdOfAnyLengthIsTaken() throws IOException {
        FilledIndex index = index();
        String longest = "https://example.org/" + "\u00e9".repeat(2000);
        index.put(event(longest, "long"), Instant.EPOCH, 1);
        index.put(event("short", "next"), Instant.EPOCH, 2);
        index.refresh();
        assertThat(all(index)).containsExactlyInAnyOrder(longest + " long", "short next");
    }

    @Test
    void whoeverOpensItAgainFindsTheSameAndAnotherOriginAnother() throws IOException {
        String origin = Uuid.randomUuid().toString();
        EngineIndex index = open(origin);
        index.put(event("a", "there"), Instant.EPOCH, 0);
        index.refresh();
        assertThat(open(origin).uuid()).isEqualTo(index.uuid());
        assertThat(all(open(origin))).containsExactly("a there");
        EngineIndex other = open(Uuid.randomUuid().toString());
        assertThat(other.uuid()).isNotEqualTo(index.uuid());
        assertThat(other.documents()).isZero();
    }

    @Test
    void whileItIsAwayItIsUnavailableAndWhatItTookIsThereAfterwards() throws Exception {
        FilledIndex index = index();
        index.put(event("a", "kept"), Instant.EPOCH, 0);
        index.commit(Map.of());
        engine.kill();
        assertThatThrownBy(() -> index.search(Search.last(1))).isInstanceOf(ViewUnavailable.class);
        index.put(event("b", "lost"), Instant.EPOCH, 1);
        assertThatThrownBy(() -> index.commit(Map.of())).isInstanceOf(ViewUnavailable.class);
        engine.start();
        index.refresh();
        assertThat(all(index)).containsExactly("a kept");
    }
}
