package org.ibid.normalizer.html.main;

import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Region;
import org.ibid.normalizer.html.page.Segment;

/**
 * What a first model thinks of a segment's neighbours, of the regions around it and of regions of the same make: a second model
 * over these too is less likely to break a text apart (auto-context, Tu 2008).
 */
public final class Surroundings {

    private static final int[] OFFSETS = {-3, -2, -1, 1, 2, 3};
    private static final int[] HEIGHTS = {1, 2, 3, 5};
    private static final int WINDOW = 8;

    private Surroundings() {}

    static int count() {
        return 1 + OFFSETS.length + 1 + HEIGHTS.length + 3;
    }

    /** Fills the places that {@link Traits} left for them at the end of the rows. */
    public static void fill(Page page, Siblings siblings, float[][] rows, double[] odds) {
        int n = rows.length;
        Segment[] segments = page.segments().toArray(Segment[]::new);
        double[] belief = new double[n];
        double[] sums = new double[n + 1];
        double[] words = new double[n + 1];
        for (int i = 0; i < n; i++) {
            belief[i] = 1 / (1 + Math.exp(-odds[i]));
            sums[i + 1] = sums[i] + belief[i] * (segments[i].words + 1);
            words[i + 1] = words[i] + segments[i].words + 1;
        }
        double[] makes = siblings.average(page, sums, words);
        double best = 0;
        for (int i = 0; i < n; i++) {
            Row row = new Row(rows[i], rows[i].length - count());
            row.add(odds[i]);
            for (int offset : OFFSETS) {
                int at = i + offset;
                row.add(at < 0 || at >= n ? -1 : belief[at]);
            }
            int from = Math.max(0, i - WINDOW);
            int to = Math.min(n, i + WINDOW + 1);
            row.add((sums[to] - sums[from]) / (words[to] - words[from]));
            Region region = segments[i].region;
            double make = -1;
            int height = 0;
            for (int wanted : HEIGHTS) {
                while (height < wanted && region.parent != null) {
                    make = make < 0 ? makes[region.index] : make;
                    region = region.parent;
                    height++;
                }
                row.add((sums[region.endSegment] - sums[region.firstSegment])
                        / (words[region.endSegment] - words[region.firstSegment] + 1e-6));
            }
            best = Math.max(best, belief[i]);
            row.add(make);
            row.add(best);
            row.add(sums[n] / words[n]);
            row.end();
        }
    }
}
