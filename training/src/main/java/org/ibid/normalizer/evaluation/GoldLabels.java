package org.ibid.normalizer.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ibid.normalizer.html.page.Page;
import org.jspecify.annotations.Nullable;

/** Which segments of a page are in its gold text: by shared runs of four words, short segments by their place between those. */
final class GoldLabels {

    private static final int RUN = 4;
    private static final int REACH = 400;

    private GoldLabels() {}

    /** Per segment the share of its words that stand in the gold text. */
    static double[] of(Page page, String gold) {
        List<String> words = words(gold);
        Map<String, List<Integer>> runs = new HashMap<>();
        for (int length = 1; length <= RUN; length++) {
            for (int i = 0; i + length <= words.size(); i++) {
                List<Integer> places =
                        runs.computeIfAbsent(String.join(" ", words.subList(i, i + length)), k -> new ArrayList<>());
                if (places.size() < 200) {
                    places.add(i);
                }
            }
        }
        int count = page.segments().size();
        double[] labels = new double[count];
        int[] places = new int[count];
        List<List<String>> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> text = words(page.text(page.segments().get(i)));
            texts.add(text);
            places[i] = -1;
            if (text.size() < RUN) {
                continue;
            }
            boolean[] covered = new boolean[text.size()];
            for (int at = 0; at + RUN <= text.size(); at++) {
                List<Integer> found = runs.get(String.join(" ", text.subList(at, at + RUN)));
                if (found != null) {
                    places[i] = places[i] < 0 ? found.getFirst() : places[i];
                    for (int j = at; j < at + RUN; j++) {
                        covered[j] = true;
                    }
                }
            }
            int sum = 0;
            for (boolean each : covered) {
                sum += each ? 1 : 0;
            }
            labels[i] = (double) sum / covered.length;
        }
        for (int i = 0; i < count; i++) {
            if (texts.get(i).size() < RUN && !texts.get(i).isEmpty()) {
                labels[i] = isBetween(i, places, labels, runs.get(String.join(" ", texts.get(i))), texts) ? 1 : 0;
            }
        }
        return labels;
    }

    private static boolean isBetween(
            int i, int[] places, double[] labels, @Nullable List<Integer> found, List<List<String>> texts) {
        if (found == null) {
            return false;
        }
        int before = -1;
        for (int j = i - 1; j >= Math.max(0, i - 12) && before < 0; j--) {
            before = texts.get(j).size() >= RUN && labels[j] > 0.5 ? places[j] : -1;
        }
        int after = -1;
        for (int j = i + 1; j <= Math.min(places.length - 1, i + 12) && after < 0; j++) {
            after = texts.get(j).size() >= RUN && labels[j] > 0.5 ? places[j] : -1;
        }
        for (int place : found) {
            boolean afterBefore = before >= 0 && place > before && place < before + REACH;
            boolean beforeAfter = after >= 0 && place < after && place > after - 60;
            if (before >= 0 && after >= 0 && after > before
                    ? place > before && place < after
                    : afterBefore || beforeAfter) {
                return true;
            }
        }
        return false;
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean word = i < text.length()
                    && (Character.isLetterOrDigit(text.charAt(i))
                            || text.charAt(i) == '_'
                            || Character.isSurrogate(text.charAt(i)));
            if (word && start < 0) {
                start = i;
            } else if (!word && start >= 0) {
                words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
        return words;
    }
}
