package org.ibid.normalizer.pdf;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The lines of a list as they stand in their columns: how far each is indented there, and how much space is above it. */
final class ListLines {

    /** In points. */
    private static final double ROW = 2;

    /** In sizes of the text's letters, further than lines are indented. */
    private static final double FAR = 6;

    private static final double SAME_SIZE = 0.5;

    /** How the last line of an address ends. */
    private static final Pattern FILE = Pattern.compile("[\\w-]\\.(?:pdf|html?|php|aspx?|docx?)$");

    private static final String ENDS = ".!?)]”\"’»";

    private final List<Line> lines;
    private final double body;
    /** Of the letters that most of the lines are set in. */
    private final double size;

    private final double usualStep;
    /** The left edge of each line's column. */
    private final double[] edges;

    private final boolean[] first;
    private final boolean[] indented;
    private boolean anyIndented;

    private ListLines(List<Line> lines, double body, double leading) {
        this.lines = lines;
        this.body = body;
        double[] sizes = lines.stream().mapToDouble(Line::size).sorted().toArray();
        this.size = sizes[sizes.length / 2];
        this.edges = new double[lines.size()];
        this.first = new boolean[lines.size()];
        this.indented = new boolean[lines.size()];
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || startsColumn(i)) {
                column(from, i);
                from = i;
            }
        }
        this.usualStep = usualStep(leading);
    }

    static ListLines of(List<Line> lines, double body, double leading) {
        return new ListLines(lines, body, leading);
    }

    int count() {
        return lines.size();
    }

    String text(int i) {
        return lines.get(i).text();
    }

    /** Whether it stands in one row with the line before it: words that justification drove far apart. */
    boolean isBeside(int i) {
        return i > 0
                && lines.get(i).page() == lines.get(i - 1).page()
                && Math.abs(lines.get(i).baseline() - lines.get(i - 1).baseline()) < ROW;
    }

    /** In sizes of the text's letters. */
    double indent(int i) {
        return (lines.get(i).left() - edges[i]) / body;
    }

    boolean isFirstOfColumn(int i) {
        return first[i];
    }

    /** Whether the line's column has indented lines. */
    boolean isIndented(int i) {
        return indented[i];
    }

    boolean isAnyIndented() {
        return anyIndented;
    }

    /** The step from the line above, in usual steps; 0 at the head of a column. */
    double space(int i) {
        return first[i] ? 0 : step(i) / usualStep;
    }

    /** An entry may end here: a sentence does, or an address. */
    boolean ends(int i) {
        String text = text(i);
        String last = text.substring(text.lastIndexOf(' ') + 1);
        return ENDS.indexOf(text.charAt(text.length() - 1)) >= 0
                || last.contains("://")
                || last.contains("10.") && last.contains("/")
                || last.indexOf('/') > 0 && last.indexOf('.') > 0
                || FILE.matcher(last).find();
    }

    private void column(int from, int to) {
        double edge = edge(from, to);
        boolean any = IntStream.range(from, to).anyMatch(i -> lines.get(i).left() > edge + body * 0.4 && !isBeside(i));
        first[from] = true;
        Arrays.fill(edges, from, to, edge);
        Arrays.fill(indented, from, to, any);
        anyIndented |= any;
    }

    /** The leftmost of the lines in the list's own letters: a running head may jut out, or an address from the column beside. */
    private double edge(int from, int to) {
        double[] lefts = lines.subList(from, to).stream()
                .filter(line -> Math.abs(line.size() - size) < SAME_SIZE)
                .mapToDouble(Line::left)
                .sorted()
                .toArray();
        if (lefts.length == 0) {
            return lines.get(from).left();
        }
        return lefts.length > 2 && lefts[1] - lefts[0] > body * FAR ? lefts[1] : lefts[0];
    }

    private boolean startsColumn(int i) {
        Line before = lines.get(i - 1);
        Line line = lines.get(i);
        return line.page() != before.page() || line.baseline() < before.baseline();
    }

    private double step(int i) {
        return lines.get(i).baseline() - lines.get(i - 1).baseline();
    }

    /** Within an entry: what a quarter of the steps are, as those between entries are larger. */
    private double usualStep(double leading) {
        double[] steps = new double[lines.size()];
        int count = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (!first[i] && step(i) > 1) {
                steps[count++] = step(i);
            }
        }
        Arrays.sort(steps, 0, count);
        return count == 0 ? leading : Math.min(steps[count / 4], leading);
    }
}
