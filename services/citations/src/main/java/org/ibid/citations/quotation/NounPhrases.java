package org.ibid.citations.quotation;

import org.ibid.citations.quotation.Narrative.Kind;

/**
 * Finds the noun phrase that begins or ends at a token, without a tagger: it grows over names, their titles, determiners and
 * the nouns that "of" and "for" tie together, and stops at the first word that can't belong. Looks at a bounded number of
 * tokens.
 */
final class NounPhrases {

    private static final int LONGEST = 16;
    private static final int DETERMINER_WITHIN = 5;
    private static final int YEAR_DIGITS = 4;

    private final Narrative n;

    NounPhrases(Narrative narrative) {
        this.n = narrative;
    }

    /** The phrase whose last token is {@code last}, not reaching before {@code floor}; null if none could speak. */
    Phrase endingAt(int last, int floor) {
        if (n.any(last, WordClass.PRONOUN) && !n.is(last, WordClass.TITLE) && !n.isPossessive(last)) {
            boolean object = n.is(last, WordClass.OBJECT_PRONOUN) && !n.any(last, WordClass.IT.bit | WordClass.I.bit);
            return object ? null : new Phrase(last, last + 1);
        }
        if (n.is(last, WordClass.ANYBODY) && !n.is(last, WordClass.DETERMINER)) {
            return null;
        }
        if (!n.is(last, Kind.WORD) && !n.is(last, Kind.NUMBER) && !n.is(last, Kind.CLOSE)) {
            return null;
        }
        int lowest = Math.max(floor, last - LONGEST);
        int i = last;
        while (i > lowest && extendsLeft(i, i - 1, lowest)) {
            i--;
        }
        return speaking(i, last + 1);
    }

    /** Whether the phrase that begins at {@code i} also takes the token before it. */
    private boolean extendsLeft(int i, int left, int lowest) {
        if (n.is(left, Kind.NUMBER)) {
            return !n.any(left - 1, WordClass.TIME.bit);
        }
        if (n.is(left, Kind.COMMA)) {
            return n.isCapital(left - 1) && n.isCapital(left + 1) && listEnds(i, left);
        }
        if (!n.is(left, Kind.WORD) || n.any(i, WordClass.ACCORDING.bit)) {
            return false;
        }
        if (n.is(left, WordClass.AND)) {
            return n.isCapital(left - 1) && n.isCapital(i) && !n.any(left - 1, WordClass.TIME.bit)
                    || !n.isCapital(i)
                            && n.any(left - 1, WordClass.PERSON.bit | WordClass.ORGANIZATION.bit)
                            && !n.any(i, WordClass.PRONOUN);
        }
        if (n.is(left, WordClass.JOINS) || n.isCapital(left) && n.is(left, WordClass.PARTICLE)) {
            return isNoun(left - 1) && left > lowest
                    || n.is(left, WordClass.DETERMINER) && !isDeterminerFirst(i)
                    || n.is(left, WordClass.PARTICLE) && n.isCapital(left - 1);
        }
        if (n.is(left, WordClass.TIME)) {
            return n.isCapital(left) && n.any(i, WordClass.OUTLET.bit);
        }
        if (n.isPossessive(left)) {
            return true;
        }
        if (n.is(left, WordClass.THAT)
                || n.any(left, WordClass.PREPOSITION.bit | WordClass.SUBORDINATOR.bit | WordClass.WHO.bit)
                        && !n.is(left, WordClass.DETERMINER)) {
            return false;
        }
        if (n.is(left, WordClass.DETERMINER)) {
            return !isDeterminerFirst(i) || n.any(i, WordClass.THEY.bit);
        }
        if (n.any(left, WordClass.PRONOUN) || isVerb(left) || n.is(left, WordClass.ADVERB)) {
            return false;
        }
        if (isDeterminerFirst(i)) {
            return false;
        }
        if (!n.isCapital(left) && n.isCapital(i)) {
            return n.any(left, WordClass.PERSON.bit | WordClass.ORGANIZATION.bit | WordClass.TITLE.bit)
                    || determinerBefore(left);
        }
        return true;
    }

