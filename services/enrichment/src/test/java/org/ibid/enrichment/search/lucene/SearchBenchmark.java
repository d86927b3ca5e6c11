package org.ibid.enrichment.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.ibid.contracts.Citations;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Enrichment;
import org.ibid.contracts.Entity;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Run;
import org.ibid.contracts.TextBuilder;
import org.ibid.enrichment.search.DateRange;
import org.ibid.enrichment.search.Facet;
import org.ibid.enrichment.search.QueryReader;
import org.ibid.enrichment.search.Search;
import org.ibid.enrichment.search.Search.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a search costs beside bare Lucene's same answer, the time to make the view, its size: {@code make bench-query}. No test: it holds
 * nothing.
 */
class SearchBenchmark {

    private static final int DOCUMENTS = Integer.getInteger("ibid.bench.documents", 50_000);
    private static final int VOCABULARY = 30_000;
    private static final int WORDS = 450;
    private static final int ASKED = 300;
    private static final int PAGE = 20;

    private final Random random = new Random(14);
    private final List<String> vocabulary =
            IntStream.range(0, VOCABULARY).mapToObj(SearchBenchmark::word).toList();

    @TempDir
    Path folder;

    private static String word(int number) {
        String[] syllables = {"ba", "ko", "ri", "ne", "tu", "la", "ves", "mo", "dar", "qui"};
        StringBuilder word = new StringBuilder("z");
        for (int rest = number + 10; rest > 0; rest /= 10) {
            word.append(syllables[rest % 10]);
        }
        return word.append('k').toString();
    }

    /** Zipf's, roughly: few words are most of a text. */
    private String anyWord() {
        return vocabulary.get((int) (Math.pow(VOCABULARY, random.nextDouble()) - 1));
    }

    private String words(int number) {
        return IntStream.range(0, number).mapToObj(i -> anyWord()).collect(Collectors.joining(" "));
    }

    private DocumentEvent document(int number) {
        Enrichment enrichment = new Enrichment(
                IntStream.range(0, 8)
                        .mapToObj(i ->
                                new Entity("Name " + random.nextInt(20_000), Entity.Type.PERSON, List.of(), List.of()))
                        .distinct()
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                IntStream.range(0, 10)
                        .mapToObj(i -> "work:" + random.nextInt(20_000))
                        .distinct()
                        .toList());
        return new DocumentEvent(
                "doc-" + number,
                1,
                0,
                Run.NONE,
                new Intake(
                        null,
                        "https://site" + number % 200 + ".example/" + number,
                        null,
                        null,
                        List.of("t" + number % 30),
                        Map.of()),
                null,
                TextBuilder.builder()
                        .title(words(6))
                        .byline(List.of("Name " + number % 500))
                        .language("en")
                        .published(1990 + number % 35 + "-0" + (1 + number % 9))
                        .content(words(WORDS))
                        .build(),
                new Citations(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null),
                enrichment);
    }

