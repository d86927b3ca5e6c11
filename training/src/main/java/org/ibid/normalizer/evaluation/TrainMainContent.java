package org.ibid.normalizer.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Text;
import org.ibid.normalizer.html.HtmlText;
import org.ibid.normalizer.html.main.BoostedTrees;
import org.ibid.normalizer.html.main.MainContent;
import org.ibid.normalizer.html.main.Siblings;
import org.ibid.normalizer.html.main.Surroundings;
import org.ibid.normalizer.html.main.Traits;
import org.ibid.normalizer.html.metadata.Metadata;
import org.ibid.normalizer.html.metadata.MetadataReader;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.PageWalk;
import org.ibid.normalizer.media.Decoding;
import org.jsoup.Jsoup;

/**
 * Trains the main-content model: {@code GOLD.jsonl HTML_DIR MODEL_OUT}; with {@code --folds} it instead prints the word F1 of
 * every page under a model that has not seen it, by page type.
 */
public final class TrainMainContent {

    private static final int FOLDS = 4;
    private static final Set<String> RARE = Set.of("product", "listing", "collection", "forum");
    private static final double RARE_WEIGHT = Double.parseDouble(System.getProperty("rare", "2"));
    private static final int INNER_FOLDS = 3;
    private static final int FIRST_TREES = Integer.getInteger("first", 50);
    private static final int SECOND_TREES = Integer.getInteger("second", 80);

    private record Sample(
            String id,
            String type,
            String html,
            String gold,
            Page page,
            float[][] rows,
            double[] labels,
            double[] weights) {}

    private TrainMainContent() {}

