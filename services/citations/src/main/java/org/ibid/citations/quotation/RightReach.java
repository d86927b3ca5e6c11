package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClass.ADVERB;
import static org.ibid.citations.quotation.lexicon.WordClass.AND;
import static org.ibid.citations.quotation.lexicon.WordClass.AS;
import static org.ibid.citations.quotation.lexicon.WordClass.CUE_NOUN;
import static org.ibid.citations.quotation.lexicon.WordClass.DETERMINER;
import static org.ibid.citations.quotation.lexicon.WordClass.DOCUMENT;
import static org.ibid.citations.quotation.lexicon.WordClass.GERUND;
import static org.ibid.citations.quotation.lexicon.WordClass.JOINS;
import static org.ibid.citations.quotation.lexicon.WordClass.OUTLET;
import static org.ibid.citations.quotation.lexicon.WordClass.PARTICLE;
import static org.ibid.citations.quotation.lexicon.WordClass.PERSON;
import static org.ibid.citations.quotation.lexicon.WordClass.SAY;
import static org.ibid.citations.quotation.lexicon.WordClass.THAT;
import static org.ibid.citations.quotation.lexicon.WordClass.TIME;
import static org.ibid.citations.quotation.lexicon.WordClass.TITLE;
import static org.ibid.citations.quotation.lexicon.WordClass.WHO;
import static org.ibid.citations.quotation.lexicon.WordClasses.ACTOR;
import static org.ibid.citations.quotation.lexicon.WordClasses.CONNECTIVE;
import static org.ibid.citations.quotation.lexicon.WordClasses.PRONOUN;

import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.citations.quotation.lexicon.Trait;
import org.ibid.citations.quotation.lexicon.WordClasses;

/** Where a noun phrase can begin, and how far it reaches to the right. */
final class RightReach {

    private static final WordClasses OPENING = ACTOR.and(DETERMINER, TITLE);
    private static final WordClasses JOINED = ACTOR.and(DETERMINER);
    private static final WordClasses OUTSIDE = CONNECTIVE.and(PRONOUN).and(THAT, WHO, ADVERB, GERUND, AS);

    /** "директор музея Анна": words of the role between it and the name. */
    private static final int NOUN_WITHIN = 2;

    private static final WordClasses NOUN = ACTOR.and(OUTLET, DOCUMENT, TITLE);

    private final Narrative narrative;
    private final boolean bareNouns;

    RightReach(Narrative narrative) {
        this.narrative = narrative;
        this.bareNouns = narrative.has(Trait.BARE_NOUNS);
    }

    /** "Ann", "the", "mayor", "two"; of words that are not listed, "harbor officials" may begin with one. */
    boolean begins(int token) {
        if (narrative.is(token, THAT)) {
            return false;
        }
        return narrative.is(token, Kind.NUMBER)
                || narrative.isCapital(token) && !isTime(token)
                || narrative.is(token, OPENING)
                || narrative.isUnlisted(token) && (narrative.is(token + 1, ACTOR) || bareNouns && leadsToNoun(token));
    }

    /** Whether the phrase that ends right before {@code token} also takes it; {@code limit} is the first it may not take. */
    boolean takes(int token, int limit) {
        if (narrative.is(token, Kind.NUMBER)) {
            return !narrative.is(token - 1, TIME);
        }
        if (!narrative.is(token, Kind.WORD) || narrative.isPossessive(token - 1) && narrative.isVerb(token)) {
            return false;
        }
        boolean more = token + 1 < limit;
        if (narrative.is(token, AND)) {
            return more && isPair(token);
        }
        if (isJoint(token)) {
            return more && binds(token) && canBeJoined(token + 1);
        }
        if (isTime(token)) {
            return narrative.isOutletLikeTime(token) // "Russia Today", "the Sunday Times"
                    || narrative.isCapital(token) && narrative.is(token + 1, OUTLET);
        }
        if (narrative.isCapital(token)) {
            return true;
        }
        if (narrative.is(token, DETERMINER)) {
            return narrative.is(token - 1, JOINS) || narrative.is(token - 1, DETERMINER); // "all the", "of the"
        }
        if (narrative.isVerb(token) || narrative.is(token, OUTSIDE)) {
            return false;
        }
        if (bareNouns && !narrative.is(token, NOUN)) {
            return narrative.is(token - 1, DETERMINER) || leadsToNoun(token);
        }
        return !followsName(token) || narrative.is(token, ACTOR) || isAdjective(token);
    }

    /** "Monday"; where times stand in small letters, Марта is a name. */
    private boolean isTime(int token) {
        return narrative.is(token, TIME) && !(bareNouns && narrative.isCapital(token)) && !narrative.opensName(token);
    }

    /** Whether a noun or name follows a word that no list holds, with nothing but such words between. */
    private boolean leadsToNoun(int token) {
        for (int next = token + 1; next <= token + NOUN_WITHIN; next++) {
            if (narrative.isCapital(next) || narrative.is(next, NOUN)) {
                return true;
            }
            if (!narrative.isUnlisted(next)) {
                return false;
            }
        }
        return false;
    }

    /** "Lee and Marsh", "officials and residents", but not "Lee and Marsh said" where Marsh opens a clause of his own. */
    private boolean isPair(int and) {
        return followsName(and) && narrative.isCapital(and + 1) && !narrative.is(and + 2, SAY)
                || narrative.is(and - 1, PERSON) && narrative.is(and + 1, PERSON);
    }

    private boolean isJoint(int token) {
        return narrative.is(token, JOINS)
                || narrative.is(token, PARTICLE) && followsName(token)
                || narrative.is(token - 1, DOCUMENT) && isBy(token); // "a report by"
    }

    private boolean isBy(int token) {
        return narrative.covered(token, token + 1).equals("by");
    }

    /** "a spokesman for", "the Bank of", "a report from", but not "Lee for": a name takes "of" alone. */
    private boolean binds(int token) {
        return narrative.startsWith(token, "of")
                || narrative.is(token - 1, DOCUMENT)
                || narrative.is(token, PARTICLE)
                || !followsName(token)
                || narrative.is(token, DETERMINER);
    }

    /** What can stand behind "of" or "for": "England", "the", "ministers", "harbor", but not "Monday" or "a statement". */
    private boolean canBeJoined(int token) {
        return !narrative.is(token, TIME)
                && !startsAside(token)
                && (narrative.isCapital(token) || narrative.is(token, JOINED) || narrative.isUnlisted(token));
    }

    /** "a statement", "an interview": tells how it was said, not who said it. */
    private boolean startsAside(int token) {
        return narrative.is(token, DETERMINER)
                && narrative.is(token + 1, CUE_NOUN)
                && !narrative.is(token + 1, DOCUMENT);
    }

    private boolean followsName(int token) {
        return narrative.isCapital(token - 1)
                && !narrative.isPossessive(token - 1)
                && !narrative.is(token - 1, DETERMINER);
    }

    /** "Chicago suburban Ann": a word between names, but neither "Lee waits" nor "Lee waited". */
    private boolean isAdjective(int token) {
        return narrative.isUnlisted(token)
                && narrative.isCapital(token + 1)
                && !narrative.endsWith(token, "s")
                && !narrative.endsWith(token, "d");
    }
}