    /** Whether "A, B and" stands before: a comma inside a list of names. */
    private boolean listEnds(int i, int comma) {
        for (int k = i; k < comma + 10; k++) {
            if (n.is(k, WordClass.AND)) {
                return true;
            }
            if (!n.isCapital(k)) {
                return n.is(k, Kind.COMMA);
            }
        }
        return false;
    }

    private boolean determinerBefore(int i) {
        for (int k = i - 1; k >= 0 && k > i - DETERMINER_WITHIN; k--) {
            if (n.is(k, WordClass.DETERMINER)) {
                return true;
            }
            if (!n.is(k, Kind.WORD) || isVerb(k) || n.any(k, WordClass.PREPOSITION.bit | WordClass.SUBORDINATOR.bit)) {
                return false;
            }
        }
        return false;
    }

    private boolean isDeterminerFirst(int i) {
        return n.is(i, WordClass.DETERMINER) && !n.is(i, WordClass.JOINS);
    }

    private boolean isNoun(int i) {
        return n.is(i, Kind.WORD)
                && !n.is(i, WordClass.TIME)
                && (n.isCapital(i)
                        || !n.any(i, WordClass.PREPOSITION.bit | WordClass.DETERMINER.bit | WordClass.ADVERB.bit))
                && !isVerb(i);
    }

    boolean isVerb(int i) {
        if (n.isCapital(i) && !n.is(i - 1, Kind.END) && i > 0) {
            return false;
        }
        if (n.any(i, WordClass.BE.bit | WordClass.AUX.bit)) {
            return true;
        }
        if (n.is(i - 1, WordClass.DETERMINER) && !n.any(i - 1, WordClass.PRONOUN) || n.isPossessive(i - 1)) {
            return false;
        }
        return n.is(i, WordClass.VERB) && !n.is(i, WordClass.MAY_BE_NOUN)
                || n.any(i, WordClass.CUE)
                        && !n.any(i, WordClass.MAY_BE_NOUN.bit | WordClass.PERSON.bit | WordClass.ORGANIZATION.bit);
    }

    /** The phrase that begins at {@code first}; null if none could speak. */
    Phrase startingAt(int first, int ceiling) {
        int i = first;
        if (n.is(i, WordClass.ANYBODY) && !n.is(i, WordClass.DETERMINER)) {
            return null;
        }
        if (n.any(i, WordClass.PRONOUN) && !n.is(i, WordClass.DETERMINER)) {
            return new Phrase(i, i + 1);
        }
        int limit = Math.min(ceiling, first + LONGEST);
        while (i < limit && (i == first ? isStart(i) : extendsRight(first, i, limit))) {
            i++;
        }
        while (i > first
                && n.any(i - 1, WordClass.PREPOSITION.bit | WordClass.AND.bit | WordClass.DETERMINER.bit)
                && !n.isCapital(i - 1)) {
            i--;
        }
        return i == first ? null : speaking(first, i);
    }

    private boolean isStart(int i) {
        return n.is(i, WordClass.THAT)
                ? false
                : n.is(i, Kind.NUMBER)
                        || n.isCapital(i) && !n.is(i, WordClass.TIME)
                        || n.any(
                                i,
                                WordClass.DETERMINER.bit
                                        | WordClass.PERSON.bit
                                        | WordClass.ORGANIZATION.bit
                                        | WordClass.TITLE.bit)
                        || n.is(i, Kind.WORD)
                                && n.classes(i) == 0
                                && n.any(i + 1, WordClass.PERSON.bit | WordClass.ORGANIZATION.bit);
    }

