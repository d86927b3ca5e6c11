package org.ibid.normalizer.html.main;

import java.util.List;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Region;
import org.ibid.normalizer.html.page.Segment;

/**
 * The stretch of a page that outweighs all others, words believed in counting for it and words doubted against it (maximum
 * subsequence segmentation: Pasternack, Roth 2009). What stands beside it, however much it reads like prose, is seldom the document.
 */
final class DominantRun {

    static final int COUNT = 6;

    private static final double BOUND = 40;

    /** The home holds this much of the run's words. */
    private static final double HOME_SHARE = 0.9;

    private final List<Segment> segments;
    private final int start;
    private final int end;
    private final double share;
    private final Region home;

    private DominantRun(Page page, int start, int end, double share) {
        this.segments = page.segments();
        this.start = start;
        this.end = end;
        this.share = share;
        this.home = home(page, start, end);
    }

    /** @param belief per segment the probability that it is document */
    static DominantRun of(Page page, double[] belief) {
        List<Segment> segments = page.segments();
        int start = 0;
        int end = 0;
        double best = 0;
        double all = 0;
        double sum = 0;
        int from = 0;
        for (int i = 0; i < belief.length; i++) {
            double weight = (segments.get(i).words + 1) * (belief[i] - 0.5);
            all += Math.max(0, weight);
            sum += weight;
            if (sum > best) {
                best = sum;
                start = from;
                end = i + 1;
            }
            if (sum < 0) {
                sum = 0;
                from = i + 1;
            }
        }
        return new DominantRun(page, start, end, best / (all + 1e-6));
    }

    /** Where a segment stands to the run and to its home. */
    void add(Row row, int segment) {
        Region region = segments.get(segment).region;
        int outside = segment < start ? segment - start : segment >= end ? segment - end + 1 : 0;
        row.add(Math.clamp(outside, -BOUND, BOUND));
        row.add(share);
        row.add(segment < start || segment >= end ? -1 : (segment - start + 0.5) / (end - start));
        row.add(end - 1 - segment < 0 ? -1 : Math.min(BOUND, end - 1 - segment));
        row.add(region.depth - home.depth);
        int up = 0;
        for (Region around = home; around.parent != null && !around.contains(region); around = around.parent) {
            up++;
        }
        row.add(up);
    }

    private static Region home(Page page, int start, int end) {
        int[] words = new int[end + 1];
        for (int i = start; i < end; i++) {
            words[i + 1] = words[i] + page.segments().get(i).words;
        }
        Region home = page.regions().getFirst();
        for (Region region : page.regions()) {
            int from = Math.clamp(region.firstSegment, start, end);
            int to = Math.clamp(region.endSegment, start, end);
            if (words[to] - words[from] >= words[end] * HOME_SHARE && region.depth > home.depth) {
                home = region;
            }
        }
        return home;
    }
}
