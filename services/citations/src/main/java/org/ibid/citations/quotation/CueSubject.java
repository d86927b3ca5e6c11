package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClass.AND;
import static org.ibid.citations.quotation.lexicon.WordClass.AS;
import static org.ibid.citations.quotation.lexicon.WordClass.AUX;
import static org.ibid.citations.quotation.lexicon.WordClass.BE;
import static org.ibid.citations.quotation.lexicon.WordClass.CITE;
import static org.ibid.citations.quotation.lexicon.WordClass.DETERMINER;
import static org.ibid.citations.quotation.lexicon.WordClass.DOCUMENT;
import static org.ibid.citations.quotation.lexicon.WordClass.ORGANIZATION;
import static org.ibid.citations.quotation.lexicon.WordClass.OUTLET;
import static org.ibid.citations.quotation.lexicon.WordClass.PREPOSITION;
import static org.ibid.citations.quotation.lexicon.WordClass.SUBORDINATOR;
import static org.ibid.citations.quotation.lexicon.WordClass.THAT;
import static org.ibid.citations.quotation.lexicon.WordClass.TIME;
import static org.ibid.citations.quotation.lexicon.WordClass.TO;
import static org.ibid.citations.quotation.lexicon.WordClass.WHO;
import static org.ibid.citations.quotation.lexicon.WordClasses.ACTOR;
import static org.ibid.citations.quotation.lexicon.WordClasses.CONNECTIVE;
import static org.ibid.citations.quotation.lexicon.WordClasses.CUE;
import static org.ibid.citations.quotation.lexicon.WordClasses.PRONOUN;

import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.citations.quotation.lexicon.WordClasses;
import org.jspecify.annotations.Nullable;

/** Finds the subject that stands before a cue, across adverbs, auxiliaries, days, appositions and relative clauses. */
final class CueSubject {

    private static final int APPOSITION = 30;
    private static final int INFINITIVE_WITHIN = 3;
    private static final int RELATIVE_WITHIN = 16;
    private static final WordClasses RELATIVE = WordClasses.of(WHO, THAT);
    private static final WordClasses BODY = WordClasses.of(ORGANIZATION, OUTLET, DOCUMENT);
    private static final WordClasses SUBJECT = PRONOUN.and(ACTOR);

    private final Narrative narrative;
    private final int sentence;
    private final NounPhrases phrases;
    private final Speaking speaking;

    /** @param sentence its first token */
    CueSubject(Narrative narrative, int sentence, NounPhrases phrases, Speaking speaking) {
        this.narrative = narrative;
        this.sentence = sentence;
        this.phrases = phrases;
        this.speaking = speaking;
    }

    /** The subject that stands before the cue; none when what stands there can't be one. */
    @Nullable
    Phrase before(int cue, boolean gerund) {
        int last = skipAsides(cue - 1, gerund || narrative.is(cue, CITE));
        Phrase cited = gerund && narrative.is(last, AS) ? cited(last) : null;
        if (cited != null) {
            return cited;
        }
        if (last < sentence
                || narrative.is(last, AND)
                || narrative.is(last, AS)
                || narrative.is(last, SUBORDINATOR) && !narrative.is(last, RELATIVE)) {
            return Phrase.LEFT_OUT; // "because said", "and said"
        }
        if (narrative.is(last, TO) && !narrative.is(last, DETERMINER)) {
            return beforeInfinitive(last - 1);
        }
        boolean bracket = narrative.is(last, Kind.CLOSE);
        if (bracket || narrative.is(last, Kind.COMMA) || narrative.is(last, Kind.DASH)) {
            return gerund && !bracket ? Phrase.LEFT_OUT : beforeApposition(last);
        }
        if (narrative.is(last, Kind.QUOTE)) {
            return gerund ? Phrase.LEFT_OUT : beforeQuotingClause(last);
        }
        if (narrative.is(last, RELATIVE)) {
            return antecedent(last);
        }
        if (gerund && !narrative.isCapital(last) && narrative.is(last, CONNECTIVE)) {
            return Phrase.LEFT_OUT; // "in saying", "while saying"
        }
        Phrase found = phrases.endingAt(last, sentence);
        Phrase described = gerund ? null : describedBy(last, found);
        return described != null ? described : found == null ? null : nameBefore(found);
    }

