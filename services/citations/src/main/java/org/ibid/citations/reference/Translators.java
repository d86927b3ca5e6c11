package org.ibid.citations.reference;

/** {@code (E. Wagner & D. Borsen, Trans.)}: who is said to have translated a work did not edit it. */
final class Translators {
    private static final int NEAR = 2;

    private Translators() {}

    /** Makes translators of editors whose names are closed by such a word. */
    static void tell(int[] words, byte[] fields) {
        for (int i = 0; i + 1 < fields.length; i++) {
            boolean ends = fields[i] == Field.EDITOR.index() && fields[i + 1] == Field.OTHER.index();
            if (ends && (words[i + 1] & Words.TRANSLATED) != 0 && !edited(words, fields, i + 2)) {
                for (int k = i; k >= 0 && fields[k] == Field.EDITOR.index(); k--) {
                    fields[k] = Field.TRANSLATOR.index();
                }
            }
        }
    }

    /** {@code trans. and ed.} */
    private static boolean edited(int[] words, byte[] fields, int from) {
        for (int i = from; i < Math.min(fields.length, from + NEAR); i++) {
            if (fields[i] == Field.OTHER.index() && (words[i] & Words.EDITOR) != 0) {
                return true;
            }
        }
        return false;
    }
}
