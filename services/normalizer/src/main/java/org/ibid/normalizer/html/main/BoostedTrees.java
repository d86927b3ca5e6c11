package org.ibid.normalizer.html.main;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * Gradient-boosted regression trees (Friedman 2001) for a yes or no, flattened into arrays. A node is a trait, a threshold
 * and its right child; its left child follows it. A leaf has trait -1 and its value as threshold.
 */
public final class BoostedTrees {

    private static final int MAGIC = 0x49424D31;
    /** Rows that all trees look at together: they stay in the processor's cache. */
    private static final int BLOCK = 128;

    private final double prior;
    private final int[] roots;
    private final short[] traits;
    private final float[] thresholds;
    private final int[] rights;

    public BoostedTrees(double prior, int[] roots, short[] traits, float[] thresholds, int[] rights) {
        this.prior = prior;
        this.roots = roots.clone();
        this.traits = traits.clone();
        this.thresholds = thresholds.clone();
        this.rights = rights.clone();
    }

    /**
     * Log odds of yes for each row. Tree after tree and not row after row, each without the questions that all rows of a block answer
     * alike: rows of one page share a good part of their traits.
     */
    public double[] scores(float[][] rows) {
        double[] scores = new double[rows.length];
        Arrays.fill(scores, prior);
        long[] tree = new long[traits.length];
        for (int start = 0; start < rows.length; start += BLOCK) {
            int end = Math.min(rows.length, start + BLOCK);
            float[] least = rows[start].clone();
            float[] most = rows[start].clone();
            for (int i = start + 1; i < end; i++) {
                widen(least, most, rows[i]);
            }
            for (int root : roots) {
                pruned(root, tree, 0, least, most);
                for (int i = start; i < end; i++) {
                    scores[i] += value(tree, rows[i]);
                }
            }
        }
        return scores;
    }

    private static void widen(float[] least, float[] most, float[] row) {
        for (int trait = 0; trait < row.length; trait++) {
            least[trait] = Math.min(least[trait], row[trait]);
            most[trait] = Math.max(most[trait], row[trait]);
        }
    }

    /** Copies what is left of the tree under {@code node} to {@code tree[at]} and on; where the copy ends. */
    private int pruned(int node, long[] tree, int at, float[] least, float[] most) {
        int from = node;
        while (traits[from] >= 0) {
            if (most[traits[from]] <= thresholds[from]) {
                from++;
            } else if (least[traits[from]] > thresholds[from]) {
                from = rights[from];
            } else {
                break;
            }
        }
        if (traits[from] < 0) {
            tree[at] = node(from, 0);
            return at + 1;
        }
        int right = pruned(from + 1, tree, at + 1, least, most);
        tree[at] = node(from, right - at);
        return pruned(rights[from], tree, right, least, most);
    }

    /** A node in one number, so that a step reads one place: its threshold, its trait, and how far its right child is. */
    private long node(int node, int right) {
        return (long) Float.floatToRawIntBits(thresholds[node]) << 32 | (traits[node] & 0xFFFFL) << 16 | right;
    }

    /** What a tree says of a row. */
    private static float value(long[] tree, float[] row) {
        int at = 0;
        long node = tree[0];
        int trait = (short) (node >> 16);
        while (trait >= 0) {
            at += row[trait] <= Float.intBitsToFloat((int) (node >> 32)) ? 1 : (int) node & 0xFFFF;
            node = tree[at];
            trait = (short) (node >> 16);
        }
        return Float.intBitsToFloat((int) (node >> 32));
    }

    static BoostedTrees read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not a model of this version");
        }
        double prior = in.readDouble();
        int[] roots = new int[in.readInt()];
        Arrays.setAll(roots, i -> readInt(in));
        int nodes = in.readInt();
        short[] traits = new short[nodes];
        float[] thresholds = new float[nodes];
        int[] rights = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            traits[i] = in.readShort();
            thresholds[i] = in.readFloat();
            rights[i] = in.readInt();
        }
        return new BoostedTrees(prior, roots, traits, thresholds, rights);
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeDouble(prior);
        out.writeInt(roots.length);
        for (int root : roots) {
            out.writeInt(root);
        }
        out.writeInt(traits.length);
        for (int i = 0; i < traits.length; i++) {
            out.writeShort(traits[i]);
            out.writeFloat(thresholds[i]);
            out.writeInt(rights[i]);
        }
    }

    private static int readInt(DataInputStream in) {
        try {
            return in.readInt();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
