package org.ibid.normalizer.pdf;

import java.util.List;

/** Where the gap between two columns of a page is. */
final class Gutter {

    private static final int FEWEST_LINES = 6;
    private static final double MOST_ACROSS = 0.35;

    private Gutter() {}

    /** In points from the left, or NaN for one column and where too few lines tell. */
    static double of(List<? extends Extent> lines, double width) {
        double best = Double.NaN;
        int least = Integer.MAX_VALUE;
        for (double x = width * 0.35; x < width * 0.65; x += 2) {
            int left = 0;
            int right = 0;
            for (Extent line : lines) {
                left += line.right() <= x ? 1 : 0;
                right += line.left() >= x ? 1 : 0;
            }
            int across = lines.size() - left - right;
            boolean columns = left >= FEWEST_LINES && right >= FEWEST_LINES && across < lines.size() * MOST_ACROSS;
            if (columns && across < least) {
                least = across;
                best = x;
            }
        }
        return best;
    }

    /** Whether a gap found elsewhere may be this page's too. */
    static boolean fits(List<? extends Extent> lines, double gutter) {
        long across = lines.stream()
                .filter(line -> line.left() < gutter && line.right() > gutter)
                .count();
        return across <= lines.size() * MOST_ACROSS;
    }
}