    public static void main(String[] args) throws IOException {
        boolean folds = args[0].equals("--folds");
        Path gold = Path.of(args[folds ? 1 : 0]);
        Path html = Path.of(args[folds ? 2 : 1]);
        List<Sample> samples = samples(gold, html);
        if (folds) {
            crossValidate(samples);
            return;
        }
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(Path.of(args[2])))) {
            train(samples).write(out);
        }
    }

    /** The first model's beliefs that the second learns from are those of models that have not seen the page. */
    private static MainContent train(List<Sample> samples) {
        List<float[][]> extended = new ArrayList<>();
        for (int fold = 0; fold < INNER_FOLDS; fold++) {
            List<Sample> seen = new ArrayList<>();
            for (int i = 0; i < samples.size(); i++) {
                if (i % INNER_FOLDS != fold) {
                    seen.add(samples.get(i));
                }
            }
            BoostedTrees first = train(seen, bare(seen), FIRST_TREES);
            for (int i = fold; i < samples.size(); i += INNER_FOLDS) {
                Sample sample = samples.get(i);
                while (extended.size() < samples.size()) {
                    extended.add(null);
                }
                float[][] rows =
                        Arrays.stream(sample.rows()).map(float[]::clone).toArray(float[][]::new);
                Surroundings.fill(sample.page(), Siblings.of(sample.page()), rows, first.scores(rows));
                extended.set(i, rows);
            }
        }
        BoostedTrees first = train(samples, bare(samples), FIRST_TREES);
        return new MainContent(first, train(samples, extended, SECOND_TREES));
    }

    /** Without the room for surroundings. */
    private static List<float[][]> bare(List<Sample> samples) {
        return samples.stream()
                .map(sample -> Arrays.stream(sample.rows())
                        .map(row -> Arrays.copyOf(row, Traits.count()))
                        .toArray(float[][]::new))
                .toList();
    }

    private static BoostedTrees train(List<Sample> samples, List<float[][]> rows, int trees) {
        double[] labels =
                samples.stream().flatMapToDouble(s -> Arrays.stream(s.labels())).toArray();
        double[] weights = samples.stream()
                .flatMapToDouble(s -> Arrays.stream(s.weights()))
                .toArray();
        float[][] all = rows.stream().flatMap(Arrays::stream).toArray(float[][]::new);
        int leaves = Integer.getInteger("leaves", 16);
        double rate = Double.parseDouble(System.getProperty("rate", "0.12"));
        double lambda = Double.parseDouble(System.getProperty("lambda", "20"));
        double hessian = Double.parseDouble(System.getProperty("hessian", "4"));
        return new BoostedTreesTrainer(trees, leaves, rate, lambda, hessian, 0.7, 0.4, 7).train(all, labels, weights);
    }

    private static void crossValidate(List<Sample> samples) {
        Map<String, List<Double>> byType = new TreeMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Sample> seen = new ArrayList<>();
            List<Sample> unseen = new ArrayList<>();
            for (int i = 0; i < samples.size(); i++) {
                (i % FOLDS == fold ? unseen : seen).add(samples.get(i));
            }
            HtmlText reader = new HtmlText(train(seen));
            List<Double> scores = new ArrayList<>();
            for (Sample sample : unseen) {
                Text text = reader.read(new StringReader(sample.html()), null, null, null);
                double f1 = f1(sample.gold(), text.content());
                if (System.getProperty("verbose") != null) {
                    System.out.printf(
                            "%s %s %.3f gold %d found %d%n",
                            sample.id(),
                            sample.type(),
                            f1,
                            GoldLabels.words(sample.gold()).size(),
                            GoldLabels.words(text.content()).size());
                }
                scores.add(f1);
                byType.computeIfAbsent(sample.type(), k -> new ArrayList<>()).add(f1);
            }
            System.out.printf("fold %d  F1 %.3f of %d pages%n", fold, mean(scores), scores.size());
        }
        List<Double> all = new ArrayList<>();
        byType.values().forEach(all::addAll);
        System.out.printf("unseen  F1 %.3f ", mean(all));
        byType.forEach((type, scores) -> System.out.printf(" %s %.3f", type, mean(scores)));
        System.out.println();
    }

    private static double f1(String gold, String found) {
        Map<String, Integer> counts = new HashMap<>();
        List<String> want = GoldLabels.words(gold);
        List<String> have = GoldLabels.words(found);
        want.forEach(w -> counts.merge(w, 1, Integer::sum));
        int both = 0;
        for (String word : have) {
            int left = counts.getOrDefault(word, 0);
            if (left > 0) {
                counts.put(word, left - 1);
                both++;
            }
        }
        if (want.isEmpty() || have.isEmpty()) {
            return want.isEmpty() && have.isEmpty() ? 1 : 0;
        }
        return 2.0 * both / (want.size() + have.size());
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(d -> d).average().orElse(0);
    }

    private static List<Sample> samples(Path gold, Path html) throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (String line : Files.readAllLines(gold, StandardCharsets.UTF_8)) {
            JsonNode node = ContractJson.MAPPER.readTree(line);
            String id = node.get("id").asText();
            String content = node.path("content").asText("");
            content = content.equals("null") ? "" : content;
            String page = Decoding.html(ExtractPages.bytes(html.resolve(id + ".html.gz")), null);
            samples.add(sample(id, node.get("type").asText(), page, content));
        }
        return samples;
    }

    private static Sample sample(String id, String type, String html, String gold) {
        Page page = PageWalk.over(Jsoup.parse(html), null);
        Metadata metadata = MetadataReader.read(page, null, null);
        float[][] rows = new Traits(page, metadata, Siblings.of(page)).rows();
        double[] labels = GoldLabels.of(page, gold);
        double[] weights = new double[rows.length];
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            weights[i] = 1 + page.segments().get(i).words;
            sum += weights[i];
        }
        for (int i = 0; i < rows.length; i++) {
            // each page counts the same, however long it is, and pages of rarer kinds more than articles
            weights[i] *= 200 / sum * (RARE.contains(type) ? RARE_WEIGHT : 1);
        }
        return new Sample(id, type, html, gold, page, rows, labels, weights);
    }
}
