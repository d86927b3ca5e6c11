package org.ibid.citations.reference;

import java.util.Arrays;

/**
 * The names that head a reference are one group: its authors, or its editors where the group is announced so ({@code (Hrsg.)},
 * {@code eds.}). The model labels word by word and may waver within it.
 */
final class LeadingNames {
    private static final int NEAR = 2;

    private LeadingNames() {}

    /** Gives all names before the first other field the one label that fits. */
    static void unify(int[] words, byte[] fields) {
        int end = 0;
        int names = 0;
        boolean editors = false;
        while (end < fields.length && (isName(fields[end]) || fields[end] == Field.OTHER.index())) {
            editors |= fields[end] == Field.EDITOR.index();
            names = isName(fields[end]) ? end + 1 : names;
            end++;
        }
        if (!editors) {
            return;
        }
        boolean announced = false;
        for (int i = 0; i < Math.min(names + NEAR, fields.length); i++) {
            announced |= fields[i] == Field.OTHER.index() && (words[i] & Words.EDITOR) != 0;
        }
        byte field = announced ? Field.EDITOR.index() : Field.AUTHOR.index();
        for (int i = 0; i < names; i++) {
            fields[i] = isName(fields[i]) ? field : fields[i];
        }
    }

    /**
     * {@code Ito K, Banks D. Lanterns, piers}: where initials stand behind the family name without points, a point ends the list, so
     * what the model took for one more name is the title's first words.
     */
    static void endAtPoint(Layout layout, byte[] fields) {
        int end = 0;
        while (end < fields.length && fields[end] == Field.AUTHOR.index()) {
            end++;
        }
        int last = end - 1;
        while (last > 0 && !areInitials(layout, last)) {
            last--;
        }
        boolean compact = last > 0
                && layout.kind[last] == Gaps.SPACE
                && layout.kind[last + 1] == Gaps.PERIOD
                && isListed(layout, last);
        boolean titled = end == fields.length || fields[end] == Field.TITLE.index() || !Field.TITLE.isIn(fields);
        if (compact && titled && !holdsOthers(layout, last + 1, end)) {
            Arrays.fill(fields, last + 1, end, Field.TITLE.index());
        }
    }

    /** Whether a name before {@code to} is written so, with a comma behind its initials. */
    private static boolean isListed(Layout layout, int to) {
        for (int i = 1; i < to; i++) {
            if (areInitials(layout, i) && layout.kind[i] == Gaps.SPACE && layout.kind[i + 1] == Gaps.COMMA) {
                return true;
            }
        }
        return false;
    }

    private static boolean areInitials(Layout layout, int i) {
        return layout.shape[i] == Shapes.INITIAL || layout.shape[i] == Shapes.INITIALS;
    }

    /** Whether {@code et al.} or a body's name stands there. */
    private static boolean holdsOthers(Layout layout, int from, int to) {
        for (int i = from; i < to; i++) {
            if ((layout.classes[i] & (Words.ETAL | Words.INSTITUTION)) != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isName(byte field) {
        return field == Field.AUTHOR.index() || field == Field.EDITOR.index();
    }
}
