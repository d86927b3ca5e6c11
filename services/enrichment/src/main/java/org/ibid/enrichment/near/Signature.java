package org.ibid.enrichment.near;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.ibid.contracts.Block;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a text to tell whether another is nearly the same: an edited copy is, and a sibling from one template is not. Both
 * share most of their runs of words; but a sibling has names and figures of its own, everywhere, while a copy keeps them.
 */
public final class Signature {

    /** Estimates are right within .09, two times out of three. */
    private static final int BINS = 128;

    private static final int FACT_BINS = 64;

    private static final String BAND = "near:";
    private static final int BANDS = 20;
    private static final int ROWS = 3;

    private static final int RUN = 2;
    private static final int FEWEST_WORDS = 40;
    private static final int FEWEST_FACTS = 8;

    private static final double ALIKE = 0.5;
    private static final double SAME_FACTS = 0.6;
    private static final double ALIKE_WITHOUT_FACTS = 0.8;

    private final int[] runs;
    private final int[] facts;

    private Signature(int[] runs, int[] facts) {
        this.runs = runs;
        this.facts = facts;
    }

    /** Empty for a text of a few words, which is like too many others. */
    public static Optional<Signature> of(String content, List<Block> prose) {
        Shingles shingles = new Shingles();
        prose.forEach(block -> shingles.read(content, block.start(), block.end()));
        if (shingles.size() < FEWEST_WORDS) {
            return Optional.empty();
        }
        int[] count = {0};
        shingles.facts(fact -> count[0]++);
        int[] facts = count[0] < FEWEST_FACTS ? new int[FACT_BINS] : MinHash.of(FACT_BINS, shingles::facts);
        return Optional.of(new Signature(MinHash.of(BINS, each -> shingles.runs(RUN, each)), facts));
    }

    /** Texts that are alike have one of these in common: nearly always from .6 on, nine times in ten at .5. */
    public List<String> bands() {
        List<String> bands = new ArrayList<>(BANDS);
        for (int band = 0; band < BANDS; band++) {
            long hash = band;
            for (int row = 0; row < ROWS; row++) {
                hash = Shingles.mixed(hash * 31 + runs[band * ROWS + row]);
            }
            bands.add(BAND + HexFormat.of().toHexDigits(hash));
        }
        return bands;
    }

    /** Whether it is a key of those whose texts have a band in common. */
    public static boolean isBand(String key) {
        return key.startsWith(BAND);
    }

    /** How alike both are, 0 to 1; empty where they are not nearly the same. */
    public Optional<Double> near(Signature other) {
        double alike = MinHash.likeness(runs, other.runs);
        boolean factless = facts[0] == 0 || other.facts[0] == 0;
        boolean near = factless
                ? alike >= ALIKE_WITHOUT_FACTS
                : alike >= ALIKE && MinHash.likeness(facts, other.facts) >= SAME_FACTS;
        return near ? Optional.of(Math.round(alike * 100) / 100.0) : Optional.empty();
    }

    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate((BINS + FACT_BINS) * Integer.BYTES);
        bytes.asIntBuffer().put(runs).put(facts);
        return bytes.array();
    }

    /** What {@link #bytes} wrote; empty for other bytes. */
    public static Optional<Signature> read(byte[] bytes) {
        if (bytes.length != (BINS + FACT_BINS) * Integer.BYTES) {
            return Optional.empty();
        }
        int[] runs = new int[BINS];
        int[] facts = new int[FACT_BINS];
        ByteBuffer.wrap(bytes).asIntBuffer().get(runs).get(facts);
        return Optional.of(new Signature(runs, facts));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Signature signature
                && Arrays.equals(runs, signature.runs)
                && Arrays.equals(facts, signature.facts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(runs);
    }
}
