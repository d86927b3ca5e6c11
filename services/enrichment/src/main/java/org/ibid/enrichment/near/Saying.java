package org.ibid.enrichment.near;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.ibid.contracts.Quotation;

/** The words of a quotation, to be found again where they are given to another speaker, or otherwise. */
public final class Saying {

    private static final int BINS = 4;
    private static final int RUN = 3;
    private static final int FEWEST_WORDS = 8;
    private static final int MOST_WORDS = 300;
    private static final double ALIKE = 0.6;

    private final List<Long> words;

    private final int[] runs;

    private Saying(List<Long> words, int[] runs) {
        this.words = words;
        this.runs = runs;
    }

    /** Empty for reported speech, and for a few words that many may say. */
    public static Optional<Saying> of(Quotation quotation) {
        if (quotation.kind() == Quotation.Kind.INDIRECT) {
            return Optional.empty();
        }
        Shingles shingles = new Shingles();
        shingles.read(quotation.text(), 0, quotation.text().length());
        if (shingles.size() < FEWEST_WORDS) {
            return Optional.empty();
        }
        List<Long> words = new ArrayList<>();
        shingles.runs(1, words::add);
        List<Long> compared = List.copyOf(words.subList(0, Math.min(MOST_WORDS, words.size())));
        return Optional.of(new Saying(compared, MinHash.of(BINS, each -> shingles.runs(RUN, each))));
    }

    /** Two that are alike have one of these in common, nine times in ten where half of their runs of words are the same. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>(BINS);
        for (int i = 0; i < BINS; i++) {
            keys.add("said:" + i + HexFormat.of().toHexDigits(runs[i]));
        }
        return keys;
    }

    public boolean hasSameWords(Saying other) {
        return words.equals(other.words);
    }

    /** Whether most words of both are the same, in the same order. */
    public boolean isAlike(Saying other) {
        return 2.0 * common(other) / (words.size() + other.words.size()) >= ALIKE;
    }

    /** The longest common subsequence. */
    private int common(Saying other) {
        int[] above = new int[other.words.size() + 1];
        int[] row = new int[above.length];
        for (Long word : words) {
            for (int j = 1; j < row.length; j++) {
                row[j] = word.equals(other.words.get(j - 1)) ? above[j - 1] + 1 : Math.max(above[j], row[j - 1]);
            }
            int[] swap = above;
            above = row;
            row = swap;
            Arrays.fill(row, 0);
        }
        return above[above.length - 1];
    }
}
