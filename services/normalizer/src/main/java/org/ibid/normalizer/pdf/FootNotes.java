package org.ibid.normalizer.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ibid.wording.EntryLabel;
import org.ibid.wording.SectionHeading;
import org.jspecify.annotations.Nullable;

/**
 * The notes at the pages' feet, taken out of the flow of the text: what begins, in the lower part of a page, with a label that is raised
 * in the page's text, and small print that begins with any. A raised mark links to the note of its label on its own page, or on the next where its own had no room.
 *
 * @param text the other lines, their marks linked
 */
record FootNotes(List<Line> text, List<Note> notes) {

    private static final double SMALLER = 0.93;
    private static final double LOWER = 0.55;
    private static final String RAISED = "<sup>";
    private static final String RAISED_END = "</sup>";

    /** @param id unique in the document */
    record Note(String id, List<Line> lines) {}

    /**
     * @param body the size of the text's letters
     * @param height of the pages
     */
    static FootNotes of(List<Line> lines, double body, double height) {
        List<Line> text = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        Map<String, String> ids = new HashMap<>();
        Set<String> marks = marks(lines);
        FlatMarks flat = FlatMarks.of(lines);
        boolean inReferences = false;
        Line before = null;
        boolean beforeCalled = false;
        boolean headed = false;
        boolean listRaised = false;
        double listSize = 0;
        boolean listLabelled = false;
        for (Line line : lines) {
            // a list whose own labels are raised has no notes below it that could be told from it
            listRaised = headed ? line.html().startsWith(RAISED) : listRaised;
            listSize = headed ? line.size() : listSize;
            listLabelled =
                    headed ? EntryLabel.inList(line.text(), 0, line.text().length()) != null : listLabelled;
            headed = SectionHeading.of(line.text()).announcesSources();
            inReferences = headed || inReferences && line.size() <= body * 1.12;
            boolean small = !inReferences && line.size() < body * SMALLER;
            boolean foot = line.baseline() > height * LOWER && line.size() < body * 1.05 && !line.bold();
            String label = foot ? label(line) : null;
            boolean calledHere = marks.contains(line.page() + "/" + label) || flat.isCalled(line.page(), label, line);
            // a note that had no room on the page of its mark
            String earlier = line.page() - 1 + "/" + label;
            boolean calledEarlier = !calledHere
                    && flat.isNext(label)
                    && !ids.containsKey(earlier)
                    && (marks.contains(earlier) || flat.isCalled(line.page() - 1, label, line));
            boolean called = calledHere || calledEarlier;
            boolean goesOn = before != null && goesOn(before, line, body)
                    || foot && !notes.isEmpty() && label == null && breaksOff(notes.getLast(), line, body);
            // a numbered list has labels too, and a line of a note may begin with a number
            boolean unlike = !listLabelled || line.html().startsWith(RAISED) || line.size() < listSize * SMALLER;
            boolean belowList = !listRaised && unlike;
            boolean starts = called
                    ? !inReferences || belowList
                    : small && !(goesOn && beforeCalled)
                            || goesOn
                                    && (small || beforeCalled || inReferences && belowList)
                                    && countsOn(notes.getLast(), line);
            if (label != null && starts && !(goesOn && !isLabelledAlike(notes.getLast(), line))) {
                beforeCalled = called;
                flat.took(label);
                String id = "note-" + line.page() + '-' + notes.size();
                ids.putIfAbsent(calledEarlier ? earlier : line.page() + "/" + label, id);
                notes.add(new Note(id, new ArrayList<>(List.of(line))));
                before = line;
            } else if (goesOn) {
                notes.getLast().lines().add(line);
                before = line;
            } else {
                text.add(line);
                before = null;
            }
        }
        Map<String, String> flatIds = new HashMap<>(ids);
        flatIds.keySet().removeAll(marks);
        text.replaceAll(line -> linked(flat.linked(line, flatIds), ids));
        return new FootNotes(text, notes);
    }

    /** The raised marks within the lines, each with its page: what bears one of them at the page's foot is its note. */
    private static Set<String> marks(List<Line> lines) {
        Set<String> marks = new HashSet<>();
        for (Line line : lines) {
            String html = line.html();
            int at = html.indexOf(RAISED, 1);
            while (at >= 0) {
                int end = html.indexOf(RAISED_END, at);
                marks.add(line.page() + "/"
                        + html.substring(at + RAISED.length(), end).strip());
                at = html.indexOf(RAISED, end);
            }
        }
        return marks;
    }

    private static boolean goesOn(Line before, Line line, double body) {
        return line.page() == before.page()
                && line.baseline() > before.baseline()
                && Math.abs(line.size() - before.size()) < body * 0.08;
    }

    /** A note that a page or a column broke off: what goes on with it stands at the next one's foot, in its size, without a label. */
    private static boolean breaksOff(Note note, Line line, double body) {
        Line last = note.lines().getLast();
        boolean next = line.page() == last.page() + 1 || line.page() == last.page() && line.left() > last.right();
        return next
                && line.size() < body * SMALLER
                && Math.abs(line.size() - last.size()) < body * 0.08
                && !last.text().isEmpty()
                && ".!?)”’\"".indexOf(last.text().charAt(last.text().length() - 1)) < 0;
    }

    /** {@code (4), S. 299} below a note whose number is raised is what the note goes on with. */
    private static boolean isLabelledAlike(Note note, Line line) {
        String first = note.lines().getFirst().html();
        if (first.startsWith(RAISED) || line.html().startsWith(RAISED)) {
            return first.startsWith(RAISED) && line.html().startsWith(RAISED);
        }
        EntryLabel own = EntryLabel.at(line.text());
        EntryLabel other = EntryLabel.at(note.lines().getFirst().text());
        return own == null ? other == null : other != null && own.form() == other.form();
    }

    /** Whether the line bears the number after the note's, printed as the note's is: {@code 9.} below {@code 8.} */
    private static boolean countsOn(Note note, Line line) {
        Line first = note.lines().getFirst();
        EntryLabel own = EntryLabel.at(line.text());
        EntryLabel other = EntryLabel.at(first.text());
        return own != null
                && other != null
                && own.form() == other.form()
                && own.number() == other.number() + 1
                && Math.abs(line.left() - first.left()) < line.size();
    }

    /** The number or symbol that a note begins with. */
    private static @Nullable String label(Line line) {
        if (line.html().startsWith(RAISED)) {
            return line.html()
                    .substring(RAISED.length(), line.html().indexOf(RAISED_END))
                    .strip();
        }
        EntryLabel label = EntryLabel.at(line.text());
        if (label != null && label.bodyStart() < line.text().length()) {
            return label.number() > 0 ? String.valueOf(label.number()) : label.value();
        }
        return isNumbered(line.text()) ? line.text().substring(0, line.text().indexOf(' ')) : null;
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

    private static Line linked(Line line, Map<String, String> ids) {
        String html = line.html();
        int at = ids.isEmpty() ? -1 : html.indexOf(RAISED);
        if (at < 0) {
            return line;
        }
        StringBuilder linked = new StringBuilder();
        int from = 0;
        while (at >= 0) {
            int end = html.indexOf(RAISED_END, at);
            String mark = html.substring(at + RAISED.length(), end);
            String id = ids.get(line.page() + "/" + mark.strip());
            linked.append(html, from, at + RAISED.length());
            linked.append(id == null ? mark : "<a href=\"#" + id + "\">" + mark + "</a>");
            from = end;
            at = html.indexOf(RAISED, end);
        }
        return line.withHtml(linked.append(html, from, html.length()).toString());
    }
}
