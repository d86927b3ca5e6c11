package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClass.ADVERB;
import static org.ibid.citations.quotation.lexicon.WordClass.AND;
import static org.ibid.citations.quotation.lexicon.WordClass.ANYBODY;
import static org.ibid.citations.quotation.lexicon.WordClass.DETERMINER;
import static org.ibid.citations.quotation.lexicon.WordClass.I;
import static org.ibid.citations.quotation.lexicon.WordClass.IT;
import static org.ibid.citations.quotation.lexicon.WordClass.JOINS;
import static org.ibid.citations.quotation.lexicon.WordClass.OBJECT_PRONOUN;
import static org.ibid.citations.quotation.lexicon.WordClass.PREPOSITION;
import static org.ibid.citations.quotation.lexicon.WordClass.THAT;
import static org.ibid.citations.quotation.lexicon.WordClass.TIME;
import static org.ibid.citations.quotation.lexicon.WordClass.TITLE;
import static org.ibid.citations.quotation.lexicon.WordClasses.ACTOR;
import static org.ibid.citations.quotation.lexicon.WordClasses.CONNECTIVE;
import static org.ibid.citations.quotation.lexicon.WordClasses.PRONOUN;

import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.citations.quotation.lexicon.Trait;
import org.ibid.citations.quotation.lexicon.WordClasses;
import org.jspecify.annotations.Nullable;

/**
 * Finds the noun phrase that begins or ends at a token, without a tagger: it grows over names, their titles, determiners and
 * the nouns that "of" and "for" tie together, and stops at the first word that can't belong. Looks at a bounded number of
 * tokens.
 */
final class NounPhrases {

    private static final int LONGEST = 16;
    private static final WordClasses IT_OR_I = WordClasses.of(IT, I);
    private static final WordClasses LEFT_OVER = WordClasses.of(PREPOSITION, AND, DETERMINER);
    private static final WordClasses NEVER_FIRST = CONNECTIVE.and(ADVERB, AND, THAT);

    private final Narrative narrative;
    private final LeftReach left;
    private final RightReach right;

    NounPhrases(Narrative narrative) {
        this.narrative = narrative;
        this.left = new LeftReach(narrative);
        this.right = new RightReach(narrative);
    }

    /** The phrase whose last token is {@code last}, not reaching before {@code floor}; none if nothing could speak. */
    @Nullable
    Phrase endingAt(int last, int floor) {
        if (narrative.is(last, PRONOUN) && !narrative.is(last, TITLE) && !narrative.isPossessive(last)) {
            boolean object = narrative.is(last, OBJECT_PRONOUN) && !narrative.is(last, IT_OR_I);
            if (object && last - 2 >= floor && narrative.is(last - 1, JOINS) && narrative.is(last - 2, DETERMINER)) {
                return new Phrase(last - 2, last + 1); // "one of them"
            }
            return object ? null : new Phrase(last, last + 1);
        }
        if (isAnybody(last)) {
            return null;
        }
        if (!narrative.is(last, Kind.WORD) && !narrative.is(last, Kind.NUMBER) && !narrative.is(last, Kind.CLOSE)) {
            return null;
        }
        int lowest = Math.max(floor, last - LONGEST);
        int first = last;
        while (first > lowest && left.takes(first - 1, lowest)) {
            first--;
        }
        return speaking(first, last + 1);
    }

    /** The phrase that begins at {@code first}, ending before {@code ceiling}; none if nothing could speak. */
    @Nullable
    Phrase startingAt(int first, int ceiling) {
        if (isAnybody(first)) {
            return null;
        }
        if (narrative.is(first, PRONOUN) && !narrative.is(first, DETERMINER)) {
            return new Phrase(first, first + 1);
        }
        int limit = Math.min(ceiling, first + LONGEST);
        int end = first;
        while (end < limit && (end == first ? right.begins(first) : right.takes(end, limit))) {
            end++;
        }
        while (end > first && narrative.is(end - 1, LEFT_OVER) && !narrative.isCapital(end - 1)) {
            end--;
        }
        return end == first ? null : speaking(first, end);
    }

    /** "Nobody", but not "your": who says nothing. */
    private boolean isAnybody(int token) {
        return narrative.is(token, ANYBODY) && !narrative.is(token, DETERMINER);
    }

    /** "and also the mayor" gives "the mayor"; "last Monday", "those in" and "broken pipes" can't speak. */
    private @Nullable Phrase speaking(int from, int to) {
        int first = from;
        while (first < to && isNeverFirst(first)) {
            first++;
        }
        if (first < to - 1 && narrative.is(first - 1, PREPOSITION) && narrative.isYear(first)) {
            first++; // "in 2017 state inspectors"
        }
        if (first >= to || narrative.is(to - 1, TIME) && !isNamedLikeTime(to - 1) && !narrative.isPossessive(to - 1)) {
            return null;
        }
        if (narrative.is(to - 1, CONNECTIVE) && !narrative.isCapital(to - 1)) {
            return null;
        }
        for (int token = first; token < to; token++) {
            if (narrative.isCapital(token) || narrative.is(token, ACTOR)) {
                return new Phrase(first, to);
            }
        }
        boolean counted = narrative.is(first, Kind.NUMBER) || narrative.is(first, DETERMINER);
        return counted ? new Phrase(first, to) : null;
    }

    /** "Russia Today"; Марта, where times stand in small letters. */
    private boolean isNamedLikeTime(int token) {
        return narrative.isOutletLikeTime(token) || narrative.isCapital(token) && narrative.has(Trait.BARE_NOUNS);
    }

    private boolean isNeverFirst(int token) {
        return !narrative.is(token, DETERMINER)
                && (narrative.is(token, NEVER_FIRST) || narrative.isAdverb(token) || narrative.is(token, Kind.COMMA));
    }
}
