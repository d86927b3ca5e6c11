package org.ibid.normalizer.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ibid.wording.EntryLabel;

/** Lines at the upper and lower edge that stand on page after page, and page numbers. */
final class RunningHeads {

    private static final double EDGE = 0.1;
    /** Wide margins put them further in; there the outermost row alone can be one. */
    private static final double WIDE_EDGE = 0.16;

    private static final double SAME_ROW = 3;
    /** In sizes of its letters, between a label and its entry. */
    private static final double LABEL_GAP = 3;

    /** In sizes of its letters, from line to line. */
    private static final double STEP = 1.35;

    /** In sizes of its letters, of the first line of a paragraph or of all others. */
    private static final double INDENT = 4;

    /** In characters, of a line that has no room for a number more. */
    private static final int SHORTEST_WRAPPED = 50;

    /** In characters. */
    private static final int LONGEST_LOCATOR = 40;

    private static final int OFTEN = 3;
    /** In documents of so few pages twice is often: odd and even pages may bear different heads. */
    private static final int SHORT = 8;

    private static final String NUMBERS = "#ivxlcIVXLC-–—.()[]/| ";

    /** In points, within which numbers stand at one height. */
    private static final double HEIGHT = 8;

    private static final Pattern NUMBERED = Pattern.compile("^[# ]+|[# ]+$");

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
        List<Line> all = List.copyOf(lines);
        lines.removeIf(line -> edges.hold(line)
                && (counts.getOrDefault(shape(line), 0) >= often() && !isLastOfNote(line, all)
                        || isPageNumber(line.text()) && !belongs(line, all)
                        || isBesidePageNumber(line, all)));
    }

    /** {@code S. 58.}: what a note had no room for in its line stands right below it, and many notes end so. */
    private boolean isLastOfNote(Line line, List<Line> page) {
        return line.text().length() <= LONGEST_LOCATOR
                && line.endsSentence()
                && page.stream()
                        .filter(above -> counts.getOrDefault(shape(above), 0) < often())
                        .anyMatch(above -> isBelow(above, line));
    }

    /** {@code 14          Rasch: Ropes}: a head that so few pages bear that it does not come again. */
    private boolean isBesidePageNumber(Line line, List<Line> page) {
        return page.stream()
                .anyMatch(number -> number != line
                        && Math.abs(line.baseline() - number.baseline()) < SAME_ROW
                        && isPageNumber(number.text())
                        && !belongs(number, page));
    }

    private int often() {
        return pages > SHORT ? OFTEN : OFTEN - 1;
    }

    /** Whether it is the label of what stands right behind it or on the next page, or was wrapped off the line right above. */
    private boolean belongs(Line number, List<Line> page) {
        return page.stream()
                .filter(line -> line != number && counts.getOrDefault(shape(line), 0) < often())
                .anyMatch(line -> isLabel(number, line) || isWrapped(line, number) || countsOn(line, number));
    }

    /** {@code [12]} below {@code [11] M. Kim}, whose entry had no room on the page. */
    private static boolean countsOn(Line above, Line number) {
        EntryLabel last = EntryLabel.at(above.text());
        EntryLabel label = EntryLabel.at(number.text() + " -");
        return last != null
                && label != null
                && label.form() == EntryLabel.Form.BRACKETED
                && last.form() == label.form()
                && label.number() == last.number() + 1
                && Math.abs(above.left() - number.left()) < number.size();
    }

    private static boolean isLabel(Line number, Line line) {
        return Math.abs(line.baseline() - number.baseline()) < SAME_ROW
                && line.left() > number.right()
                && line.left() - number.right() < number.size() * LABEL_GAP;
    }

    private static boolean isWrapped(Line above, Line number) {
        return isBelow(above, number) && above.text().length() > SHORTEST_WRAPPED;
    }

    /** Whether it stands in the next line of the same letters. */
    private static boolean isBelow(Line above, Line line) {
        double step = line.baseline() - above.baseline();
        return step > 1
                && step < line.size() * STEP
                && Math.abs(above.size() - line.size()) < 0.5
                && Math.abs(above.left() - line.left()) < line.size() * INDENT;
    }

    /** Digits or Roman numerals, with what is printed around them; behind a stop, {@code 396.}, an entry ends. */
    private static boolean isPageNumber(String text) {
        return text.length() <= 9
                && !text.endsWith(".")
                && text.chars().allMatch(c -> Character.isDigit(c) || NUMBERS.indexOf(c) >= 0);
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

    /**
     * The text with every number as one sign, those at its ends left out, and its size: the page's number may stand beside a head or in
     * it, and a title may say what the heads say after it.
     */
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
        String words = NUMBERED.matcher(shape).replaceAll("");
        // numbers alone are a head only where they stand at one height
        boolean lettered = words.chars().anyMatch(Character::isLetter);
        String told = lettered ? words : shape.toString() + Math.round(line.baseline() / HEIGHT);
        return told + "@" + Math.round(line.size());
    }
}
