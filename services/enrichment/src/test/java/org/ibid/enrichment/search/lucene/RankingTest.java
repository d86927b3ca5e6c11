package org.ibid.enrichment.search.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ranking by judgements of our own, beside what bare Lucene makes of the same words: BM25 over one field, English. */
class RankingTest {

    private static final int DEPTH = 10;

    @TempDir
    Path folder;

    private record Article(String id, String language, String title, String text) {}

    private record Question(String words, Map<String, Integer> grades) {

        double gain(List<String> found) {
            double gain = 0;
            for (int i = 0; i < Math.min(DEPTH, found.size()); i++) {
                gain += gain(grades.getOrDefault(found.get(i), 0), i);
            }
            return gain / ideal(grades.values());
        }

        private static double ideal(Collection<Integer> grades) {
            List<Integer> best =
                    grades.stream().sorted(Comparator.reverseOrder()).toList();
            double gain = 0;
            for (int i = 0; i < best.size(); i++) {
                gain += gain(best.get(i), i);
            }
            return gain;
        }

        private static double gain(int grade, int rank) {
            return ((1 << grade) - 1) / (Math.log(rank + 2) / Math.log(2));
        }
    }

    private final List<Article> articles = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    RankingTest() throws IOException {
        try (InputStream in = RankingTest.class.getResourceAsStream("judgements.txt")) {
            new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(this::read);
        }
    }

    private void read(String line) {
        String[] parts = line.split(" \\| ");
        if (!line.startsWith("? ")) {
            articles.add(new Article(parts[0], parts[1], parts[2], parts[3]));
            return;
        }
        Map<String, Integer> grades = new HashMap<>();
        for (String grade : parts[1].split(" ")) {
            grades.put(
                    grade.substring(0, grade.indexOf('=')), Integer.valueOf(grade.substring(grade.indexOf('=') + 1)));
        }
        questions.add(new Question(parts[0].substring(2), grades));
    }

    private double ndcg(Function<String, List<String>> search, List<Question> of) {
        return of.stream()
                .mapToDouble(question -> question.gain(search.apply(question.words())))
                .average()
                .orElseThrow();
    }

    @Test
    void whatAnswersAQuestionComesFirstAndNotBehindBareLucene() throws IOException {
        assertThat(questions).hasSize(30);
        List<Question> english = questions.subList(0, 27);
        double bare = ndcg(bare(), english);
        try (Library library = new Library(folder)) {
            for (Article article : articles) {
                library.put(article.id(), article.language(), article.title(), article.text());
            }
            library.refreshed();
            double ours = ndcg(library::ids, questions);
            double oursEnglish = ndcg(library::ids, english);
            System.out.printf(
                    "nDCG@10: %.3f of 30 questions; of the 27 English ones %.3f, bare Lucene %.3f%n",
                    ours, oursEnglish, bare);
            assertThat(oursEnglish).isGreaterThanOrEqualTo(bare);
            assertThat(ours).isGreaterThan(0.93);
        }
    }

    private Function<String, List<String>> bare() throws IOException {
        var directory = new ByteBuffersDirectory();
        EnglishAnalyzer english = new EnglishAnalyzer();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(english))) {
            for (Article article : articles) {
                Document document = new Document();
                document.add(new StringField("id", article.id(), Field.Store.YES));
                document.add(new TextField("text", article.title() + "\n" + article.text(), Field.Store.NO));
                writer.addDocument(document);
            }
        }
        IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
        return words -> {
            try {
                Query query = new QueryBuilder(english).createBooleanQuery("text", words);
                List<String> ids = new ArrayList<>();
                for (ScoreDoc hit : searcher.search(query, DEPTH).scoreDocs) {
                    ids.add(searcher.storedFields().document(hit.doc).get("id"));
                }
                return ids;
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        };
    }
}
