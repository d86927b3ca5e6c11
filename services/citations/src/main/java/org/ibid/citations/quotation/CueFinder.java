package org.ibid.citations.quotation;

import java.util.ArrayList;
import java.util.List;
import org.ibid.citations.quotation.Narrative.Kind;

/** Finds the cues of one sentence and the subject of each. Looks at a bounded number of tokens around a cue. */
final class CueFinder {

    private static final int APPOSITION = 30;
    private static final int PASSIVE_WITHIN = 3;
    private static final int AGENT_WITHIN = 6;

    private final Narrative n;
    private final NounPhrases phrases;

    CueFinder(Narrative narrative) {
        this.n = narrative;
        this.phrases = new NounPhrases(narrative);
    }

    /** The cues of tokens {@code [a,b)}, in order. */
    List<Cue> find(int a, int b) {
        List<Cue> cues = new ArrayList<>();
        for (int i = a; i < b; i++) {
            long bits = n.is(i, Kind.WORD) ? n.classes(i) : 0;
            Cue cue = null;
            if (WordClass.ACCORDING.in(bits)) {
                cue = according(i, a, b);
            } else if (WordClass.BARE_CUE.in(bits) && followsContent(i, a)) {
                cue = inverted(i, bits | WordClass.SAY.bit, b);
            } else if ((bits & WordClass.CUE) != 0 && isVerbHere(i, a)) {
                cue = verb(i, bits, a, b);
            }
            if (cue != null) {
                cues.add(cue.hasSubject() || cues.isEmpty() ? cue : cue.withSubject(shared(cues, cue)));
                i = Math.max(i, cue.to() - 1);
            }
        }
        return cues;
    }

    /** The subject that a clause without one takes over from the cue before it. */
    private static Phrase shared(List<Cue> cues, Cue cue) {
        Cue before = cues.getLast();
        return before.isAccording() ? cue.subject() : before.subject();
    }

    private boolean isVerbHere(int i, int a) {
        if (n.isCapital(i) && (i > a || !n.is(i, WordClass.GERUND))) {
            return false;
        }
        if (n.is(i, WordClass.MAY_BE_NOUN)) {
            boolean nounBefore = n.isPossessive(i - 1)
                    || n.is(i - 1, WordClass.DETERMINER) && !n.any(i - 1, WordClass.PRONOUN & ~WordClass.SHE.bit)
                    || n.is(i - 1, WordClass.PREPOSITION) && !n.is(i - 1, WordClass.TO)
                    || n.is(i - 1, Kind.NUMBER);
            boolean afterAdjective = n.is(i - 1, Kind.WORD)
                    && n.classes(i - 1) == 0
                    && !n.isCapital(i - 1)
                    && n.is(i - 2, WordClass.DETERMINER)
                    && !n.any(i + 1, WordClass.THAT.bit)
                    && !n.is(i + 1, Kind.QUOTE);
            return !nounBefore && !afterAdjective && i > a;
        }
        return true;
    }

    private boolean followsContent(int i, int a) {
        int k = i - 1;
        while (k > a && n.is(k, WordClass.AUX)) {
            k--;
        }
        return k >= a && (n.is(k, Kind.QUOTE) || n.is(k, Kind.COMMA)) && !n.isCapital(i);
    }

    private Cue verb(int i, long bits, int a, int b) {
        int to = i + 1;
        if (WordClass.PAST.in(bits) && isPassive(i, a)) {
            return passive(i, bits, b);
        }
        Phrase subject = before(i, a, WordClass.GERUND.in(bits));
        if ((subject == null || subject == Phrase.LEFT_OUT) && followsContent(i, a) || i == a) {
            Cue inverted = inverted(i, bits, b);
            if (inverted != null) {
                return inverted;
            }
        }
        return subject == null
                ? null
                : new Cue(
                        i,
                        to,
                        phrases.named(subject, i),
                        Math.max(subject.from(), 0),
                        false,
                        bits,
                        content(to, b, bits));
    }

    private Cue inverted(int i, long bits, int b) {
        int k = i + 1;
        while (k < b && (n.isAdverb(k) || n.is(k, WordClass.AUX))) {
            k++;
        }
        Phrase subject = phrases.startingAt(k, b);
        return subject == null
                ? null
                : new Cue(i, i + 1, phrases.named(subject, b), i, true, bits, content(subject.to(), b, bits));
    }

    private boolean isPassive(int i, int a) {
        for (int k = i - 1; k >= a && k >= i - PASSIVE_WITHIN; k--) {
            if (n.is(k, WordClass.BE) && !n.is(k, WordClass.AUX)) {
                return true;
            }
            if (!n.isAdverb(k)) {
                return false;
            }
        }
        return false;
    }