    /** "A diver who searched the spot said": whom a clause without commas tells of; none where the phrase before the cue is its subject. */
    private @Nullable Phrase describedBy(int last, @Nullable Phrase found) {
        int opens = found == null ? last + 1 : found.from();
        if (narrative.is(opens, PRONOUN)
                || narrative.is(opens - 1, THAT)
                || narrative.is(opens - 1, CUE) && !narrative.is(last, BODY)) {
            return null; // "those who know she said", "those who think the mayor said"
        }
        for (int token = last; token > sentence && token > last - RELATIVE_WITHIN; token--) {
            if (narrative.is(token, WHO) && !narrative.is(token, DETERMINER)) {
                Phrase told = token == last ? null : phrases.endingAt(token - 1, sentence);
                return told != null && speaking.canSpeak(told) ? told : null;
            }
            boolean inClause = narrative.is(token, Kind.WORD) || narrative.is(token, Kind.NUMBER);
            if (!inClause || narrative.is(token, SUBORDINATOR)) {
                return null;
            }
        }
        return null;
    }

    /** "Jane Roe the blogger and journalist" gives "Jane Roe"; any other phrase is given back. */
    private Phrase nameBefore(Phrase role) {
        boolean described = narrative.is(role.from(), DETERMINER)
                && !narrative.is(role.last(), BODY)
                && !narrative.isCapital(role.last())
                && !narrative.isCapital(role.from())
                && narrative.isCapital(role.from() - 1)
                && !narrative.isPossessive(role.from() - 1);
        Phrase name = described ? phrases.endingAt(role.from() - 1, sentence) : null;
        if (name == null || name.size() == 1 || narrative.is(name.from() - 1, PREPOSITION)) {
            return role;
        }
        return speaking.isPlainName(name) ? name : role;
    }

    /** "cited two officials as saying", "Smith was quoted by the Courier as saying": the officials, Smith. */
    private @Nullable Phrase cited(int as) {
        if (narrative.is(as - 1, CITE)) {
            return before(as - 1, false);
        }
        Phrase found = phrases.endingAt(as - 1, sentence);
        int verb = found == null ? as : found.from() - 1;
        if (narrative.is(verb, CITE)) {
            return found;
        }
        return narrative.is(verb, PREPOSITION) && narrative.is(verb - 1, CITE) ? before(verb - 1, false) : null;
    }

    /** "Smith on Monday also said": back over "also", "has" and "on Monday". */
    private int skipAsides(int from, boolean gerund) {
        int token = from;
        while (token >= sentence) {
            int aside = timeAsideStart(token);
            if (aside < token) {
                token = aside - 1;
            } else if (narrative.isAdverb(token) || narrative.is(token, AUX) || gerund && narrative.is(token, BE)) {
                token--;
            } else {
                return token;
            }
        }
        return token;
    }

    /** "Smith, the mayor, said": Smith; "the mayor (Ann Smith) said", "from the office, Smith, said": who can be told a name. */
    private Phrase beforeApposition(int close) {
        int open = asideStart(close);
        Phrase named = open <= sentence ? null : phrases.endingAt(open - 1, sentence);
        Phrase aside = open < sentence ? null : new Phrase(open + 1, close);
        if (named != null) {
            boolean told = narrative.is(close, Kind.CLOSE) && !hasName(named);
            return told && aside != null && speaking.isPlainName(aside) ? aside : named;
        }
        return aside != null && speaking.isPlainName(aside) ? aside : Phrase.LEFT_OUT;
    }

    private boolean hasName(Phrase phrase) {
        for (int token = phrase.from(); token < phrase.to(); token++) {
            if (narrative.isCapital(token) && token > sentence) {
                return true;
            }
        }
        return false;
    }

