package org.ibid.enrichment.source.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ibid.enrichment.source.Cited;
import org.ibid.enrichment.source.Reading;
import org.ibid.enrichment.source.Source;
import org.junit.jupiter.api.Test;

class CanonTest {

    private static final List<String> IDS = List.of(
            "doi:10.1/a",
            "doi:10.1/b",
            "isbn:9780000000002",
            "url:https://a.example/1",
            "url:https://a.example/2",
            "url:https://b.example/1",
            "work:01",
            "work:02",
            "work:03",
            "work:04",
            "outlet:courier",
            "person:ada-noor");

    private static Cited cited(List<String> ids, String title) {
        return new Cited(ids, new Reading("book", title, List.of(), List.of(), null), null);
    }

    /** A document, and what it cites. */
    private record Citing(String id, List<Join> joins) {}

    @Provide
    Arbitrary<List<Citing>> library() {
        Arbitrary<Join> join = Combinators.combine(
                        Arbitraries.of(IDS).list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.strings().alpha().ofLength(2),
                        Arbitraries.integers().between(0, 9))
                .as((ids, title, kind) -> kind == 0
                        ? Join.own(cited(ids, title), "self-" + title)
                        : Join.cited(cited(ids, title), "reader"));
        return join.list().ofMaxSize(4).list().ofMinSize(1).ofMaxSize(12).map(all -> {
            List<Citing> documents = new ArrayList<>();
            for (List<Join> joins : all) {
                documents.add(new Citing("d" + documents.size(), joins));
            }
            return documents;
        });
    }

    @Property(tries = 300)
    void theSameDocumentsInAnyOrderGiveTheSameSources(@ForAll("library") List<Citing> library, @ForAll long seed) {
        List<Citing> shuffled = new ArrayList<>(library);
        Collections.shuffle(shuffled, new Random(seed));
        MemoryNodes nodes = new MemoryNodes(seed, 0);
        shuffled.forEach(document -> new Canon(nodes).join(document.joins(), Map.of()));
        assertThat(sources(nodes)).isEqualTo(inOrder(library));
    }

    @Property(tries = 300)
    void crashesInBetweenChangeNothing(@ForAll("library") List<Citing> library, @ForAll long seed) {
        List<Citing> shuffled = new ArrayList<>(library);
        Collections.shuffle(shuffled, new Random(seed));
        MemoryNodes nodes = new MemoryNodes(seed, 0.2);
        List<Citing> crashed = shuffled;
        while (!crashed.isEmpty()) {
            List<Citing> again = new ArrayList<>();
            for (Citing document : crashed) {
                try {
                    new Canon(nodes).join(document.joins(), Map.of());
                } catch (MemoryNodes.Crash crash) {
                    again.add(document);
                }
            }
            crashed = again;
        }
        assertThat(sources(nodes)).isEqualTo(inOrder(library));
    }

    @Property(tries = 100)
    void documentsThatComeAtTheSameTimeGiveTheSameSources(@ForAll("library") List<Citing> library)
            throws InterruptedException, ExecutionException {
        MemoryNodes nodes = new MemoryNodes(0, 0);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            library.forEach(document ->
                    running.add(threads.submit(() -> new Canon(nodes).join(document.joins(), Map.of()))));
            for (Future<?> one : running) {
                one.get();
            }
        }
        assertThat(sources(nodes)).isEqualTo(inOrder(library));
    }

    @Test
    void theWeakerIdLeadsToTheStrongerOneThatCameLater() {
        MemoryNodes nodes = new MemoryNodes(0, 0);
        Canon canon = new Canon(nodes);
        canon.join(List.of(Join.cited(cited(List.of("work:01"), "Tides"), "a")), Map.of());
        canon.join(List.of(Join.cited(cited(List.of("work:01", "url:https://a.example/1"), null), "b")), Map.of());
        canon.join(List.of(Join.cited(cited(List.of("doi:10.1/a", "url:https://a.example/1"), null), "c")), Map.of());

        Source source = canon.components(List.of("work:01")).get("work:01").source();
        assertThat(source.id()).isEqualTo("doi:10.1/a");
        assertThat(source.title()).isEqualTo("Tides");
        assertThat(source.aliases()).containsExactly("url:https://a.example/1", "work:01");
        assertThat(canon.components(List.of("work:02"))).isEmpty();
    }

    private static Map<String, Source> inOrder(List<Citing> library) {
        MemoryNodes nodes = new MemoryNodes(0, 0);
        library.forEach(document -> new Canon(nodes).join(document.joins(), Map.of()));
        return sources(nodes);
    }

    private static Map<String, Source> sources(MemoryNodes nodes) {
        Map<String, Source> sources = new TreeMap<>();
        new Canon(nodes)
                .components(nodes.all().keySet())
                .forEach((id, component) -> sources.put(id, component.source()));
        return sources;
    }
}
