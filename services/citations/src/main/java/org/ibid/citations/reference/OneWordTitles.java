package org.ibid.citations.reference;

/**
 * {@code Abel R. Ropes. Harb J. 2001}, {@code Reed, A. 2001. Lamps. Harb. J. 3}: where the model reads no title before a journal or a
 * book, a single word between two stops is one, which it took for a family name or for the container's first word.
 */
final class OneWordTitles {

    /** Of a word that is no abbreviation of a journal. */
    private static final int SHORTEST = 4;

    private static final String VOWELS_AND_S = "aeiouys";

    /** The one that ends in s: {@code Astrophys.}, {@code Geophys.} */
    private static final String PHYSICS = "phys";

    private OneWordTitles() {}

    static void tell(Tokens tokens, Layout layout, byte[] fields) {
        int container = -1;
        for (int i = fields.length - 1; i >= 0; i--) {
            if (fields[i] == Field.TITLE.index()) {
                return;
            }
            container = isContainer(fields[i]) ? i : container;
        }
        if (container < 1) {
            return;
        }
        if (isBetweenStops(tokens, layout, container - 1) && isBehindInitials(layout, fields, container - 1)) {
            fields[container - 1] = Field.TITLE.index();
        } else if (container + 1 < fields.length
                && isContainer(fields[container + 1])
                && isBetweenStops(tokens, layout, container)
                && isSpelledOut(tokens, layout, container)) {
            fields[container] = Field.TITLE.index();
        }
    }

    private static boolean isContainer(byte field) {
        return field == Field.JOURNAL.index() || field == Field.BOOK.index();
    }

    private static boolean isBetweenStops(Tokens tokens, Layout layout, int i) {
        return layout.shape[i] == Shapes.CAPITALIZED
                && tokens.end[i] - tokens.start[i] >= SHORTEST
                && tokens.raw.charAt(tokens.end[i]) == '.'
                && isStopBefore(tokens, i);
    }

    private static boolean isStopBefore(Tokens tokens, int i) {
        int at = tokens.start[i] - 1;
        while (at >= tokens.gapStart(i) && Character.isWhitespace(tokens.raw.charAt(at))) {
            at--;
        }
        return at >= tokens.gapStart(i) && tokens.raw.charAt(at) == '.';
    }

    /** Of a first author who is all that stands before: a name and initials. */
    private static boolean isBehindInitials(Layout layout, byte[] fields, int i) {
        if (i < 2 || fields[i] != Field.AUTHOR.index()) {
            return false;
        }
        int initials = i - 1;
        while (initials > 0
                && (layout.shape[initials] == Shapes.INITIAL || layout.shape[initials] == Shapes.INITIALS)) {
            initials--;
        }
        boolean family =
                layout.shape[initials] == Shapes.CAPITALIZED || layout.shape[initials] == Shapes.CAPITALIZED_SHORT;
        return initials < i - 1 && family && fields[initials] == Field.AUTHOR.index();
    }

    /** An abbreviation ends before a vowel: {@code Astron.}; a plural and most words of a language end in one. */
    private static boolean isSpelledOut(Tokens tokens, Layout layout, int i) {
        char last = tokens.raw.charAt(tokens.end[i] - 1);
        boolean outlet = (layout.classes[i] & (Words.JOURNAL | Words.OUTLET | Words.MEETING)) != 0;
        boolean physics = tokens.word(i).endsWith(PHYSICS);
        return !outlet && !physics && tokens.end[i] - tokens.start[i] > SHORTEST && VOWELS_AND_S.indexOf(last) >= 0;
    }
}
