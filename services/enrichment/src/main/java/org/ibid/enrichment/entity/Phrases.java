package org.ibid.enrichment.entity;

/** Which tokens of a passage are parts of names that the lexicon knows: for each kind the longest. */
final class Phrases {

    private final int kinds = Lexicon.PHRASE_KINDS;
    private final byte[] positions;
    private final byte[] lengths;

    Phrases(Form[] forms, Lexicon lexicon) {
        positions = new byte[forms.length * kinds];
        lengths = new byte[forms.length * kinds];
        for (int from = 0; from < forms.length; from++) {
            if (forms[from].upper) {
                look(forms, from, lexicon);
            }
        }
    }

    /** The hash of a phrase with one more word; a phrase begins with 0. */
    static int add(int phrase, int word) {
        return Hashes.mix(phrase, word);
    }

    private void look(Form[] forms, int from, Lexicon lexicon) {
        int hash = 0;
        for (int length = 1; length <= Lexicon.LONGEST && from + length <= forms.length; length++) {
            hash = add(hash, forms[from + length - 1].word);
            for (int bits = lexicon.phrase(hash); bits != 0; bits &= bits - 1) {
                mark(from, length, Integer.numberOfTrailingZeros(bits));
            }
        }
    }

    private void mark(int from, int length, int kind) {
        int first = from * kinds + kind;
        if (lengths[first] > length) {
            return;
        }
        for (int i = 0; i < length; i++) {
            int at = (from + i) * kinds + kind;
            if (lengths[at] <= length) {
                lengths[at] = (byte) length;
                positions[at] = (byte) (length == 1 ? 4 : i == 0 ? 1 : i == length - 1 ? 3 : 2);
            }
        }
    }

    /** 0 where the token is in no known name of the kind, else 1 to 4 for first, inner, last and only. */
    int position(int token, int kind) {
        return positions[token * kinds + kind];
    }

    /** In tokens. */
    int length(int token, int kind) {
        return lengths[token * kinds + kind];
    }
}
