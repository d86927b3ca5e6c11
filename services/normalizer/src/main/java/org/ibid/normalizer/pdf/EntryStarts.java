package org.ibid.normalizer.pdf;

import org.ibid.wording.EntryLabel;
import org.jspecify.annotations.Nullable;

/** Tells where an entry of a reference list begins: at the next label of the list's own style, or, in a list without, by its lines. */
final class EntryStarts {

    /** Numbers may be missing, a year in parentheses is none. */
    private static final int MOST_SKIPPED = 5;

    private EntryLabel.@Nullable Form form;
    private boolean labelled;
    private boolean begun;
    private int number;

    /** The first line of an entry. */
    void begin(Line line) {
        EntryLabel label = EntryLabel.at(line.text());
        if (!begun) {
            begun = true;
            labelled = label != null && label.number() <= MOST_SKIPPED;
            form = label != null && labelled ? label.form() : null;
        }
        if (labelled && label != null && label.form() == form) {
            number = label.number();
        }
    }

    /** Whether the list has labels, so that nothing else begins an entry. */
    boolean isLabelled() {
        return labelled;
    }

    boolean isLabel(Line line) {
        EntryLabel label = labelled ? EntryLabel.at(line.text()) : null;
        return label != null
                && label.form() == form
                && (form == EntryLabel.Form.SYMBOL
                        || label.number() > number && label.number() <= number + MOST_SKIPPED);
    }
}
