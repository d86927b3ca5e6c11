package org.ibid.citations.quotation.lexicon;

import static org.ibid.citations.quotation.lexicon.WordClass.AND;
import static org.ibid.citations.quotation.lexicon.WordClass.AUX;
import static org.ibid.citations.quotation.lexicon.WordClass.BE;
import static org.ibid.citations.quotation.lexicon.WordClass.CALL;
import static org.ibid.citations.quotation.lexicon.WordClass.FEMALE;
import static org.ibid.citations.quotation.lexicon.WordClass.HE;
import static org.ibid.citations.quotation.lexicon.WordClass.I;
import static org.ibid.citations.quotation.lexicon.WordClass.IT;
import static org.ibid.citations.quotation.lexicon.WordClass.MALE;
import static org.ibid.citations.quotation.lexicon.WordClass.ORGANIZATION;
import static org.ibid.citations.quotation.lexicon.WordClass.PERSON;
import static org.ibid.citations.quotation.lexicon.WordClass.PREPOSITION;
import static org.ibid.citations.quotation.lexicon.WordClass.SAY;
import static org.ibid.citations.quotation.lexicon.WordClass.SHE;
import static org.ibid.citations.quotation.lexicon.WordClass.SUBORDINATOR;
import static org.ibid.citations.quotation.lexicon.WordClass.TELL;
import static org.ibid.citations.quotation.lexicon.WordClass.THEY;
import static org.ibid.citations.quotation.lexicon.WordClass.THINK;

/** A set of word classes: all that a word can be, or any that a rule asks for. Immutable. */
public record WordClasses(long bits) {

    /** Those of a word that no lexicon lists. */
    public static final WordClasses NONE = new WordClasses(0);

    /** Verbs that report speech or thought. */
    public static final WordClasses CUE = of(SAY, TELL, CALL, THINK);
    /** Verbs whose clause was said. */
    public static final WordClasses SPEECH = of(SAY, TELL);
    /** Personal pronouns that can be a subject. */
    public static final WordClasses PRONOUN = of(HE, SHE, THEY, IT, I);
    /** Pronouns that stand for a person named before. */
    public static final WordClasses HE_OR_SHE = of(HE, SHE);
    /** Given names and titles that tell a man from a woman. */
    public static final WordClasses GENDERED = of(MALE, FEMALE);
    /** Nouns for somebody who can speak: the mayor, a ministry. */
    public static final WordClasses ACTOR = of(PERSON, ORGANIZATION);
    /** Verbs that are never a name or a noun: is, has. */
    public static final WordClasses HELPER = of(BE, AUX);
    /** What ties a phrase or clause to the one before: in, because. */
    public static final WordClasses CONNECTIVE = of(PREPOSITION, SUBORDINATOR);
    /** What ties clauses: and, because. */
    public static final WordClasses CONJUNCTION = of(AND, SUBORDINATOR);

    /** The set of these. */
    public static WordClasses of(WordClass... classes) {
        return new WordClasses(0).and(classes);
    }

    /** This set and these. */
    public WordClasses and(WordClass... others) {
        long all = bits;
        for (WordClass other : others) {
            all |= other.bit;
        }
        return new WordClasses(all);
    }

    /** This set and that. */
    public WordClasses and(WordClasses others) {
        return new WordClasses(bits | others.bits);
    }

    /** This set without a class. */
    public WordClasses without(WordClass other) {
        return new WordClasses(bits & ~other.bit);
    }

    /** What is in this set and in that. */
    public WordClasses within(WordClasses others) {
        return new WordClasses(bits & others.bits);
    }

    public boolean has(WordClass one) {
        return (bits & one.bit) != 0;
    }

    public boolean hasAny(WordClasses others) {
        return (bits & others.bits) != 0;
    }

    /** Whether nothing is in this set that is not in that. */
    public boolean isWithin(WordClasses others) {
        return (bits & ~others.bits) == 0;
    }

    public boolean isEmpty() {
        return bits == 0;
    }
}
