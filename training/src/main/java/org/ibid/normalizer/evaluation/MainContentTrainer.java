package org.ibid.normalizer.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ibid.normalizer.html.main.BoostedTrees;
import org.ibid.normalizer.html.main.MainContent;
import org.ibid.normalizer.html.main.Siblings;
import org.ibid.normalizer.html.main.Surroundings;
import org.ibid.normalizer.html.main.Traits;

/** Trains both models of {@link MainContent}: first on pages whose text is known, then also on those with snippets. */
final class MainContentTrainer {

    private static final int INNER_FOLDS = 3;
    private static final int FIRST_TREES = Integer.getInteger("first", 50);
    private static final int SECOND_TREES = Integer.getInteger("second", 80);

    private MainContentTrainer() {}

    /** The teacher of the pages with snippets has seen none of them. */
    static MainContent train(List<Sample> samples) {
        List<Sample> whole =
                samples.stream().filter(sample -> !sample.gold().hasSnippets()).toList();
        MainContent teacher = models(whole);
        if (whole.size() == samples.size()) {
            return teacher;
        }
        return models(samples.stream()
                .map(sample -> sample.gold().hasSnippets()
                        ? SnippetLabels.teach(sample, teacher.probabilities(sample.page(), sample.rows()))
                        : sample)
                .toList());
    }

    /** The first model's beliefs that the second learns from are those of models that have not seen the page. */
    private static MainContent models(List<Sample> samples) {
        List<float[][]> extended = new ArrayList<>();
        for (Sample sample : samples) {
            extended.add(Arrays.stream(sample.rows()).map(float[]::clone).toArray(float[][]::new));
        }
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
                Surroundings.fill(
                        sample.page(), Siblings.of(sample.page()), extended.get(i), first.scores(sample.rows()));
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
}
