package org.ibid.citations.quotation;

import org.ibid.citations.quotation.Narrative.Kind;

/** Finds the subject that stands before a cue, across adverbs, auxiliaries, days, appositions and relative clauses. */
final class CueSubject {

    private static final int APPOSITION = 30;
    private static final int WITHIN = 3;

    private final Narrative n;
    private final NounPhrases phrases;
    private final Speaking speaking;

    CueSubject(Narrative narrative, NounPhrases phrases, Speaking speaking) {
        this.n = narrative;
        this.phrases = phrases;
        this.speaking = speaking;
    }

    /** The subject that stands before the cue; null when what stands there can't be one. */
    Phrase before(int cue, int a, boolean gerund) {
        int i = cue - 1;
        while (i >= a
                && (n.isAdverb(i) || n.is(i, WordClass.AUX) || gerund && n.is(i, WordClass.BE) || isTimeAside(i, a))) {
            i = isTimeAside(i, a) ? timeAsideStart(i, a) - 1 : i - 1;
        }
        if (i < a
                || n.is(i, WordClass.AND)
                || n.is(i, WordClass.SUBORDINATOR) && !n.any(i, WordClass.WHO.bit | WordClass.THAT.bit)) {
            return Phrase.LEFT_OUT;
        }
        if (n.is(i, WordClass.TO) && !n.is(i, WordClass.DETERMINER)) {
            return beforeInfinitive(i - 1, a);
        }
        if (n.is(i, Kind.COMMA) || n.is(i, Kind.DASH) || n.is(i, Kind.CLOSE)) {
            if (gerund && !n.is(i, Kind.CLOSE)) {
                return Phrase.LEFT_OUT;
            }
            int open = asideStart(i, a);
            Phrase named = open <= a ? null : phrases.endingAt(open - 1, a);
            Phrase aside = open < a ? null : new Phrase(open + 1, i);
            return named != null ? named : aside != null && speaking.isPlainName(aside) ? aside : Phrase.LEFT_OUT;
        }
        if (n.is(i, Kind.QUOTE)) {
            return gerund ? Phrase.LEFT_OUT : beforeQuotingClause(i, a);
        }
        if (n.is(i, WordClass.WHO) || n.is(i, WordClass.THAT)) {
            int antecedent = n.is(i - 1, Kind.COMMA) ? i - 2 : i - 1;
            Phrase found = antecedent >= a ? speaking.withoutOuter(phrases.endingAt(antecedent, a)) : null;
            return found != null ? found : n.is(i, WordClass.DETERMINER) ? phrases.endingAt(i, a) : null;
        }
        if (gerund && !n.isCapital(i) && n.any(i, WordClass.PREPOSITION.bit | WordClass.SUBORDINATOR.bit)) {
            return Phrase.LEFT_OUT;
        }
        return phrases.endingAt(i, a);
    }

    /** "he likes to say", "Smith went on to call": the subject of the verb that the infinitive hangs on. */
    private Phrase beforeInfinitive(int last, int a) {
        int i = last;
        while (i > a
                && i > last - WITHIN
                && !n.isCapital(i)
                && n.is(i, Kind.WORD)
                && !n.any(i, WordClass.PRONOUN | WordClass.PERSON.bit | WordClass.ORGANIZATION.bit)) {
            i--;
        }
        Phrase found = i == last || !n.any(i, WordClass.PRONOUN) && !n.isCapital(i) ? null : phrases.endingAt(i, a);
        return found == null ? Phrase.LEFT_OUT : found;
    }

    private boolean endsInIng(int i) {
        return n.is(i, Kind.WORD) && n.text.startsWith("ing", Math.max(n.start(i), n.end(i) - 3));
    }

    /** "Smith, who called it “a mess,” says": the relative clause closes inside the quotation. */
    private Phrase beforeQuotingClause(int quote, int a) {
        for (int k = quote - 1; k > a + 1 && k > quote - APPOSITION; k--) {
            if (n.is(k, WordClass.WHO) && n.is(k - 1, Kind.COMMA)) {
                return phrases.endingAt(k - 2, a);
            }
        }
        return null;
    }

    private boolean isTimeAside(int i, int a) {
        return n.is(i, WordClass.TIME) && timeAsideStart(i, a) < i && timeAsideStart(i, a) > a;
    }

    /** "on Monday", "last week", "late Tuesday night" before the cue: where it begins. */
    private int timeAsideStart(int i, int a) {
        int k = i;
        while (k > a
                && (n.is(k - 1, WordClass.TIME) || n.is(k - 1, Kind.NUMBER) || n.is(k - 1, WordClass.DETERMINER))) {
            k--;
        }
        return k > a && n.is(k - 1, WordClass.PREPOSITION) ? k - 1 : i;
    }

    /** Where the apposition, relative clause or bracket that closes at {@code close} opens; -1 if it is none. */
    private int asideStart(int close, int a) {
        Kind opening = n.is(close, Kind.CLOSE) ? Kind.OPEN : n.kind(close);
        for (int k = close - 1; k >= a && k >= close - APPOSITION; k--) {
            if (n.is(k, opening)) {
                boolean clause = false;
                boolean relative = n.any(k + 1, WordClass.WHO.bit) || opening == Kind.OPEN || endsInIng(k + 1);
                for (int w = k + 1; w < close && !relative; w++) {
                    clause |= phrases.isVerb(w);
                }
                if (!clause && !n.any(k + 1, WordClass.SUBORDINATOR.bit) || k - 1 < a) {
                    return k;
                }
            } else if (n.is(k, Kind.QUOTE) || n.is(k, Kind.SEMICOLON) || n.is(k, Kind.COLON)) {
                return -1;
            }
        }
        return -1;
    }
}
