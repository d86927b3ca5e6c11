package org.ibid.normalizer.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Traits in bins of about as many samples each: what is split is looked for between bins alone.
 *
 * @param columns the bin of each sample, by trait
 * @param edges the greatest value in each bin but the last, by trait
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Bins(byte[][] columns, float[][] edges) {

    static final int MOST = 64;

    static Bins of(float[][] rows) {
        int traits = rows[0].length;
        Bins bins = new Bins(new byte[traits][rows.length], new float[traits][]);
        float[] column = new float[rows.length];
        for (int t = 0; t < traits; t++) {
            for (int i = 0; i < rows.length; i++) {
                column[i] = rows[i][t];
            }
            float[] edges = edges(column);
            bins.edges[t] = edges;
            for (int i = 0; i < rows.length; i++) {
                int b = Arrays.binarySearch(edges, column[i]);
                bins.columns[t][i] = (byte) (b < 0 ? -b - 1 : b);
            }
        }
        return bins;
    }

    private static float[] edges(float[] column) {
        float[] sorted = column.clone();
        Arrays.sort(sorted);
        List<Float> cuts = new ArrayList<>();
        for (int b = 1; b < MOST; b++) {
            float cut = sorted[(int) ((long) b * (sorted.length - 1) / MOST)];
            if (cut < sorted[sorted.length - 1] && (cuts.isEmpty() || cuts.getLast() < cut)) {
                cuts.add(cut);
            }
        }
        float[] edges = new float[cuts.size()];
        for (int b = 0; b < edges.length; b++) {
            edges[b] = cuts.get(b);
        }
        return edges;
    }

    int traits() {
        return columns.length;
    }
}
