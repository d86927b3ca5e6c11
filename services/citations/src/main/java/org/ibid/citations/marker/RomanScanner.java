package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Marker.Style;
import org.ibid.contracts.Span;
import org.ibid.wording.RomanNumeral;

/**
 * Finds small Roman numbers that point at notes, as word processors number endnotes: raised by markup, or flattened to letters
 * behind a stop, {@code in spring.iv Nobody}. In brackets {@link KeyGroup} reads them. A number is a marker only where a note bears
 * it; flattened ones count up through the notes, nearly all of them, where none is raised.
 */
final class RomanScanner {

    private static final String STOPS = ".,;:!?)]”’\"»";

    private final String content;
    private final EntryIndex index;
    private final List<Sighting> raised = new ArrayList<>();
    private final List<Sighting> flattened = new ArrayList<>();

    RomanScanner(String content, EntryIndex index) {
        this.content = content;
        this.index = index;
    }

    /** A stretch that markup raises. */
    void raised(Inline inline, Passage passage) {
        String label = inline.of(content).strip();
        int entry = index.byLabel(label, inline.start());
        boolean behind = inline.start() > passage.start() && content.charAt(inline.start() - 1) > ' ';
        if (behind && entry != EntryIndex.NONE && RomanNumeral.value(label, 0, label.length()) > 0) {
            raised.add(of(inline, entry));
        }
    }

    void scan(Passage passage) {
        for (int i = passage.start() + 2; i < passage.end(); i++) {
            if (!RomanNumeral.isDigit(content.charAt(i)) || STOPS.indexOf(content.charAt(i - 1)) < 0) {
                continue;
            }
            int end = i;
            while (end < passage.end() && RomanNumeral.isDigit(content.charAt(end))) {
                end++;
            }
            boolean alone = end == passage.end() || content.charAt(end) <= ' ';
            int number = alone ? RomanNumeral.value(content, i, end) : 0;
            // a stop in an abbreviation has one letter before it: i.i, p.v
            boolean stop = !Character.isLetter(content.charAt(i - 2)) || Character.isLetter(before(passage, i - 3));
            int entry = number == flattened.size() + 1 && stop
                    ? index.byLabel(content.substring(i, end), i)
                    : EntryIndex.NONE;
            if (entry != EntryIndex.NONE) {
                flattened.add(Sighting.of(i, end, Style.SUPERSCRIPT, List.of(entry), List.of()));
            }
            i = end - 1;
        }
    }

    private char before(Passage passage, int at) {
        return at >= passage.start() ? content.charAt(at) : ' ';
    }

    List<Sighting> believed() {
        long notes = index.entries().stream()
                .filter(entry -> entry.label() != null
                        && RomanNumeral.value(entry.label(), 0, entry.label().length()) > 0)
                .count();
        return raised.isEmpty() && flattened.size() > 1 && flattened.size() * 4L >= notes * 3 ? flattened : raised;
    }

    private static Sighting of(Span span, int entry) {
        return Sighting.of(span.start(), span.end(), Style.SUPERSCRIPT, List.of(entry), List.of());
    }
}
