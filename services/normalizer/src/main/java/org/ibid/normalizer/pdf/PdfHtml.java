package org.ibid.normalizer.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.ibid.wording.Letters;
import org.ibid.wording.SectionHeading;
import org.jspecify.annotations.Nullable;

/** Lines in reading order as HTML: title, headings, paragraphs, reference entries and, last, the notes from the pages' feet. */
final class PdfHtml {

    private static final double LARGER = 1.12;
    private static final double RECOGNIZED = 0.15;
    private static final int LONGEST_HEADING = 110;
    private static final String BULLET = "•";

    private final List<Line> lines;
    private final double body;
    private final double leading;
    private final @Nullable String title;
    private final StringBuilder html = new StringBuilder();
    private final List<FootNotes.Note> notes;
    private final LineEnds lineEnds;
    /** The lines that begin an entry of a reference list. */
    private final BitSet entries = new BitSet();

    private boolean inReferences;
    private boolean titled;

    private PdfHtml(List<Line> all, double height, @Nullable String declaredTitle) {
        this.body = body(all);
        FootNotes apart = FootNotes.of(all, body, height);
        this.lines = apart.text();
        this.notes = apart.notes();
        this.leading = leading(lines);
        this.lineEnds = new LineEnds(all);
        this.title = shown(declaredTitle == null ? "" : Letters.bare(declaredTitle));
    }

    /**
     * @param height of the pages
     * @param declaredTitle may be null; it is the title if the first page shows it
     */
    static PdfHtml of(List<Line> lines, double height, @Nullable String declaredTitle) {
        PdfHtml html = new PdfHtml(lines, height, declaredTitle);
        html.write();
        return html;
    }

    String html() {
        return html.toString();
    }

    /** The lines in the order of the HTML. */
    List<Line> written() {
        List<Line> written = new ArrayList<>(lines);
        notes.forEach(note -> written.addAll(note.lines()));
        return written;
    }

    private void write() {
        int i = 0;
        while (i < lines.size()) {
            int end = i + 1;
            while (end < lines.size() && goesOn(i, end)) {
                end++;
            }
            paragraph(i, end);
            i = end;
        }
        if (!notes.isEmpty()) {
            html.append("<section class=\"footnotes\">");
            for (FootNotes.Note note : notes) {
                html.append("<p id=\"")
                        .append(note.id())
                        .append("\">")
                        .append(joined(note.lines()))
                        .append("</p>");
            }
            html.append("</section>");
        }
    }

    private void paragraph(int from, int to) {
        String joined = joined(lines.subList(from, to));
        Line first = lines.get(from);
        boolean brief = joined.length() < LONGEST_HEADING * 2 && to - from < 4;
        SectionHeading announced = to - from <= 2 ? SectionHeading.of(joined) : SectionHeading.OTHER;
        boolean stands = first.size() > body * LARGER
                || !inReferences && first.bold() && joined.length() < LONGEST_HEADING && !joined.endsWith(".");
        if (!titled && brief && first.page() == 1 && !announced.announcesSources() && isTitle(first, from, to)) {
            titled = true;
            html.append("<h1>").append(joined).append("</h1>");
        } else if (brief && (stands || inReferences && stands(first) || announced.announcesSources())) {
            inReferences = announced.announcesSources()
                    && !(announced.yieldsTo(SectionHeading.REFERENCES) && isHeadedBelow(to));
            if (inReferences) {
                findEntries(to);
            }
            html.append("<h2>").append(joined).append("</h2>");
        } else if (first.text().startsWith(BULLET)) {
            html.append("<ul><li>").append(joined).append("</li></ul>");
        } else {
            html.append("<p>").append(joined).append("</p>\n");
        }
    }

    private boolean isHeadedBelow(int from) {
        return lines.subList(from, lines.size()).stream()
                .anyMatch(line -> SectionHeading.of(line.text()) == SectionHeading.REFERENCES);
    }

    private boolean isTitle(Line first, int from, int to) {
        if (title == null) {
            return first.size() >= largest() * 0.98 && first.size() > body * LARGER;
        }
        return title.equals(squeezed(from, to));
    }

    /** The declared title, if a paragraph of the first page can be it. */
    private @Nullable String shown(String declared) {
        int end = 0;
        while (end < lines.size() && lines.get(end).page() == 1) {
            end++;
        }
        return !declared.isEmpty() && squeezed(0, end).contains(declared) ? declared : null;
    }

    private String squeezed(int from, int to) {
        StringBuilder text = new StringBuilder();
        lines.subList(from, to).forEach(line -> text.append(line.text()));
        return Letters.bare(text.toString());
    }

    private boolean goesOn(int first, int next) {
        Line before = lines.get(next - 1);
        Line line = lines.get(next);
        boolean sameSize = Math.abs(line.size() - before.size()) < body * 0.08;
        boolean sameKind = sameSize && line.bold() == before.bold();
        boolean below = line.page() == before.page() && line.baseline() > before.baseline();
        double indent = line.left() - before.left();
        if (SectionHeading.of(line.text()).announcesSources()
                || SectionHeading.of(before.text()).announcesSources()) {
            return sameKind && below && announceTogether(before, line);
        }
        if (line.text().startsWith(BULLET)) {
            return false;
        }
        if (inReferences) {
            boolean far = below && line.baseline() - before.baseline() > leading * 2.5;
            // recognized text has letters of a size of its own on each line
            boolean alike = Math.abs(line.size() - before.size()) < body * RECOGNIZED;
            if (!alike || far || stands(line) || stands(before)) {
                return false;
            }
            return !entries.get(next);
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

    /** {@code References / Cited}: a heading that was too long for its column. */
    private static boolean announceTogether(Line before, Line line) {
        return SectionHeading.of(before.text() + ' ' + line.text()).announcesSources();
    }

    /** In the list from a line up to the next heading. */
    private void findEntries(int from) {
        int to = from;
        while (to < lines.size() && !stands(lines.get(to))) {
            to++;
        }
        EntryStarts.of(lines.subList(from, to), body, leading).stream().forEach(i -> entries.set(from + i));
    }

    private boolean stands(Line line) {
        if (line.size() > body * LARGER) {
            return true;
        }
        SectionHeading announced = SectionHeading.of(line.text());
        boolean closes = announced == SectionHeading.BACK_MATTER || announced == SectionHeading.PROMOTION;
        return closes
                        && Character.isLetter(
                                line.text().codePointBefore(line.text().length()))
                || line.bold() && announced != SectionHeading.OTHER;
    }

    private String joined(List<Line> paragraph) {
        StringBuilder text = new StringBuilder(paragraph.getFirst().html());
        for (int i = 1; i < paragraph.size(); i++) {
            lineEnds.join(text, paragraph.get(i - 1), paragraph.get(i));
        }
        return text.toString();
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