    private boolean extendsRight(int first, int i, int limit) {
        if (n.is(i, Kind.NUMBER)) {
            return !n.is(i - 1, WordClass.TIME);
        }
        if (!n.is(i, Kind.WORD) || n.isPossessive(i - 1) && isVerb(i)) {
            return false;
        }
        boolean nameBefore = n.isCapital(i - 1) && !n.isPossessive(i - 1) && !n.is(i - 1, WordClass.DETERMINER);
        boolean more = i + 1 < limit;
        if (n.is(i, WordClass.AND)) {
            return more
                    && (nameBefore && n.isCapital(i + 1) && !n.is(i + 2, WordClass.SAY)
                            || n.any(i - 1, WordClass.PERSON.bit) && n.any(i + 1, WordClass.PERSON.bit));
        }
        boolean author = n.is(i - 1, WordClass.DOCUMENT)
                && n.is(i, Kind.WORD)
                && n.covered(i, i + 1).equals("by");
        if (author || n.is(i, WordClass.JOINS) || n.is(i, WordClass.PARTICLE) && nameBefore) {
            boolean binds = n.text.startsWith("of", n.start(i))
                    || n.is(i - 1, WordClass.DOCUMENT)
                    || n.is(i, WordClass.PARTICLE)
                    || !nameBefore
                    || n.is(i, WordClass.DETERMINER);
            return more
                    && binds
                    && !n.is(i + 1, WordClass.TIME)
                    && !startsAside(i + 1)
                    && (n.isCapital(i + 1)
                            || n.any(
                                    i + 1, WordClass.DETERMINER.bit | WordClass.PERSON.bit | WordClass.ORGANIZATION.bit)
                            || n.is(i + 1, Kind.WORD) && n.classes(i + 1) == 0);
        }
        if (n.is(i, WordClass.TIME)) {
            return n.isCapital(i) && n.any(i + 1, WordClass.OUTLET.bit);
        }
        if (n.isCapital(i)) {
            return true;
        }
        if (n.is(i, WordClass.DETERMINER)) {
            return n.is(i - 1, WordClass.JOINS) || n.is(i - 1, WordClass.DETERMINER);
        }
        if (isVerb(i)
                || n.any(
                        i,
                        WordClass.PREPOSITION.bit
                                | WordClass.SUBORDINATOR.bit
                                | WordClass.THAT.bit
                                | WordClass.WHO.bit
                                | WordClass.PRONOUN
                                | WordClass.ADVERB.bit
                                | WordClass.GERUND.bit)) {
            return false;
        }
        boolean adjective = n.classes(i) == 0 && n.isCapital(i + 1) && "sd".indexOf(n.text.charAt(n.end(i) - 1)) < 0;
        return !nameBefore || adjective || n.any(i, WordClass.PERSON.bit | WordClass.ORGANIZATION.bit);
    }

    /** "for a statement", "in an interview": tells how it was said, not who said it. */
    private boolean startsAside(int i) {
        return n.is(i, WordClass.DETERMINER)
                && n.any(i + 1, WordClass.CUE_NOUN.bit)
                && !n.is(i + 1, WordClass.DOCUMENT);
    }

    /** Trims what can't begin a phrase and refuses what can't speak. */
    private Phrase speaking(int from, int to) {
        int first = from;
        while (first < to
                && !n.is(first, WordClass.DETERMINER)
                && (n.any(
                                first,
                                WordClass.ADVERB.bit
                                        | WordClass.AND.bit
                                        | WordClass.SUBORDINATOR.bit
                                        | WordClass.PREPOSITION.bit
                                        | WordClass.THAT.bit)
                        || n.isAdverb(first)
                        || n.is(first, Kind.COMMA))) {
            first++;
        }
        if (n.is(first - 1, WordClass.PREPOSITION)
                && first < to - 1
                && n.is(first, Kind.NUMBER)
                && n.end(first) - n.start(first) == YEAR_DIGITS) {
            first++; // "in 2017 state inspectors"
        }
        if (first >= to || n.is(to - 1, WordClass.TIME) && !n.isPossessive(to - 1)) {
            return null;
        }
        if (n.any(to - 1, WordClass.PREPOSITION.bit | WordClass.SUBORDINATOR.bit) && !n.isCapital(to - 1)) {
            return null;
        }
        for (int i = first; i < to; i++) {
            if (n.isCapital(i) || n.any(i, WordClass.PERSON.bit | WordClass.ORGANIZATION.bit)) {
                return new Phrase(first, to);
            }
        }
        boolean counted = n.is(first, Kind.NUMBER) || n.is(first, WordClass.DETERMINER);
        return counted ? new Phrase(first, to) : null;
    }
}
