package org.ibid.citations.quotation.lexicon;

/** Where a written word is two words, and what a compound is: the forms that a lexicon can't list. */
public final class WordForms {

    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_STEM = 24;
    private static final int LONGEST_CONTRACTION = 3;
    private static final int LONGEST_PRONOUN = 6;
    private static final int LONGEST_ELISION = 2;

    private static final WordClasses NOUN =
            WordClasses.ACTOR.and(WordClasses.GENDERED).and(WordClass.OUTLET, WordClass.DOCUMENT, WordClass.ANONYMOUS);
    private static final WordClasses CONTRACTING = WordClasses.PRONOUN.and(WordClass.THAT, WordClass.WHO);

    private final String text;
    private final Lexicon lexicon;

    public WordForms(String text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
    }

    /** German compounds are what their last part is: {@code Umweltministerin} is a {@code ministerin}. */
    public WordClasses ofLastPart(int start, int end) {
        for (int part = start + SHORTEST_PART; part < end - SHORTEST_PART; part++) {
            WordClasses found = lexicon.classesOf(text, part, end).within(NOUN);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return WordClasses.NONE;
    }

    /** English {@code we've, he'd, she's} are two words each: whether the first, from {@code start}, ends at an apostrophe. */
    public boolean contracts(int start, int apostrophe, int limit) {
        return apostrophe - start <= LONGEST_STEM
                && lexicon.classesOf(text, start, apostrophe).hasAny(CONTRACTING)
                && isContraction(apostrophe, limit);
    }

    /** Whether a helping verb begins at the apostrophe: {@code 've}. */
    public boolean isContraction(int apostrophe, int limit) {
        int end = afterLetters(apostrophe + 1, Math.min(limit, apostrophe + 1 + LONGEST_CONTRACTION));
        return end > apostrophe + 1
                && Character.isLetter(text.charAt(apostrophe - 1))
                && lexicon.classesOf(text, apostrophe, end).hasAny(WordClasses.HELPER);
    }

    /** French {@code l'homme, qu'il} and {@code dit-il, a-t-elle} are two words each: whether the first ends at a joint. */
    public boolean breaks(int start, int joint, int limit) {
        if (joint - start > LONGEST_STEM) {
            return false;
        }
        if (isApostrophe(text.charAt(joint))) {
            int rest = afterLetters(joint + 1, Math.min(limit, joint + LONGEST_STEM));
            return joint - start <= LONGEST_ELISION
                    && lexicon.classesOf(text, start, rest).isEmpty();
        }
        int second = text.startsWith("-t-", joint) ? joint + 3 : joint + 1;
        int end = afterLetters(second, Math.min(limit, second + LONGEST_PRONOUN));
        return text.charAt(joint) == '-'
                && lexicon.classesOf(text, second, end).hasAny(WordClasses.PRONOUN)
                && !lexicon.classesOf(text, start, joint).isEmpty();
    }

    public static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private int afterLetters(int from, int limit) {
        int end = from;
        while (end < limit && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
