package org.ibid.enrichment.adapter.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.Uuid;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Run;
import org.ibid.contracts.TextBuilder;
import org.ibid.enrichment.search.BadQuery;
import org.ibid.enrichment.search.DateRange;
import org.ibid.enrichment.search.FilledIndex;
import org.ibid.enrichment.search.Search;
import org.ibid.enrichment.search.Search.Order;
import org.ibid.enrichment.search.SearchIndex.ViewUnavailable;
import org.ibid.enrichment.search.lucene.SearchIndexContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The index on a real node of OpenSearch. */
class EngineIndexComponentTest extends SearchIndexContract {

    private static SearchEngine engine;

    private final List<FilledIndex> opened = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        engine = SearchEngine.shared();
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
        EngineIndex index = EngineIndex.open(
                new EngineAt(engine.url(), null, null), null, origin, Duration.ofSeconds(20), Duration.ZERO);
        opened.add(index);
        return index;
    }

    private static DocumentEvent event(String id, String content, int run, int replay) {
        return new DocumentEvent(
                id,
                1,
                replay,
                new Run(run, Map.of()),
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

    private static DocumentEvent event(String id, String content) {
        return event(id, content, 1, 0);
    }

    @Test
    void whatIsOlderComesInTheWayOfNothingNewerWhereverItStandsInTheTopic() throws IOException {
        FilledIndex index = index();
        index.put(event("a", "third", 2, 1), Instant.EPOCH);
        index.put(event("a", "second", 2, 0), Instant.EPOCH);
        index.put(event("a", "first", 1, 7), Instant.EPOCH);
        index.put(event("a", "uncounted", 0, 0), Instant.EPOCH);
        index.put(event("b", "gone", 4, 0), Instant.EPOCH);
        index.remove("b", new Run(5, Map.of()));
        index.put(event("b", "gone", 4, 0), Instant.EPOCH);
        index.put(event("b", "replayed too late", 5, 3), Instant.EPOCH);
        index.put(event("c", "again", 3, 0), Instant.EPOCH);
        index.remove("c", new Run(2, Map.of()));
        index.remove("never", new Run(1, Map.of()));
        index.refresh();
        assertThat(all(index)).containsExactlyInAnyOrder("a third", "c again");
        assertThat(index.documents()).isEqualTo(2);
    }

    @Test
    void whatIsPublishedAfterItsDeletionIsThereAgain() throws IOException {
        FilledIndex index = index();
        index.put(event("a", "old", 1, 0), Instant.EPOCH);
        index.remove("a", new Run(2, Map.of()));
        index.put(event("a", "new", 3, 0), Instant.EPOCH);
        index.refresh();
        assertThat(all(index)).containsExactly("a new");
    }

    @Test
    void aDeletionThatNobodyCountedTakesWhatIsThereAndNothingThatComesLater() throws IOException {
        FilledIndex index = index();
        index.put(event("shown", "old", 3, 2), Instant.EPOCH);
        index.put(event("uncounted", "old", 0, 0), Instant.EPOCH);
        index.refresh();
        index.put(event("waiting", "old", 7, 0), Instant.EPOCH);
        for (String id : List.of("shown", "uncounted", "waiting", "never")) {
            index.remove(id, Run.NONE);
            index.remove(id, Run.NONE);
        }
        index.refresh();
        assertThat(all(index)).isEmpty();
        index.put(event("shown", "the same again", 3, 2), Instant.EPOCH);
        index.put(event("waiting", "older", 6, 9), Instant.EPOCH);
        index.put(event("never", "first", 1, 0), Instant.EPOCH);
        index.refresh();
        assertThat(all(index)).containsExactlyInAnyOrder("shown the same again", "never first");
    }

    @Test
    void anIdOfAnyLengthIsTaken() throws IOException {
        FilledIndex index = index();
        String longest = "https://example.org/" + "\u00e9".repeat(2000);
        index.put(event(longest, "long"), Instant.EPOCH);
        index.put(event("short", "next"), Instant.EPOCH);
        index.refresh();
        assertThat(all(index)).containsExactlyInAnyOrder(longest + " long", "short next");
    }

    @Test
    void whoeverOpensItAgainFindsTheSameAndAnotherOriginAnother() throws IOException {
        String origin = Uuid.randomUuid().toString();
        EngineIndex index = open(origin);
        index.put(event("a", "there"), Instant.EPOCH);
        index.refresh();
        assertThat(open(origin).uuid()).isEqualTo(index.uuid());
        assertThat(all(open(origin))).containsExactly("a there");
        EngineIndex other = open(Uuid.randomUuid().toString());
        assertThat(other.uuid()).isNotEqualTo(index.uuid());
        assertThat(other.documents()).isZero();
    }

    @Test
    void aCursorThatSomebodyMadeUpIsRefused() throws IOException {
        FilledIndex index = index();
        index.put(event("a", "one"), Instant.EPOCH);
        index.refresh();
        for (String made : List.of("[\"x\",\"a\"]", "[1,2]", "[1]", "{}", "[[],\"a\"]")) {
            String cursor = Base64.getUrlEncoder()
                    .encodeToString(("{\"order\":\"ADDED\",\"all\":true,\"after\":" + made + "}").getBytes(UTF_8));
            Search search = new Search(List.of(), Map.of(), DateRange.ALL, Order.ADDED, cursor, 1, Set.of());
            assertThatThrownBy(() -> index.search(search)).as(made).isInstanceOf(BadQuery.class);
        }
    }

    @Test
    void anIndexThatWasDeletedUnderItIsNotMadeByWriting() throws Exception {
        EngineIndex index = open(Uuid.randomUuid().toString());
        engine.delete("ibid-test-*");
        index.put(event("a", "lost"), Instant.EPOCH);
        assertThatThrownBy(() -> index.commit(Map.of())).isInstanceOf(ViewUnavailable.class);
        assertThatThrownBy(() -> index.search(Search.last(1))).isInstanceOf(ViewUnavailable.class);
    }

    @Test
    void whatIsReadOnlyForAWhileLosesNothing() throws Exception {
        EngineIndex index = open(Uuid.randomUuid().toString());
        engine.put("/ibid-test-*/_settings", "{\"index.blocks.read_only_allow_delete\":true}");
        index.put(event("a", "waits"), Instant.EPOCH);
        assertThatThrownBy(() -> index.commit(Map.of())).isInstanceOf(ViewUnavailable.class);
        engine.put("/ibid-test-*/_settings", "{\"index.blocks.read_only_allow_delete\":null}");
        index.put(event("a", "waits"), Instant.EPOCH);
        index.refresh();
        assertThat(all(index)).containsExactly("a waits");
    }
}
