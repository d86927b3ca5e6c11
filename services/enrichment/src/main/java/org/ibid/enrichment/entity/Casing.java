package org.ibid.enrichment.entity;

/** Whether a line is printed in capitals or each of its words with one, so that capitals say little of a word in it. */
enum Casing {
    PLAIN,
    TITLED,
    CAPITALS;

    private static final int LONG = 4;

    static Casing of(Word[] tokens) {
        int words = 0;
        int upper = 0;
        int longWords = 0;
        int capital = 0;
        int longest = 0;
        for (Word token : tokens) {
            int length = token.printed.length();
            if (length > 1 && token.letter) {
                words++;
                upper += token.capitals ? 1 : 0;
                longest = Math.max(longest, length);
                if (length >= LONG) {
                    longWords++;
                    capital += token.capital ? 1 : 0;
                }
            }
        }
        // a line of one or two words may be an abbreviation
        if (upper * 10 >= words * 7 && (words > 2 || upper == words && longest > LONG)) {
            return CAPITALS;
        }
        return longWords >= 4 && capital * 10 >= longWords * 8 ? TITLED : PLAIN;
    }

    /** Whether a word has no small letter. */
    static boolean isUpper(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLowerCase(word.charAt(i))) {
                return false;
            }
        }
        return Character.isLetter(word.charAt(0));
    }
}
