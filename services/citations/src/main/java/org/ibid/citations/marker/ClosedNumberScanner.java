package org.ibid.citations.marker;

import java.util.List;
import java.util.Set;
import org.ibid.citations.marker.EntryIndex.Family;
import org.ibid.contracts.Marker.Style;
import org.ibid.wording.EntryLabel;
import org.ibid.wording.Letters;

/** Finds numbers before a closing bracket that none opens, right behind words of a script without spaces: {@code 述べた１）}. */
final class ClosedNumberScanner {

    private final String content;
    private final EntryIndex index;
    private final Set<Integer> raised;
    private final List<Sighting> found;

    /** @param raised where the numbers begin that markup raises */
    ClosedNumberScanner(String content, EntryIndex index, Set<Integer> raised, List<Sighting> found) {
        this.raised = raised;
        this.content = content;
        this.index = index;
        this.found = found;
    }

    void scan(Passage passage) {
        int open = -1;
        for (int i = passage.start(); i < passage.end(); i++) {
            char c = content.charAt(i);
            if (c == '(') {
                open = i;
            } else if (c == ')') {
                if (open < 0) {
                    number(passage, i);
                }
                open = -1;
            }
        }
    }

    private void number(Passage passage, int close) {
        int start = close;
        while (start > passage.start()
                && close - start < EntryLabel.MOST_DIGITS
                && Character.isDigit(content.charAt(start - 1))) {
            start--;
        }
        boolean behindWord = start < close && start > passage.start() && Letters.isUnspaced(content.charAt(start - 1));
        if (behindWord && !raised.contains(start)) {
            int entry = index.byNumber(Integer.parseInt(content, start, close, 10), start, Family.ANY);
            if (entry != EntryIndex.NONE) {
                found.add(Sighting.of(start, close + 1, Style.NUMERIC, List.of(entry), List.of()));
            }
        }
    }
}
