package org.ibid.normalizer.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines at the upper and lower edge that stand on page after page, and page numbers. */
final class RunningHeads {

    private static final double EDGE = 0.1;
    private static final int OFTEN = 3;

    private final Map<String, Integer> counts = new HashMap<>();

    /** Learns from a page. */
    void see(List<Line> lines, double height) {
        for (Line line : lines) {
            if (isAtEdge(line, height)) {
                counts.merge(shape(line), 1, Integer::sum);
            }
        }
    }

    boolean contains(Line line, double height) {
        String shape = shape(line);
        return isAtEdge(line, height) && (counts.getOrDefault(shape, 0) >= OFTEN || shape.equals("#"));
    }

    private static boolean isAtEdge(Line line, double height) {
        return line.baseline() < height * EDGE || line.baseline() > height * (1 - EDGE);
    }

    /** The text with every number as one sign. */
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
        return shape.toString();
    }
}
