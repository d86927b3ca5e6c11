package org.ibid.citations.referencelist;

import java.util.List;
import org.ibid.wording.EntryLabel;

/** Whether small Roman numbers part the entries of a section: they count up from one, from its first line on. */
final class RomanLabels {

    private RomanLabels() {}

    static boolean rule(String content, List<Line> section) {
        int next = 1;
        for (Line line : section) {
            if (line.isHeading() || Boilerplate.is(content, line)) {
                continue;
            }
            EntryLabel label = EntryLabel.roman(content, line.start(), line.end());
            if (label != null && label.number() == next) {
                next++;
            } else if (next == 1) {
                return false;
            }
            if (next > 2) {
                return true;
            }
        }
        return false;
    }
}
