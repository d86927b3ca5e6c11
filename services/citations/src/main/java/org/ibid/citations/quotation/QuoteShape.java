package org.ibid.citations.quotation;

/** What the words inside quotation marks look like: speech, or the title or term that such marks also set off. */
record QuoteShape(int words, int capitalized, int small, boolean sentence, boolean punctuated, boolean exclaimed) {

    private static final int FEW = 3;
    private static final int SENTENCE = 4;
    private static final int ENOUGH = 400;

    static QuoteShape of(String text, Quoted quoted) {
        int words = 0;
        int capitalized = 0;
        int small = 0;
        boolean inWord = false;
        int limit = Math.min(quoted.close(), quoted.open() + ENOUGH);
        for (int i = quoted.open(); i < limit; i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c) || inWord && (c == '\'' || c == '’' || c == '-');
            if (letter && !inWord) {
                words++;
                int end = i;
                while (end < limit && end < i + FEW + 1 && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                boolean upper = Character.isUpperCase(c);
                capitalized += upper ? 1 : 0;
                small += !upper && end - i <= FEW && words > 1 ? 1 : 0;
            }
            inWord = letter;
        }
        char last = quoted.lastInside(text);
        boolean punctuated = ",.!?…—–-;".indexOf(last) >= 0;
        boolean sentence = words >= SENTENCE
                && Character.isUpperCase(quoted.firstInside(text))
                && (".!?…,—–-".indexOf(last) >= 0 || capitalized * 2 < words);
        return new QuoteShape(words, capitalized, small, sentence, punctuated, last == '!');
    }

    /** All its longer words are capitalised, and at least half of all: "The Long Road Home". */
    boolean isTitle() {
        return !exclaimed && capitalized >= 2 && capitalized + small == words && capitalized >= small;
    }

    /** A title without the punctuation of speech. */
    boolean isBareTitle() {
        return isTitle() && !punctuated;
    }

    /** One or two words without the punctuation of speech: a term, a nickname, scare quotes. */
    boolean isTerm() {
        return words <= 2 && !punctuated;
    }
}
