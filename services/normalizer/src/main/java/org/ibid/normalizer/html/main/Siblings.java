package org.ibid.normalizer.html.main;

import java.util.HashMap;
import java.util.Map;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Region;

/** Regions of the same make, tag and class, that stand side by side: cards, posts, rows of a listing. */
final class Siblings {

    private static final int MOST = 200;

    private Siblings() {}

    /** Per region the number of its siblings with the same make, itself included. */
    static int[] alike(Page page) {
        long[] keys = keys(page);
        Map<Long, Integer> counts = new HashMap<>();
        for (long key : keys) {
            counts.merge(key, 1, Integer::sum);
        }
        int[] alike = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            alike[i] = keys[i] == 0 ? 0 : Math.min(MOST, counts.get(keys[i]));
        }
        return alike;
    }

    /** Per region the average of a sum over it and its siblings of the same make, -1 where it has none. */
    static double[] average(Page page, double[] sums, double[] words) {
        long[] keys = keys(page);
        Map<Long, double[]> totals = new HashMap<>();
        for (Region region : page.regions()) {
            if (keys[region.index] != 0) {
                double[] total = totals.computeIfAbsent(keys[region.index], k -> new double[3]);
                total[0] += sums[region.endSegment] - sums[region.firstSegment];
                total[1] += words[region.endSegment] - words[region.firstSegment];
                total[2]++;
            }
        }
        double[] average = new double[keys.length];
        for (int i = 0; i < keys.length; i++) {
            double[] total = totals.get(keys[i]);
            average[i] = total == null || total[2] < 2 ? -1 : total[0] / (total[1] + 1e-6);
        }
        return average;
    }

    private static long[] keys(Page page) {
        long[] keys = new long[page.regions().size()];
        for (Region region : page.regions()) {
            if (region.parent != null && region.segments > 0) {
                long make = region.element.normalName().hashCode() * 31L
                        + region.element.className().hashCode();
                keys[region.index] = (region.parent.index + 1) * 0x9E3779B97F4A7C15L ^ make;
            }
        }
        return keys;
    }
}
