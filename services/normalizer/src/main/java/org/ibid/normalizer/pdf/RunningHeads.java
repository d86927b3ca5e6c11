package org.ibid.normalizer.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines at the upper and lower edge that stand on page after page, and page numbers. */
final class RunningHeads {

    private static final double EDGE = 0.1;
    private static final int OFTEN = 3;
    /** In documents of so few pages twice is often: odd and even pages may bear different heads. */
    private static final int SHORT = 8;

    private static final String NUMBERS = "#ivxlcIVXLC-–—.()[]/| ";

    private final Map<String, Integer> counts = new HashMap<>();
    private int pages;

    /** Learns from a page. */
    void see(List<Line> lines, double height) {
        pages++;
        for (Line line : lines) {
            if (isAtEdge(line, height)) {
                counts.merge(shape(line), 1, Integer::sum);
            }
        }
    }

    boolean contains(Line line, double height) {
        String shape = shape(line);
        return isAtEdge(line, height) && (counts.getOrDefault(shape, 0) >= often() || isPageNumber(line.text()));
    }

    private int often() {
        return pages > SHORT ? OFTEN : OFTEN - 1;
    }

    /** Digits or Roman numerals, with what is printed around them. */
    private static boolean isPageNumber(String text) {
        return text.length() <= 9 && text.chars().allMatch(c -> Character.isDigit(c) || NUMBERS.indexOf(c) >= 0);
    }

    private static boolean isAtEdge(Line line, double height) {
        return line.baseline() < height * EDGE || line.baseline() > height * (1 - EDGE);
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
