package org.ibid.normalizer.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The reading order of a page: down one column, then the next; lines across both part the page into bands. */
final class Columns {

    private static final int FEWEST_LINES = 6;
    private static final double MOST_ACROSS = 0.35;

    private Columns() {}

    static List<Line> order(List<Line> lines, double width) {
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble((Line line) -> Math.round(line.baseline() / 2))
                .thenComparingDouble(Line::left));
        double gutter = gutter(lines, width);
        if (Double.isNaN(gutter)) {
            return sorted;
        }
        List<Line> ordered = new ArrayList<>();
        List<Line> right = new ArrayList<>();
        for (Line line : sorted) {
            if (line.left() >= gutter) {
                right.add(line);
            } else {
                if (line.right() > gutter) {
                    ordered.addAll(right);
                    right.clear();
                }
                ordered.add(line);
            }
        }
        ordered.addAll(right);
        return ordered;
    }

    /** Where the gap between two columns is, or NaN for one column. */
    private static double gutter(List<Line> lines, double width) {
        double best = Double.NaN;
        int fewest = Integer.MAX_VALUE;
        for (double x = width * 0.35; x < width * 0.65; x += 2) {
            int across = 0;
            int left = 0;
            int right = 0;
            for (Line line : lines) {
                across += line.left() < x && line.right() > x ? 1 : 0;
                left += line.right() <= x ? 1 : 0;
                right += line.left() >= x ? 1 : 0;
            }
            boolean columns = left >= FEWEST_LINES && right >= FEWEST_LINES && across < lines.size() * MOST_ACROSS;
            if (columns && across < fewest) {
                fewest = across;
                best = x;
            }
        }
        return best;
    }
}
