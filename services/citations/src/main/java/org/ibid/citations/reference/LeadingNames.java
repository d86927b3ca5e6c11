package org.ibid.citations.reference;

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
        while (end < fields.length && (name(fields[end]) || fields[end] == Field.OTHER.index())) {
            editors |= fields[end] == Field.EDITOR.index();
            names = name(fields[end]) ? end + 1 : names;
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
            fields[i] = name(fields[i]) ? field : fields[i];
        }
    }

    private static boolean name(byte field) {
        return field == Field.AUTHOR.index() || field == Field.EDITOR.index();
    }
}
