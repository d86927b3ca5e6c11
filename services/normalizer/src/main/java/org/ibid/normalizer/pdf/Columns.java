package org.ibid.normalizer.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The reading order of pages: down one column, then the next; lines across both part a page into bands. A page with too few lines to
 * tell goes by the pages that do tell.
 */
final class Columns {

    /** How many of the pages have to have two columns before one that does not tell is taken to have them. */
    private static final double USUAL = 0.4;

    private Columns() {}

    /** The lines of each page in reading order; {@code widths} of the pages in points. */
    static List<List<Line>> order(List<List<Line>> pages, double[] widths) {
        double[] gutters = new double[pages.size()];
        for (int i = 0; i < gutters.length; i++) {
            gutters[i] = Gutter.of(pages.get(i), widths[i]);
        }
        double[] known =
                Arrays.stream(gutters).filter(g -> !Double.isNaN(g)).sorted().toArray();
        boolean usual = known.length > pages.size() * USUAL;
        List<List<Line>> ordered = new ArrayList<>();
        for (int i = 0; i < gutters.length; i++) {
            double gutter = gutters[i];
            if (Double.isNaN(gutter) && usual && Gutter.fits(pages.get(i), known[known.length / 2])) {
                gutter = known[known.length / 2];
            }
            ordered.add(order(pages.get(i), gutter));
        }
        return ordered;
    }

    private static List<Line> order(List<Line> lines, double gutter) {
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble((Line line) -> Math.round(line.baseline() / 2))
                .thenComparingDouble(Line::left));
        if (Double.isNaN(gutter)) {
            return sorted;
        }
        TreeSet<Double> besides = new TreeSet<>();
        for (Line line : lines) {
            if (line.left() >= gutter) {
                besides.add(line.baseline());
            }
        }
        List<Line> ordered = new ArrayList<>();
        List<Line> right = new ArrayList<>();
        for (Line line : sorted) {
            if (line.left() >= gutter) {
                right.add(line);
            } else {
                // a line of the left column may jut out; across both goes one with nothing beside it
                boolean across = line.right() > gutter && !isBeside(besides, line);
                if (across) {
                    ordered.addAll(right);
                    right.clear();
                }
                ordered.add(line);
            }
        }
        ordered.addAll(right);
        return ordered;
    }

    private static boolean isBeside(TreeSet<Double> baselines, Line line) {
        Double next = baselines.ceiling(line.baseline() - line.size() * 0.6);
        return next != null && next < line.baseline() + line.size() * 0.6;
    }
}
