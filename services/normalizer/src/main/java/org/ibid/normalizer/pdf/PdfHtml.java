package org.ibid.normalizer.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ibid.normalizer.wording.EntryLabel;
import org.ibid.normalizer.wording.SectionHeading;

/** Lines in reading order as HTML: title, headings, paragraphs, reference entries and, last, the notes from the pages' feet. */
final class PdfHtml {

    private static final double LARGER = 1.12;
    private static final double SMALLER = 0.93;
    private static final int LONGEST_HEADING = 110;
    private static final String BULLET = "•";

    private final List<Line> lines;
    private final double body;
    private final double leading;
    private final double lower;
    private final StringBuilder html = new StringBuilder();
    private final List<String> notes = new ArrayList<>();
    private final Set<String> words = new HashSet<>();
    private boolean inReferences;
    private boolean titled;

    private PdfHtml(List<Line> lines, double height) {
        this.lines = lines;
        this.body = body(lines);
        this.leading = leading(lines);
        this.lower = height * 0.55;
        for (Line line : lines) {
            for (String word : line.text().split("[^\\p{L}-]+", -1)) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
    }

    static String of(List<Line> lines, double height) {
        return new PdfHtml(lines, height).write();
    }

    private String write() {
        int i = 0;
        while (i < lines.size()) {
            int end = i + 1;
            boolean note = isNote(i);
            while (end < lines.size() && goesOn(i, end, note)) {
                end++;
            }
            paragraph(i, end, note);
            i = end;
        }
        if (!notes.isEmpty()) {
            html.append("<section class=\"footnotes\">");
            notes.forEach(note -> html.append("<p>").append(note).append("</p>"));
            html.append("</section>");
        }
        return html.toString();
    }

    private void paragraph(int from, int to, boolean note) {
        String joined = joined(from, to);
        Line first = lines.get(from);
        boolean brief = joined.length() < LONGEST_HEADING * 2 && to - from < 4;
        SectionHeading said =
                first.text().length() < 60 && to - from == 1 ? SectionHeading.of(first.text()) : SectionHeading.OTHER;
        boolean stands = first.size() > body * LARGER
                || first.bold() && joined.length() < LONGEST_HEADING && !joined.endsWith(".");
        if (note) {
            notes.add(joined);
        } else if (!titled
                && brief
                && first.page() == 1
                && first.size() >= largest() * 0.98
                && first.size() > body * LARGER) {
            titled = true;
            html.append("<h1>").append(joined).append("</h1>");
        } else if (brief && (stands || said.announcesSources())) {
            inReferences = said.announcesSources();
            html.append("<h2>").append(joined).append("</h2>");
        } else if (first.text().startsWith(BULLET)) {
            html.append("<ul><li>").append(joined).append("</li></ul>");
        } else {
            html.append("<p>").append(joined).append("</p>\n");
        }
    }

    /** Small print in the lower part of a page that begins with a label. */
    private boolean isNote(int i) {
        Line line = lines.get(i);
        boolean small = line.size() < body * SMALLER && line.baseline() > lower;
        return small
                && !inReferences
                && (EntryLabel.at(line.text()) != null || line.html().startsWith("<sup>") || isNumbered(line.text()));
    }

    /** A number, a space and a word, as a footnote begins whose number is not raised. */
    private static boolean isNumbered(String text) {
        int end = 0;
        while (end < text.length() && end < 3 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end > 0
                && end + 1 < text.length()
                && text.charAt(end) == ' '
                && Character.isLetter(text.charAt(end + 1));
    }

    private boolean goesOn(int first, int next, boolean note) {
        Line before = lines.get(next - 1);
        Line line = lines.get(next);
        boolean sameSize = Math.abs(line.size() - before.size()) < body * 0.08;
        boolean sameKind = sameSize && line.bold() == before.bold();
        boolean below = line.page() == before.page() && line.baseline() > before.baseline();
        double indent = line.left() - before.left();
        if (note || isNote(next)) {
            return note && below && sameSize && !isNote(next);
        }
        if (SectionHeading.of(line.text()).announcesSources()
                || SectionHeading.of(before.text()).announcesSources()) {
            return false;
        }
        if (line.text().startsWith(BULLET)) {
            return false;
        }
        if (inReferences) {
            boolean hanging = lines.get(first).left() < line.left() - body / 2;
            return sameSize
                    && EntryLabel.at(line.text()) == null
                    && (hanging
                            || !below && !before.endsSentence()
                            || !before.endsSentence() && Math.abs(indent) < body / 2);
        }
        if (!below) {
            return sameKind
                    && !before.endsSentence()
                    && Character.isLowerCase(line.text().codePointAt(0));
        }
        boolean apart = line.baseline() - before.baseline() > leading * 1.35 + Math.max(0, line.size() - body);
        boolean indented = indent > body * 0.7 && next - first > 0 && before.endsSentence();
        boolean shortBefore = before.right() < line.right() - body * 6 && before.endsSentence();
        return sameKind && !apart && !indented && !shortBefore;
    }

    private String joined(int from, int to) {
        StringBuilder text = new StringBuilder(lines.get(from).html());
        for (int i = from + 1; i < to; i++) {
            String next = lines.get(i).html();
            int n = text.length();
            boolean hyphen = n > 1
                    && text.charAt(n - 1) == '-'
                    && Character.isLetter(text.charAt(n - 2))
                    && Character.isLowerCase(next.charAt(0));
            if (!hyphen) {
                text.append(' ');
            } else if (!words.contains(
                    compound(lines.get(i - 1).text(), lines.get(i).text()))) {
                text.setLength(n - 1);
            }
            text.append(next);
        }
        return text.toString();
    }

    /** The word across the line's end with its hyphen, as it may stand elsewhere in the document. */
    private static String compound(String before, String next) {
        int start = before.lastIndexOf(' ') + 1;
        int end = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
        return (before.substring(start) + next.substring(0, end))
                .replaceAll("[^\\p{L}-]", "")
                .toLowerCase(Locale.ROOT);
    }

    private double largest() {
        return lines.stream()
                .filter(line -> line.page() == 1)
                .mapToDouble(Line::size)
                .max()
                .orElse(0);
    }

    /** The size that most characters have. */
    private static double body(List<Line> lines) {
        int[] characters = new int[1000];
        for (Line line : lines) {
            characters[(int) Math.clamp(Math.round(line.size() * 4), 0, 999)] +=
                    line.text().length();
        }
        int best = 0;
        for (int i = 0; i < characters.length; i++) {
            best = characters[i] > characters[best] ? i : best;
        }
        return best / 4.0;
    }

    private static double leading(List<Line> lines) {
        double[] steps = new double[lines.size()];
        int count = 0;
        for (int i = 1; i < lines.size(); i++) {
            double step = lines.get(i).baseline() - lines.get(i - 1).baseline();
            if (lines.get(i).page() == lines.get(i - 1).page() && step > 1 && step < 60) {
                steps[count++] = step;
            }
        }
        Arrays.sort(steps, 0, count);
        return count == 0 ? 12 : steps[count / 2];
    }
}
