package org.ibid.normalizer.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines at the upper and lower edge that stand on page after page, and page numbers. */
final class RunningHeads {

    private static final double EDGE = 0.1;
    /** Wide margins put them further in; there the outermost row alone can be one. */
    private static final double WIDE_EDGE = 0.16;

    private static final double SAME_ROW = 3;
    private static final int OFTEN = 3;
    /** In documents of so few pages twice is often: odd and even pages may bear different heads. */
    private static final int SHORT = 8;

    private static final String NUMBERS = "#ivxlcIVXLC-–—.()[]/| ";

    private final Map<String, Integer> counts = new HashMap<>();
    private int pages;

    /** Learns from a page. */
    void see(List<Line> lines, double height) {
        pages++;
        Edges edges = Edges.of(lines, height);
        for (Line line : lines) {
            if (edges.hold(line)) {
                counts.merge(shape(line), 1, Integer::sum);
            }
        }
    }

    /** Takes them out of a page. */
    void removeFrom(List<Line> lines, double height) {
        Edges edges = Edges.of(lines, height);
        lines.removeIf(line ->
                edges.hold(line) && (counts.getOrDefault(shape(line), 0) >= often() || isPageNumber(line.text())));
    }

    private int often() {
        return pages > SHORT ? OFTEN : OFTEN - 1;
    }

    /** Digits or Roman numerals, with what is printed around them. */
    private static boolean isPageNumber(String text) {
        return text.length() <= 9 && text.chars().allMatch(c -> Character.isDigit(c) || NUMBERS.indexOf(c) >= 0);
    }

    private record Edges(double upper, double lower) {

        static Edges of(List<Line> lines, double height) {
            double first = lines.stream().mapToDouble(Line::baseline).min().orElse(0);
            double last = lines.stream().mapToDouble(Line::baseline).max().orElse(height);
            return new Edges(
                    first < height * WIDE_EDGE ? Math.max(height * EDGE, first + SAME_ROW) : height * EDGE,
                    last > height * (1 - WIDE_EDGE)
                            ? Math.min(height * (1 - EDGE), last - SAME_ROW)
                            : height * (1 - EDGE));
        }

        boolean hold(Line line) {
            return line.baseline() < upper || line.baseline() > lower;
        }
    }

    /** The text with every number as one sign, and its size: a title may say what the heads say after it. */
    private static String shape(Line line) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < line.text().length(); i++) {
            char c = line.text().charAt(i);
            boolean digit = Character.isDigit(c);
            if (!digit) {
                shape.append(c);
            } else if (shape.isEmpty() || shape.charAt(shape.length() - 1) != '#') {
                shape.append('#');
            }
        }
        return shape.append('@').append(Math.round(line.size())).toString();
    }
}
