package org.ibid.normalizer.html.main;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Region;

/** Regions of the same make, tag and class, that stand side by side: cards, posts, rows of a listing. */
public final class Siblings {

    private static final int MOST = 200;

    /** Per region the number of its group, -1 for none. */
    private final int[] groups;

    private final int[] sizes;

    private Siblings(int[] groups, int[] sizes) {
        this.groups = groups;
        this.sizes = sizes;
    }

    public static Siblings of(Page page) {
        int[] groups = new int[page.regions().size()];
        int[] sizes = new int[groups.length];
        Map<Long, Integer> numbers = new HashMap<>(groups.length);
        for (Region region : page.regions()) {
            groups[region.index] = -1;
            if (region.parent != null && region.segments > 0) {
                long make = region.element.normalName().hashCode() * 31L
                        + region.element.className().hashCode();
                long key = (region.parent.index + 1) * 0x9E3779B97F4A7C15L ^ make;
                int group = numbers.computeIfAbsent(key, k -> numbers.size());
                groups[region.index] = group;
                sizes[group]++;
            }
        }
        return new Siblings(groups, Arrays.copyOf(sizes, numbers.size()));
    }

    /** How many siblings of the same make a region has, itself included; 0 for a region without text. */
    int alike(Region region) {
        int group = groups[region.index];
        return group < 0 ? 0 : Math.min(MOST, sizes[group]);
    }

    /** Per region the average of running sums over it and its siblings of the same make, -1 where it has none. */
    double[] average(Page page, double[] sums, double[] words) {
        double[] groupSums = new double[sizes.length];
        double[] groupWords = new double[sizes.length];
        for (Region region : page.regions()) {
            int group = groups[region.index];
            if (group >= 0) {
                groupSums[group] += sums[region.endSegment] - sums[region.firstSegment];
                groupWords[group] += words[region.endSegment] - words[region.firstSegment];
            }
        }
        double[] average = new double[groups.length];
        for (int i = 0; i < groups.length; i++) {
            int group = groups[i];
            average[i] = group < 0 || sizes[group] < 2 ? -1 : groupSums[group] / (groupWords[group] + 1e-6);
        }
        return average;
    }
}
