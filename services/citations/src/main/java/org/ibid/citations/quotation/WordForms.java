package org.ibid.citations.quotation;

/** Where a written word is two words, and what a compound is: the forms that a lexicon can't list. */
final class WordForms {

    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_STEM = 24;
    private static final long NOUN = WordClass.PERSON.bit
            | WordClass.ORGANIZATION.bit
            | WordClass.OUTLET.bit
            | WordClass.DOCUMENT.bit
            | WordClass.ANONYMOUS.bit
            | WordClass.MALE.bit
            | WordClass.FEMALE.bit;

    private final String text;
    private final Lexicon lexicon;

    WordForms(String text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
    }

    /** German compounds are what their last part is: Umweltministerin. */
    long ofLastPart(int start, int end) {
        for (int part = start + SHORTEST_PART; part < end - SHORTEST_PART; part++) {
            long bits = lexicon.classesOf(text, part, end) & NOUN;
            if (bits != 0) {
                return bits;
            }
        }
        return 0;
    }

    /** English {@code we've, he'd, she's} are two words each. */
    boolean contracts(int start, int i, int limit) {
        if (i - start > LONGEST_STEM) {
            return false;
        }
        long stem = lexicon.classesOf(text, start, i);
        return (stem & (WordClass.PRONOUN | WordClass.THAT.bit | WordClass.WHO.bit)) != 0 && contracted(i, limit);
    }

    boolean contracted(int i, int limit) {
        int end = i + 1;
        while (end < limit && end < i + 4 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end > i + 1
                && Character.isLetter(text.charAt(i - 1))
                && (lexicon.classesOf(text, i, end) & (WordClass.BE.bit | WordClass.AUX.bit)) != 0;
    }

    /** French {@code l'homme, qu'il} and {@code dit-il, a-t-elle} are two words each. */
    boolean breaks(int start, int i, int limit) {
        if (i - start > LONGEST_STEM) {
            return false;
        }
        if (NarrativeReader.isApostrophe(text.charAt(i))) {
            int rest = i + 1;
            while (rest < limit && rest < i + LONGEST_STEM && Character.isLetter(text.charAt(rest))) {
                rest++;
            }
            return i - start <= 2 && lexicon.classesOf(text, start, rest) == 0;
        }
        int rest = text.startsWith("-t-", i) ? i + 3 : i + 1;
        int end = rest;
        while (end < limit && end < rest + 6 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.charAt(i) == '-'
                && (lexicon.classesOf(text, rest, end) & WordClass.PRONOUN) != 0
                && lexicon.classesOf(text, start, i) != 0;
    }
}
