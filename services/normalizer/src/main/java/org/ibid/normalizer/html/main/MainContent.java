package org.ibid.normalizer.html.main;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.ibid.normalizer.html.metadata.Metadata;
import org.ibid.normalizer.html.page.Page;

/**
 * Chooses the segments of a page that are the document: a model over their {@link Traits} gives each a probability, and the
 * cut among them is where the expected word F1 of the page is greatest (Lewis 1995), not a fixed threshold.
 */
public final class MainContent {

    /** A page of more than fifty words of which fewer than eight can be believed in is a shell that scripts were to fill. */
    private static final int FEWEST_WORDS = 8;

    private static final int FULL_PAGE = 50;

    /** Beyond this the traits would take too much memory, and density decides alone. */
    private static final int MOST_SEGMENTS = 50_000;
    /** Bits that hold the number of a segment. */
    private static final long SEGMENT = 0xFFFF;

    private final BoostedTrees first;
    private final BoostedTrees second;

    /** @param first over {@link Traits}; @param second over these and the {@link Surroundings} that the first makes of them */
    public MainContent(BoostedTrees first, BoostedTrees second) {
        this.first = first;
        this.second = second;
    }

    /** The models that lie beside this class, trained as their card says. */
    public static MainContent shipped() {
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(MainContent.class.getResourceAsStream("main-content.model")))) {
            return new MainContent(BoostedTrees.read(in), BoostedTrees.read(in));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public void write(DataOutputStream out) throws IOException {
        first.write(out);
        second.write(out);
    }

    /** Per segment: part of the document. */
    public boolean[] choose(Page page, Metadata metadata) {
        if (page.segments().size() > MOST_SEGMENTS) {
            return DenseRegion.choose(page);
        }
        Siblings siblings = Siblings.of(page);
        double[] odds = odds(page, siblings, new Traits(page, metadata, siblings).rows());
        double doubt = PageKind.of(metadata).doubt;
        for (int i = 0; i < odds.length; i++) {
            odds[i] -= doubt;
        }
        double cut = cut(page, odds);
        boolean[] keep = new boolean[odds.length];
        for (int i = 0; i < odds.length; i++) {
            keep[i] = odds[i] >= cut;
        }
        return keep;
    }

    /** Per segment how likely it is part of the document, for trainers: {@code rows} are of {@link Traits}, and are kept. */
    public double[] probabilities(Page page, float[][] rows) {
        float[][] own = Arrays.stream(rows).map(float[]::clone).toArray(float[][]::new);
        return Arrays.stream(odds(page, Siblings.of(page), own))
                .map(MainContent::probability)
                .toArray();
    }

    private double[] odds(Page page, Siblings siblings, float[][] rows) {
        Surroundings.fill(page, siblings, rows, first.scores(rows));
        return second.scores(rows);
    }

    /** The log odds from which on segments are kept. */
    private static double cut(Page page, double[] odds) {
        long[] order = falling(odds);
        double wanted = 0;
        for (int i = 0; i < odds.length; i++) {
            wanted += probability(odds[i]) * page.segments().get(i).words;
        }
        double right = 0;
        double taken = 0;
        double best = 0;
        double chosen = 0;
        double cut = Double.POSITIVE_INFINITY;
        for (long key : order) {
            int i = (int) (key & SEGMENT);
            int words = page.segments().get(i).words;
            right += probability(odds[i]) * words;
            taken += words;
            double f1 = 2 * right / (taken + wanted);
            if (f1 > best) {
                best = f1;
                cut = odds[i];
                chosen = taken;
            }
        }
        return chosen < FEWEST_WORDS && taken > FULL_PAGE ? Double.POSITIVE_INFINITY : cut;
    }

    /** The segments from the likeliest on, as keys whose low bits are their numbers. */
    private static long[] falling(double[] odds) {
        long[] keys = new long[odds.length];
        for (int i = 0; i < keys.length; i++) {
            long bits = Double.doubleToLongBits(-odds[i]);
            long rising = bits ^ bits >> 63 & Long.MAX_VALUE;
            keys[i] = rising & ~SEGMENT | i;
        }
        Arrays.sort(keys);
        return keys;
    }

    private static double probability(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }
}
