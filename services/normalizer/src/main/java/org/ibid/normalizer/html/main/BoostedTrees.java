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
    /** So many rows stay in the processor's cache while all trees look at them. */
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
     * Log odds of yes for each row. Tree after tree and not row after row: rows of one page go similar ways through a tree, so
     * that the processor foresees them.
     */
    public double[] scores(float[][] rows) {
        double[] scores = new double[rows.length];
        Arrays.fill(scores, prior);
        for (int start = 0; start < rows.length; start += BLOCK) {
            int end = Math.min(rows.length, start + BLOCK);
            for (int root : roots) {
                for (int i = start; i < end; i++) {
                    scores[i] += value(root, rows[i]);
                }
            }
        }
        return scores;
    }

    /** What a tree says of a row. */
    private float value(int root, float[] row) {
        int node = root;
        int trait = traits[node];
        while (trait >= 0) {
            node = row[trait] <= thresholds[node] ? node + 1 : rights[node];
            trait = traits[node];
        }
        return thresholds[node];
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
