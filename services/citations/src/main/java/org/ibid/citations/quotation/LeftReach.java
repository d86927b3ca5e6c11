package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClass.ACCORDING;
import static org.ibid.citations.quotation.lexicon.WordClass.ADVERB;
import static org.ibid.citations.quotation.lexicon.WordClass.AND;
import static org.ibid.citations.quotation.lexicon.WordClass.ANONYMOUS;
import static org.ibid.citations.quotation.lexicon.WordClass.AS;
import static org.ibid.citations.quotation.lexicon.WordClass.DETERMINER;
import static org.ibid.citations.quotation.lexicon.WordClass.JOINS;
import static org.ibid.citations.quotation.lexicon.WordClass.OUTLET;
import static org.ibid.citations.quotation.lexicon.WordClass.PARTICLE;
import static org.ibid.citations.quotation.lexicon.WordClass.PREPOSITION;
import static org.ibid.citations.quotation.lexicon.WordClass.THAT;
import static org.ibid.citations.quotation.lexicon.WordClass.THEY;
import static org.ibid.citations.quotation.lexicon.WordClass.TIME;
import static org.ibid.citations.quotation.lexicon.WordClass.TITLE;
import static org.ibid.citations.quotation.lexicon.WordClass.WHO;
import static org.ibid.citations.quotation.lexicon.WordClasses.ACTOR;
import static org.ibid.citations.quotation.lexicon.WordClasses.CONNECTIVE;
import static org.ibid.citations.quotation.lexicon.WordClasses.PRONOUN;

import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.citations.quotation.lexicon.Trait;
import org.ibid.citations.quotation.lexicon.WordClasses;

/** How far a noun phrase reaches to the left. */
final class LeftReach {

    private static final int DETERMINER_WITHIN = 5;
    private static final int LIST_WITHIN = 10;
    private static final WordClasses OUTSIDE = CONNECTIVE.and(WHO, THAT, AS);
    private static final WordClasses NO_NAME = WordClasses.of(DETERMINER, JOINS, PREPOSITION);
    private static final WordClasses NO_NOUN = WordClasses.of(PREPOSITION, DETERMINER, ADVERB);
    private static final WordClasses ROLE_OR_TITLE = ACTOR.and(TITLE);

    private final Narrative narrative;

    LeftReach(Narrative narrative) {
        this.narrative = narrative;
    }

    /** Whether the phrase that begins right after {@code token} also takes it; {@code lowest} is the first it may take. */
    boolean takes(int token, int lowest) {
        int first = token + 1;
        if (narrative.is(token, Kind.NUMBER)) {
            return !narrative.is(token - 1, TIME);
        }
        if (narrative.is(token, Kind.COMMA)) {
            return narrative.isCapital(token - 1) && narrative.isCapital(first) && isInList(token);
        }
        if (!narrative.is(token, Kind.WORD) || narrative.is(first, ACCORDING)) {
            return false;
        }
        if (narrative.is(token, AND)) {
            return isPair(token);
        }
        if (opensName(token)) {
            return true;
        }
        if (narrative.is(token, JOINS) || narrative.isCapital(token) && narrative.is(token, PARTICLE)) {
            return isJoint(token, lowest);
        }
        if (isTime(token)) {
            return narrative.isCapital(token) && narrative.is(first, OUTLET); // "Sunday Times"
        }
        if (narrative.isPossessive(token)) {
            return true; // "Port Callan's mayor"
        }
        if (narrative.is(token, DETERMINER)) {
            return !narrative.is(token, THAT) && (!opensPhrase(first) || narrative.is(first, THEY));
        }
        boolean outside = narrative.is(token, OUTSIDE)
                || narrative.is(token, PRONOUN)
                || narrative.is(token, ADVERB)
                || narrative.isVerb(token)
                || opensPhrase(first);
        if (outside) {
            return false;
        }
        return narrative.isCapital(token) || !narrative.isCapital(first) || describesName(token);
    }

    /** "El Faro", but not German "Der Steg". */
    private boolean opensName(int token) {
        return narrative.isCapital(token)
                && narrative.is(token, PARTICLE)
                && !narrative.is(token, NO_NAME)
                && narrative.isCapital(token + 1);
    }

    /** "Monday", but not "the Evening Gull"; where times stand in small letters, Марта is a name. */
    private boolean isTime(int token) {
        return narrative.is(token, TIME)
                && !(narrative.isCapital(token) && narrative.has(Trait.BARE_NOUNS))
                && !narrative.opensName(token);
    }

    /** "Lee and Marsh", "officials and residents": both sides are of one kind. */
    private boolean isPair(int and) {
        if (narrative.isCapital(and + 1)) {
            return narrative.isCapital(and - 1) && !narrative.is(and - 1, TIME);
        }
        boolean colleagues = narrative.isCapital(and - 1) && narrative.is(and + 1, ANONYMOUS); // "Lee and colleagues"
        return (narrative.is(and - 1, ACTOR) || colleagues) && !narrative.is(and + 1, PRONOUN);
    }

    /** "the Bank of England", "Ludwig van Rijn", "those of the council": the joint belongs if what is before it does. */
    private boolean isJoint(int token, int lowest) {
        return isNoun(token - 1) && token > lowest
                || narrative.is(token, DETERMINER) && !opensPhrase(token + 1)
                || narrative.is(token, PARTICLE) && narrative.isCapital(token - 1);
    }

    /** "Lee, Marsh and Dunn": a comma inside a list of names. */
    private boolean isInList(int comma) {
        for (int token = comma + 1; token < comma + LIST_WITHIN; token++) {
            if (narrative.is(token, AND)) {
                return true;
            }
            if (!narrative.isCapital(token)) {
                return narrative.is(token, Kind.COMMA);
            }
        }
        return false;
    }

    /** "spokesman Rob Dane", "the soft-spoken Rob Dane", but not "yesterday Rob Dane". */
    private boolean describesName(int token) {
        return narrative.is(token, ROLE_OR_TITLE) || followsDeterminer(token);
    }

    private boolean followsDeterminer(int token) {
        for (int before = token - 1; before >= 0 && before > token - DETERMINER_WITHIN; before--) {
            if (narrative.is(before, DETERMINER)) {
                return true;
            }
            if (!narrative.is(before, Kind.WORD) || narrative.isVerb(before) || narrative.is(before, CONNECTIVE)) {
                return false;
            }
        }
        return false;
    }

    /** "The", but not German "der", which also ties a noun to the one before it. */
    private boolean opensPhrase(int token) {
        boolean number =
                narrative.isCapital(token) && narrative.isCapital(token - 1) && narrative.is(token - 1, OUTLET);
        return narrative.is(token, DETERMINER) && !narrative.is(token, JOINS) && !number; // "Channel Five"
    }

    private boolean isNoun(int token) {
        return narrative.is(token, Kind.WORD)
                && !narrative.is(token, TIME)
                && (narrative.isCapital(token) || !narrative.is(token, NO_NOUN))
                && !narrative.isVerb(token);
    }
}