    /** "Smith, who said", "a response from Trask that said": Smith, Trask. */
    private @Nullable Phrase antecedent(int relative) {
        int last = narrative.is(relative - 1, Kind.COMMA) ? relative - 2 : relative - 1;
        Phrase found = last < sentence ? null : phrases.endingAt(last, sentence);
        if (found != null) {
            return speaking.withoutOuter(found);
        }
        return narrative.is(relative, DETERMINER) ? phrases.endingAt(relative, sentence) : null; // "that said"
    }

    /** "he likes to say", "Smith went on to call": the subject of the verb that the infinitive hangs on. */
    private Phrase beforeInfinitive(int last) {
        int token = last;
        while (token > sentence
                && token > last - INFINITIVE_WITHIN
                && !narrative.isCapital(token)
                && narrative.is(token, Kind.WORD)
                && !narrative.is(token, SUBJECT)) {
            token--;
        }
        boolean subject = token < last && (narrative.is(token, PRONOUN) || narrative.isCapital(token));
        Phrase found = subject ? phrases.endingAt(token, sentence) : null;
        return found == null ? Phrase.LEFT_OUT : found;
    }

    /** "Smith, who called it “a mess,” says": the relative clause closes inside the quotation. */
    private @Nullable Phrase beforeQuotingClause(int quote) {
        for (int token = quote - 1; token > sentence + 1 && token > quote - APPOSITION; token--) {
            if (narrative.is(token, WHO) && narrative.is(token - 1, Kind.COMMA)) {
                return phrases.endingAt(token - 2, sentence);
            }
        }
        return null;
    }

    /** "on Monday", "late on Tuesday night", "in 2012": where the aside begins that ends at the token; the token if it is none. */
    private int timeAsideStart(int last) {
        boolean time = narrative.is(last, TIME) && !narrative.isOutletLikeTime(last);
        if (!time && !(narrative.isYear(last) && !isParticiple(last - 2))) {
            return last;
        }
        int token = last;
        while (token > sentence && isTimePart(token - 1)) {
            token--;
        }
        return token > sentence + 1 && narrative.is(token - 1, PREPOSITION) ? token - 1 : last;
    }

    /** "a lawsuit filed in 2009": the year tells which. */
    private boolean isParticiple(int token) {
        return !narrative.isCapital(token) && narrative.is(token, Kind.WORD) && narrative.endsWith(token, "ed");
    }

    private boolean isTimePart(int token) {
        return narrative.is(token, TIME) || narrative.is(token, Kind.NUMBER) || narrative.is(token, DETERMINER);
    }

    /** Where the apposition, relative clause or bracket that closes at a token opens; -1 if it is none. */
    private int asideStart(int close) {
        Kind opening = narrative.is(close, Kind.CLOSE) ? Kind.OPEN : narrative.kind(close);
        for (int token = close - 1; token >= sentence && token >= close - APPOSITION; token--) {
            if (narrative.is(token, opening)) {
                if (!narrative.is(token + 1, SUBORDINATOR) && !isClause(token, close) || token - 1 < sentence) {
                    return token;
                }
            } else if (narrative.is(token, Kind.QUOTE)
                    || narrative.is(token, Kind.SEMICOLON)
                    || narrative.is(token, Kind.COLON)) {
                return -1;
            }
        }
        return -1;
    }

    /** ", they met," but not ", who met," or ", speaking as he left," or brackets: a clause of its own is no aside. */
    private boolean isClause(int open, int close) {
        int first = open + 1;
        if (narrative.is(first, WHO) || narrative.is(open, Kind.OPEN) || isGerund(first)) {
            return false;
        }
        for (int token = first; token < close; token++) {
            if (narrative.isVerb(token)) {
                return true;
            }
        }
        return false;
    }

    private boolean isGerund(int token) {
        return narrative.is(token, Kind.WORD) && narrative.endsWith(token, "ing");
    }
}