    @Test
    void measure() throws IOException {
        try (LuceneIndex index = LuceneIndex.open(folder, "here", false, Duration.ofSeconds(30))) {
            long start = System.nanoTime();
            for (int i = 0; i < DOCUMENTS; i++) {
                index.put(document(i), Instant.EPOCH.plusSeconds(i));
            }
            index.commit(Map.of());
            index.refresh();
            double seconds = (System.nanoTime() - start) / 1e9;
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(
                    "BENCH %d documents of %d words: view made in %.1f s (%.0f/s), %d MB on disk, %d MB of heap in use%n",
                    DOCUMENTS,
                    WORDS,
                    seconds,
                    DOCUMENTS / seconds,
                    size() >> 20,
                    runtime.totalMemory() - runtime.freeMemory() >> 20);
            List<String> asked = IntStream.range(0, ASKED)
                    .mapToObj(i ->
                            vocabulary.get(20 + random.nextInt(2000)) + " " + vocabulary.get(20 + random.nextInt(2000)))
                    .toList();
            try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
                IndexSearcher bare = new IndexSearcher(reader);
                compare(
                        "ranked search with highlights",
                        i -> index.search(search(asked.get(i), Map.of(), Order.RELEVANCE, Set.of()))
                                .hits()
                                .size(),
                        i -> ranked(bare, asked.get(i)));
                compare(
                        "documents of a source, newest",
                        i -> index.search(search("", Map.of(Facet.SOURCE, Set.of("work:" + i)), Order.NEWEST, Set.of()))
                                .hits()
                                .size(),
                        i -> filtered(bare, Fields.of(Facet.SOURCE), "work:" + i));
                compare(
                        "a page filtered by tag, newest",
                        i -> index.search(search("", Map.of(Facet.TAG, Set.of("t" + i % 30)), Order.NEWEST, Set.of()))
                                .hits()
                                .size(),
                        i -> filtered(bare, Fields.of(Facet.TAG), "t" + i % 30));
                compare(
                        "ranked search with all facets (beside one without)",
                        i -> index.search(search(asked.get(i), Map.of(), Order.RELEVANCE, EnumSet.allOf(Facet.class)))
                                .hits()
                                .size(),
                        i -> index.search(search(asked.get(i), Map.of(), Order.RELEVANCE, Set.of()))
                                .hits()
                                .size());
            }
        }
        long start = System.nanoTime();
        try (LuceneIndex again = LuceneIndex.open(folder, "here", false, Duration.ofSeconds(5))) {
            System.out.printf(
                    "BENCH opened again with %d documents in %d ms%n",
                    again.documents(), (System.nanoTime() - start) / 1_000_000);
        }
    }

    private static Search search(String query, Map<Facet, Set<String>> filters, Order order, Set<Facet> facets) {
        return new Search(QueryReader.read(query), filters, DateRange.ALL, order, null, PAGE, facets);
    }

    private static int ranked(IndexSearcher searcher, String words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : words.split(" ")) {
            BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
            for (String field : List.of("title", "byline", "text")) {
                anywhere.add(new TermQuery(new Term(field, "en:" + word)), BooleanClause.Occur.SHOULD);
            }
            all.add(anywhere.build(), BooleanClause.Occur.MUST);
        }
        Query query = all.build();
        try {
            Highlights highlights = new Highlights(searcher, query);
            int read = 0;
            for (ScoreDoc hit : searcher.search(query, PAGE).scoreDocs) {
                searcher.storedFields().document(hit.doc);
                read += highlights.of(hit.doc).size() > 0 ? 1 : 0;
            }
            return read;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int filtered(IndexSearcher searcher, String field, String value) {
        try {
            Sort newest = new Sort(
                    new SortField(Fields.PUBLISHED, SortField.Type.LONG, true),
                    new SortField(Fields.ID, SortField.Type.STRING));
            ScoreDoc[] hits = searcher.search(new TermQuery(new Term(field, value)), PAGE, newest).scoreDocs;
            for (ScoreDoc hit : hits) {
                searcher.storedFields().document(hit.doc);
            }
            return hits.length;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Turn about, so that both meet with the same machine: who comes second finds what is asked for in every cache. */
    private static void compare(String what, IntFunction<Integer> ours, IntFunction<Integer> bare) {
        long[] first = new long[ASKED];
        long[] second = new long[ASKED];
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < ASKED; i++) {
                if ((round + i) % 2 == 0) {
                    first[i] = time(ours, i);
                    second[i] = time(bare, i);
                } else {
                    second[i] = time(bare, i);
                    first[i] = time(ours, i);
                }
            }
        }
        Arrays.sort(first);
        Arrays.sort(second);
        System.out.printf(
                "BENCH %s: p50 %.2f ms, p99 %.2f ms; bare p50 %.2f ms, p99 %.2f ms; p50 ratio %.2f%n",
                what,
                first[ASKED / 2] / 1e6,
                first[ASKED * 99 / 100] / 1e6,
                second[ASKED / 2] / 1e6,
                second[ASKED * 99 / 100] / 1e6,
                (double) first[ASKED / 2] / second[ASKED / 2]);
    }

    private static long time(IntFunction<Integer> ask, int number) {
        long start = System.nanoTime();
        int found = ask.apply(number);
        return found < 0 ? 0 : System.nanoTime() - start;
    }

    private long size() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.forEach(files::add);
        }
        long size = 0;
        for (Path file : files) {
            size += Files.size(file);
        }
        return size;
    }
}
