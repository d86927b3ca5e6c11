package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClass.AND;
import static org.ibid.citations.quotation.lexicon.WordClass.ARTICLE;
import static org.ibid.citations.quotation.lexicon.WordClass.AS;
import static org.ibid.citations.quotation.lexicon.WordClass.AUX;
import static org.ibid.citations.quotation.lexicon.WordClass.BARE_CUE;
import static org.ibid.citations.quotation.lexicon.WordClass.BE;
import static org.ibid.citations.quotation.lexicon.WordClass.CITE;
import static org.ibid.citations.quotation.lexicon.WordClass.DETERMINER;
import static org.ibid.citations.quotation.lexicon.WordClass.GERUND;
import static org.ibid.citations.quotation.lexicon.WordClass.JOINS;
import static org.ibid.citations.quotation.lexicon.WordClass.MAY_BE_NOUN;
import static org.ibid.citations.quotation.lexicon.WordClass.MODAL;
import static org.ibid.citations.quotation.lexicon.WordClass.PARTICIPLE;
import static org.ibid.citations.quotation.lexicon.WordClass.PERSON;
import static org.ibid.citations.quotation.lexicon.WordClass.PREPOSITION;
import static org.ibid.citations.quotation.lexicon.WordClass.SHE;
import static org.ibid.citations.quotation.lexicon.WordClass.SPLIT;
import static org.ibid.citations.quotation.lexicon.WordClass.THAT;
import static org.ibid.citations.quotation.lexicon.WordClass.TO;
import static org.ibid.citations.quotation.lexicon.WordClass.WHO;
import static org.ibid.citations.quotation.lexicon.WordClasses.CONNECTIVE;
import static org.ibid.citations.quotation.lexicon.WordClasses.CUE;
import static org.ibid.citations.quotation.lexicon.WordClasses.PRONOUN;

import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.citations.quotation.lexicon.Trait;
import org.ibid.citations.quotation.lexicon.WordClasses;

/** Whether a word of saying is the verb of a clause where it stands, or a noun, an adjective or part of another verb. */
final class CueVerb {

    private static final int PASSIVE_WITHIN = 3;
    private static final int SPLIT_WITHIN = 16;
    private static final WordClasses PRONOUN_BUT_HER = PRONOUN.without(SHE);
    private static final WordClasses BEFORE_GERUND = CONNECTIVE.and(PRONOUN).and(BE, AND, WHO, AS);

    private final Narrative narrative;
    private final int from;

    /** For the sentence that begins with a token. */
    CueVerb(Narrative narrative, int from) {
        this.narrative = narrative;
        this.from = from;
    }

    /** "He claims", but not "The Claims", "a claim", "known" alone, "his claims" or "the bold claims". */
    boolean isVerb(int token) {
        if (narrative.isCapital(token) && !(token == from && canOpen(token))) {
            return false;
        }
        if (narrative.is(token - 1, ARTICLE) && !narrative.is(token, BARE_CUE) && !isOfHis(token - 1)) {
            return false;
        }
        if (narrative.is(token, PARTICIPLE) && !isPerfect(token) && !isPassive(token)) {
            return false;
        }
        return !narrative.is(token, MAY_BE_NOUN)
                || token > from && !followsNounOpening(token) && !followsAdjective(token) && !isSubject(token);
    }

    /** "A friend of his said". */
    private boolean isOfHis(int his) {
        return narrative.is(his - 1, JOINS) && narrative.is(his - 2, PERSON);
    }

    /** "The NBC report cited": after an article and before a verb it is what that verb is said of. */
    private boolean isSubject(int token) {
        if (!narrative.isVerb(token + 1)) {
            return false;
        }
        int before = token - 1;
        while (before > from && narrative.isCapital(before) && !narrative.is(before, DETERMINER)) {
            before--;
        }
        return before < token - 1 && narrative.is(before, DETERMINER) && !narrative.is(before, PRONOUN);
    }

    /** "Ha aggiunto", "Citing two officials, the Courier". */
    private boolean canOpen(int token) {
        return narrative.has(Trait.DROPS_SUBJECT) || narrative.is(token, CITE) && narrative.is(token, GERUND);
    }

    /** "Ann's claims", "his claims", "in claims", "two claims". */
    private boolean followsNounOpening(int token) {
        int before = token - 1;
        return narrative.isPossessive(before)
                || narrative.is(before, DETERMINER) && !narrative.is(before, PRONOUN_BUT_HER)
                || narrative.is(before, PREPOSITION) && !narrative.is(before, TO) && !isQuotedAs(token)
                || narrative.is(before, Kind.NUMBER);
    }

    /** "was quoted as saying". */
    private boolean isQuotedAs(int token) {
        return narrative.is(token, GERUND) && narrative.is(token - 1, AS);
    }

    /** "the bold claims", but not "the harbormaster claims that". */
    private boolean followsAdjective(int token) {
        return narrative.isUnlisted(token - 1)
                && !narrative.isCapital(token - 1)
                && narrative.is(token - 2, DETERMINER)
                && !narrative.is(token + 1, THAT)
                && !narrative.is(token + 1, Kind.QUOTE);
    }

    /** "has repeatedly written". */
    private boolean isPerfect(int token) {
        int before = token - 1;
        while (before > from && narrative.isAdverb(before)) {
            before--;
        }
        return narrative.is(before, AUX) && !narrative.is(before, MODAL);
    }

    /** "was widely called". */
    boolean isPassive(int token) {
        for (int before = token - 1; before >= from && before >= token - PASSIVE_WITHIN; before--) {
            if (narrative.is(before, BE) && !narrative.is(before, AUX)) {
                return true;
            }
            if (!narrative.isAdverb(before)) {
                return false;
            }
        }
        return false;
    }

    /** The token behind a verb of saying, or behind its other part: "gab gestern bekannt"; -1 where it needs one and has none. */
    int end(int token, int sentenceEnd) {
        if (!narrative.is(token, SPLIT)) {
            return token + 1;
        }
        int end = token + 1;
        while (end < sentenceEnd
                && end < token + SPLIT_WITHIN
                && (narrative.is(end, Kind.WORD) || narrative.is(end, Kind.NUMBER))) {
            end++;
        }
        return narrative.isSplitVerb(token, end - 1) ? end : narrative.is(token, CUE) ? token + 1 : -1;
    }

    /** "a language learning app". */
    boolean isNounLike(int gerund) {
        return gerund > from
                && narrative.is(gerund - 1, Kind.WORD)
                && !narrative.is(gerund - 1, BEFORE_GERUND)
                && !narrative.isCapital(gerund - 1)
                && !narrative.isAdverb(gerund - 1)
                && !narrative.is(gerund + 1, Kind.QUOTE)
                && !narrative.is(gerund + 2, Kind.QUOTE);
    }
}
