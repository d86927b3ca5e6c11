package org.ibid.enrichment.adapter.across;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.Resolution;
import org.ibid.embedded.EmbeddedStore;
import org.ibid.enrichment.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Invented documents of which it is known what they share, through all that ties documents, on a store as it ships. {@code
 * -Dibid.test.corpus=5000} takes so many; what is found is printed.
 */
class AcrossCorpusTest {

    private static final int SIZE = Integer.getInteger("ibid.test.corpus", 250);

    @TempDir
    Path folder;

    @Test
    void whatDocumentsShareIsFoundAndIsTheSameFromAnyOrder() throws Exception {
        Corpus corpus = Corpus.of(SIZE, 7);
        try (EmbeddedStore store = EmbeddedStore.start(folder, 0);
                MongoClient client = MongoClients.create(store.connectionString())) {
            Desk desk = new Desk(client, "ordered");
            long start = System.nanoTime();
            corpus.documents.forEach(desk::take);
            System.out.printf(
                    "%d documents, %.1f ms each%n",
                    corpus.documents.size(), (System.nanoTime() - start) / 1e6 / corpus.documents.size());

            Map<String, DocumentView> shown = new HashMap<>();
            corpus.documents.forEach(event -> shown.put(event.id(), desk.show(event.id())));
            assertScore("sources", sources(corpus, shown, desk.sources(corpus.documents)), .99, .85);
            assertScore("near", near(corpus, shown), .95, .9);
            assertScore("circles", finding("sourcing.circle", corpus.inCircles, shown), .95, .95);
            assertScore("single origins", finding("sourcing.single-origin", corpus.singleOrigins, shown), .95, .95);
            assertScore("other speakers", finding("quotation.other-speaker", corpus.otherSpeakers, shown), .95, .95);
            assertScore("other words", finding("quotation.other-words", corpus.otherWords, shown), .95, .9);
            assertThat(corpus.siblings)
                    .allSatisfy(sibling -> assertThat(
                                    shown.get(sibling).enrichment().nearDuplicates())
                            .isEmpty());

            Desk disturbed = new Desk(client, "disturbed");
            takeAtTheSameTime(disturbed, corpus.documents);
            assertThat(disturbed.sources(corpus.documents)).isEqualTo(desk.sources(corpus.documents));
            corpus.documents.forEach(event -> {
                DocumentView other = disturbed.show(event.id());
                assertThat(other.enrichment()).isEqualTo(shown.get(event.id()).enrichment());
                assertThat(other.citations()).isEqualTo(shown.get(event.id()).citations());
            });
        }
    }

    @Test
    void whatIsRemovedLeavesNothingAndWhatStaysIsAsIfItHadNeverBeen() throws IOException {
        Corpus corpus = Corpus.of(100, 3);
        try (EmbeddedStore store = EmbeddedStore.start(folder, 0);
                MongoClient client = MongoClients.create(store.connectionString())) {
            Desk desk = new Desk(client, "removing");
            corpus.documents.forEach(desk::take);
            List<DocumentEvent> kept = new ArrayList<>();
            for (DocumentEvent event : corpus.documents) {
                if (event.id().hashCode() % 3 == 0) {
                    kept.add(event);
                } else {
                    desk.remove(event.id());
                }
            }
            Desk never = new Desk(client, "never");
            kept.forEach(never::take);
            kept.forEach(event -> assertThat(desk.show(event.id()).citations().diagnostics())
                    .isEqualTo(never.show(event.id()).citations().diagnostics()));
            Map<String, Source> left = desk.sources(kept);
            Map<String, Source> expected = never.sources(kept);
            // that two ids are one source is known still where only a removed document has shown it
            expected.keySet()
                    .removeIf(id ->
                            !left.get(id).aliases().equals(expected.get(id).aliases()));
            assertThat(expected).hasSizeGreaterThan(left.size() / 2);
            expected.forEach((id, source) -> assertThat(left.get(id)).isEqualTo(source));
            kept.forEach(event -> desk.remove(event.id()));
            assertThat(desk.all("sources")).isEmpty();
            assertThat(desk.all("postings")).isEmpty();
        }
    }

    /** Shuffled, many at a time, some killed half way and taken again, some taken twice. */
    private static void takeAtTheSameTime(Desk desk, Collection<DocumentEvent> documents)
            throws InterruptedException, ExecutionException {
        Random random = new Random(11);
        List<DocumentEvent> shuffled = new ArrayList<>(documents);
        Collections.shuffle(shuffled, random);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> running = new ArrayList<>();
            for (DocumentEvent event : shuffled) {
                int fate = random.nextInt(10);
                running.add(threads.submit(() -> {
                    if (fate == 0) {
                        desk.takeHalf(event, new Random(event.id().hashCode()));
                    }
                    desk.take(event);
                    if (fate == 1) {
                        desk.take(event);
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
    }

    private record Score(long right, long found, long there) {

        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        double recall() {
            return there == 0 ? 1 : (double) right / there;
        }
    }

    private static void assertScore(String what, Score score, double precision, double recall) {
        System.out.printf(
                "%s: precision %.3f, recall %.3f (%d right of %d found, %d there)%n",
                what, score.precision(), score.recall(), score.right(), score.found(), score.there());
        assertThat(score.precision()).as(what + " precision").isGreaterThanOrEqualTo(precision);
        assertThat(score.recall()).as(what + " recall").isGreaterThanOrEqualTo(recall);
    }

    /** Of pairs of citations: whether those of one work, and those alone, resolve to one source. */
    private static Score sources(Corpus corpus, Map<String, DocumentView> shown, Map<String, Source> canonical) {
        Map<String, Integer> both = new HashMap<>();
        Map<String, Integer> bySource = new HashMap<>();
        Map<Integer, Integer> byWork = new HashMap<>();
        shown.forEach((id, document) -> {
            for (Resolution resolution : document.enrichment().resolutions()) {
                if (resolution.reference() != null) {
                    int work = corpus.cited
                            .get(id)
                            .get(Integer.parseInt(resolution.reference().substring(1)) - 1);
                    String source = canonical.get(resolution.source()).id();
                    both.merge(work + " " + source, 1, Integer::sum);
                    bySource.merge(source, 1, Integer::sum);
                    byWork.merge(work, 1, Integer::sum);
                }
            }
        });
        return new Score(pairs(both.values()), pairs(bySource.values()), pairs(byWork.values()));
    }

    private static long pairs(Collection<Integer> counts) {
        return counts.stream()
                .mapToLong(count -> (long) count * (count - 1) / 2)
                .sum();
    }

    private static Score near(Corpus corpus, Map<String, DocumentView> shown) {
        Set<String> found = new TreeSet<>();
        shown.forEach((id, document) -> document.enrichment().nearDuplicates().stream()
                .filter(other -> id.compareTo(other) < 0)
                .forEach(other -> found.add(id + " " + other)));
        return score(found, corpus.nearPairs);
    }

    private static Score finding(String code, Set<String> there, Map<String, DocumentView> shown) {
        Set<String> found = shown.entrySet().stream()
                .filter(document -> document.getValue().citations().diagnostics().stream()
                        .map(Diagnostic::code)
                        .anyMatch(code::equals))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return score(found, there);
    }

    private static Score score(Set<String> found, Set<String> there) {
        Set<String> right = new HashSet<>(found);
        right.retainAll(there);
        return new Score(right.size(), found.size(), there.size());
    }
}
