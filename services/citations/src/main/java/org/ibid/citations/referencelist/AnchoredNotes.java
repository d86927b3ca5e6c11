package org.ibid.citations.referencelist;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ibid.citations.link.InternalLinks;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Span;
import org.ibid.contracts.Text;
import org.ibid.wording.RomanNumeral;
import org.jspecify.annotations.Nullable;

/**
 * Notes that only markup shows: lines that a marker-like link further up leads to ({@code <a href="#fn1">1</a>}), or that
 * lead back to one. Links with longer texts are tables of contents.
 */
final class AnchoredNotes {

    private static final int LONGEST_MARKER = 8;

    private AnchoredNotes() {}

    /** The starts of the lines that begin such a note. */
    static Set<Integer> starts(Text text, String content, List<Line> lines) {
        Set<Integer> starts = new HashSet<>();
        for (InternalLinks.Pair pair : InternalLinks.of(text, content)) {
            Inline link = pair.link();
            Inline anchor = pair.anchor();
            Line line = isMarker(content, link) ? lineAt(lines, anchor.start()) : null;
            if (line != null && !line.isHeading() && line.start() > link.end() && isAtStart(content, line, anchor)) {
                starts.add(line.start());
            }
            if (isArrow(content, link) && anchor.end() < link.start() && isLabel(content, anchor)) {
                starts.add(blockStart(lines, link.start()));
            }
        }
        return starts;
    }

    /** {@code ^}, {@code ↩}: a link back. */
    private static boolean isArrow(String content, Inline link) {
        return link.end() > link.start()
                && link.end() - link.start() <= 2
                && "^↩↑⤴".indexOf(content.charAt(link.start())) >= 0;
    }

    /** Whether a number or symbol stands at the anchor: else it is the top of the page. */
    private static boolean isLabel(String content, Inline anchor) {
        return anchor.end() - anchor.start() <= LONGEST_MARKER
                && anchor.start() < content.length()
                && "[(0123456789*†‡§¹²³⁴⁵⁶⁷⁸⁹".indexOf(content.charAt(anchor.start())) >= 0;
    }

    private static int blockStart(List<Line> lines, int position) {
        int at = Span.firstEndingAfter(lines, position);
        while (at > 0
                && at < lines.size()
                && lines.get(at - 1).block() == lines.get(at).block()) {
            at--;
        }
        return at < lines.size() ? lines.get(at).start() : -1;
    }

    /** A number, Roman ones too, a symbol or a single letter, bracketed or not. */
    private static boolean isMarker(String content, Inline link) {
        int length = 0;
        int letters = 0;
        for (int i = link.start(); i < link.end(); i++) {
            char c = content.charAt(i);
            length += c > ' ' ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return length > 0 && length <= LONGEST_MARKER && (letters <= 1 || isRoman(content, link));
    }

    private static boolean isRoman(String content, Inline link) {
        int from = link.start();
        int to = link.end();
        while (from < to && !Character.isLetter(content.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetter(content.charAt(to - 1))) {
            to--;
        }
        return RomanNumeral.value(content, from, to) > 0;
    }

    /** The anchor stands at the line's start, or in its label. */
    private static boolean isAtStart(String content, Line line, Inline anchor) {
        for (int i = line.start(); i < anchor.start(); i++) {
            if (Character.isLetter(content.charAt(i))) {
                return false;
            }
        }
        return anchor.start() - line.start() <= LONGEST_MARKER;
    }

    /** The line around the position, or the next one where it falls between two. */
    private static @Nullable Line lineAt(List<Line> lines, int position) {
        int at = Span.firstEndingAfter(lines, position);
        return at < lines.size() ? lines.get(at) : null;
    }
}
