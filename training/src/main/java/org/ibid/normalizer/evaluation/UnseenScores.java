package org.ibid.normalizer.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Word F1 of pages whose text is known, by type; precision, recall and F1 of snippets of the others. */
final class UnseenScores {

    private final Map<String, List<Double>> byType = new TreeMap<>();
    private int kept;
    private int missed;
    private int leaked;

    void add(GoldPage gold, String text) {
        if (!gold.hasSnippets()) {
            byType.computeIfAbsent(gold.type(), k -> new ArrayList<>()).add(f1(gold.content(), text));
            return;
        }
        String folded = SnippetLabels.fold(text);
        int there = count(gold.with(), folded);
        kept += there;
        missed += gold.with().size() - there;
        leaked += count(gold.without(), folded);
        if (System.getProperty("verbose") != null) {
            gold.without().stream()
                    .filter(snippet -> folded.contains(SnippetLabels.fold(snippet)))
                    .forEach(snippet -> System.out.printf("%s leaked %s%n", gold.id(), snippet));
        }
    }

    private static int count(List<String> snippets, String text) {
        return (int) snippets.stream()
                .filter(snippet -> text.contains(SnippetLabels.fold(snippet)))
                .count();
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

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        List<Double> all = new ArrayList<>();
        byType.values().forEach(all::addAll);
        line.append(String.format("word F1 %.3f of %d pages:", mean(all), all.size()));
        byType.forEach((type, scores) -> line.append(String.format(" %s %.3f", type, mean(scores))));
        if (kept + missed + leaked > 0) {
            line.append(String.format(
                    "; snippets P %.3f R %.3f F1 %.3f",
                    (double) kept / (kept + leaked),
                    (double) kept / (kept + missed),
                    2.0 * kept / (2 * kept + leaked + missed)));
        }
        return line.toString();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(d -> d).average().orElse(0);
    }
}
