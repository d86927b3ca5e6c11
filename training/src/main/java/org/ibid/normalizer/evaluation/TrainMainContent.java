package org.ibid.normalizer.evaluation;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ibid.normalizer.html.HtmlText;

/**
 * Trains the main-content model: {@code MODEL_OUT DATA_FOLDER...}; with {@code --folds} in place of the file it instead prints
 * what pages score under a model that has not seen them, nor others of their site.
 */
public final class TrainMainContent {

    private static final int FOLDS = Integer.getInteger("folds", 4);
    private static final Set<String> RARE = Set.of("product", "listing", "collection", "forum");
    private static final double RARE_WEIGHT = Double.parseDouble(System.getProperty("rare", "2"));

    private TrainMainContent() {}

    public static void main(String[] args) throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (String folder : Arrays.asList(args).subList(1, args.length)) {
            for (GoldPage gold : GoldPage.read(Path.of(folder))) {
                samples.add(Sample.of(gold, gold.decoded(), RARE.contains(gold.type()) ? RARE_WEIGHT : 1));
            }
        }
        if (args[0].equals("--folds")) {
            crossValidate(samples);
            return;
        }
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(Path.of(args[0])))) {
            MainContentTrainer.train(samples).write(out);
        }
    }

    private static void crossValidate(List<Sample> samples) {
        Map<String, Integer> folds = folds(samples);
        UnseenScores all = new UnseenScores();
        for (int fold = 0; fold < Integer.getInteger("tried", FOLDS); fold++) {
            List<Sample> seen = new ArrayList<>();
            List<Sample> unseen = new ArrayList<>();
            for (Sample sample : samples) {
                (folds.getOrDefault(sample.gold().site(), 0) == fold ? unseen : seen).add(sample);
            }
            HtmlText reader = new HtmlText(MainContentTrainer.train(seen));
            UnseenScores scores = new UnseenScores();
            for (Sample sample : unseen) {
                String text = reader.read(new StringReader(sample.html()), null, null, null)
                        .content();
                scores.add(sample.gold(), text);
                all.add(sample.gold(), text);
            }
            System.out.printf("fold %d  %s%n", fold, scores);
        }
        System.out.printf("unseen  %s%n", all);
    }

    /** Sites by turns in the order in which they first come. */
    private static Map<String, Integer> folds(List<Sample> samples) {
        Map<String, Integer> folds = new HashMap<>();
        for (Sample sample : samples) {
            folds.putIfAbsent(sample.gold().site(), folds.size() % FOLDS);
        }
        return folds;
    }
}
