package org.ibid.citations.referencelist;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ibid.wording.EntryLabel;
import org.ibid.wording.EntryLabel.Form;

/**
 * Whether words in brackets part the entries of a section, as standards print them: {@code [HARBOUR] Berg, T.}. Nothing but the text
 * tells them from what an editor adds, {@code [Anonymous]}: it cites by them.
 */
final class WordLabels {

    /** Of so many keys one is cited by its own name at least; others are cited from elsewhere, or not. */
    private static final int CITED_OF = 3;

    private final String content;
    private final Pointers pointers;

    WordLabels(String content, Pointers pointers) {
        this.content = content;
        this.pointers = pointers;
    }

    boolean rule(List<Line> section) {
        Set<String> keys = new HashSet<>();
        int words = 0;
        int cited = 0;
        int numbers = 0;
        for (Line line : section) {
            EntryLabel label = EntryLabel.keyed(content, line.start(), line.end());
            if (label == null || line.isHeading()) {
                continue;
            }
            if (label.form() == Form.BRACKETED) {
                numbers++;
                continue;
            }
            if (!keys.add(label.value())) {
                return false;
            }
            words += label.form() == Form.WORD ? 1 : 0;
            cited += pointers.pointsBefore(label.value(), line.start()) ? 1 : 0;
        }
        return words > 0 && cited > 0 && cited * CITED_OF >= keys.size() && keys.size() > numbers;
    }
}