    /** "was called a mess by Smith": the agent speaks; "was quoted as saying" is read at "saying". */
    private Cue passive(int i, long bits, int b) {
        for (int k = i + 1; k < b && k <= i + AGENT_WITHIN; k++) {
            if (n.is(k, Kind.WORD) && n.covered(k, k + 1).equals("by")) {
                Phrase agent = phrases.startingAt(k + 1, b);
                return agent == null ? null : new Cue(i, i + 1, phrases.named(agent, b), i, true, bits, i + 1);
            }
        }
        return null;
    }

    private Cue according(int i, int a, int b) {
        int k = i + 1;
        boolean german = n.is(i, WordClass.PREPOSITION);
        if (german && !n.is(i, WordClass.CUE_NOUN) && !n.any(k, WordClass.CUE_NOUN.bit)) {
            return null; // "nach Berlin"
        }
        while (k < b
                && (n.any(k, WordClass.TO.bit) || german && n.any(k, WordClass.CUE_NOUN.bit))
                && !n.is(k, WordClass.PERSON)) {
            k++;
        }
        if (n.is(i, WordClass.POST_ACCORDING)) {
            Phrase before = phrases.endingAt(i - 1, a);
            return before == null
                    ? null
                    : new Cue(i, i + 1, before, before.from(), false, WordClass.ACCORDING.bit, i + 1);
        }
        Phrase subject = phrases.startingAt(k, b);
        if (subject == null || n.end(i) - n.start(i) == 3 && !n.isCapital(k)) {
            return null; // "per cent"
        }
        return new Cue(i, k, phrases.named(subject, b), i, true, WordClass.ACCORDING.bit, subject.to());
    }

    /** The subject that stands before the cue; null when what stands there can't be one. */
    private Phrase before(int cue, int a, boolean gerund) {
        int i = cue - 1;
        while (i >= a
                && (n.isAdverb(i) || n.is(i, WordClass.AUX) || gerund && n.is(i, WordClass.BE) || isTimeAside(i, a))) {
            i = isTimeAside(i, a) ? timeAsideStart(i, a) - 1 : i - 1;
        }
        if (i < a || n.is(i, WordClass.AND) || n.is(i, WordClass.TO) && !n.is(i, WordClass.DETERMINER)) {
            return Phrase.LEFT_OUT;
        }
        if (n.is(i, Kind.COMMA) || n.is(i, Kind.DASH) || n.is(i, Kind.CLOSE)) {
            if (gerund && !n.is(i, Kind.CLOSE)) {
                return Phrase.LEFT_OUT;
            }
            int open = asideStart(i, a);
            Phrase named = open <= a ? null : phrases.endingAt(open - 1, a);
            return named == null ? Phrase.LEFT_OUT : named;
        }
        if (n.is(i, Kind.QUOTE)) {
            return null;
        }
        if (n.is(i, WordClass.WHO) || n.is(i, WordClass.THAT)) {
            int antecedent = n.is(i - 1, Kind.COMMA) ? i - 2 : i - 1;
            Phrase found = antecedent >= a ? phrases.endingAt(antecedent, a) : null;
            return found != null ? found : n.is(i, WordClass.DETERMINER) ? phrases.endingAt(i, a) : null;
        }
        if (gerund && !n.isCapital(i) && n.any(i, WordClass.PREPOSITION.bit | WordClass.SUBORDINATOR.bit)) {
            return Phrase.LEFT_OUT;
        }
        return phrases.endingAt(i, a);
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
                boolean relative = n.any(k + 1, WordClass.WHO.bit) || opening == Kind.OPEN;
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

    /** Where what was said can begin: after the person told, the day, and "that". */
    private int content(int to, int b, long bits) {
        int k = to;
        if (WordClass.TELL.in(bits)) {
            Phrase told = n.any(k, WordClass.OBJECT_PRONOUN.bit) ? new Phrase(k, k + 1) : phrases.startingAt(k, b);
            k = told == null ? k : told.to();
        }
        int limit = Math.min(b, k + APPOSITION);
        for (int i = k; i < limit && !n.is(i, Kind.QUOTE); i++) {
            if (n.is(i, WordClass.THAT)) {
                return i == k
                                || n.is(k, Kind.COMMA) && i == k + 1
                                || n.any(k, WordClass.PREPOSITION.bit | WordClass.TIME.bit | WordClass.ADVERB.bit)
                        ? i + 1
                        : k;
            }
            if (phrases.isVerb(i)) {
                break;
            }
        }
        return k;
    }
}
