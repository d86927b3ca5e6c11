package org.ibid.citations.marker;

import java.util.List;
import org.ibid.citations.marker.EntryIndex.Family;
import org.ibid.citations.marker.Mark.Doubt;
import org.ibid.citations.marker.Mark.Form;
import org.ibid.wording.EntryLabel;
import org.ibid.wording.Letters;

/** Numbers that lost one of their brackets: markers where an entry bears them. */
final class HalfBrackets {

    private final String content;
    private final EntryIndex index;
    private final Resolver resolver;
    private final List<Sighting> found;

    /** @param found receives the markers */
    HalfBrackets(String content, EntryIndex index, Resolver resolver, List<Sighting> found) {
        this.content = content;
        this.index = index;
        this.resolver = resolver;
        this.found = found;
    }

    /** {@code [4 and more}; answers where to go on. */
    int opening(Passage passage, int open) {
        int to = open + 1;
        while (to < passage.end() && Letters.isDigit(content.charAt(to))) {
            to++;
        }
        boolean alone = to == passage.end() || content.charAt(to) <= ' ' || ".,;".indexOf(content.charAt(to)) >= 0;
        if (to > open + 1 && to - open - 1 <= EntryLabel.MOST_DIGITS && alone && open > passage.start()) {
            take(open, to, open + 1, to);
        }
        return to;
    }

    /** {@code word 4] and more}, in a stretch without opening brackets. */
    void closing(Passage passage, int from, int to) {
        for (int close = content.indexOf(']', from, to); close >= 0; close = content.indexOf(']', close + 1, to)) {
            int start = close;
            while (start > from && Character.isDigit(content.charAt(start - 1))) {
                start--;
            }
            boolean alone = start > passage.start() && content.charAt(start - 1) == ' ';
            if (start < close && close - start <= EntryLabel.MOST_DIGITS && alone) {
                take(start, close + 1, start, close);
            }
        }
    }

    private void take(int start, int end, int from, int to) {
        List<NumberGroup.Item> items = NumberGroup.read(content, from, to);
        if (items != null && !index.isImplied()) {
            Sighting sighting = resolver.resolve(new Mark(start, end, Form.BRACKETS, items, Doubt.NONE), Family.ANY);
            if (sighting.isLinked()) {
                found.add(sighting);
            }
        }
    }
}
