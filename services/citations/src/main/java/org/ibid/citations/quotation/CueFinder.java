package org.ibid.citations.quotation;

import java.util.ArrayList;
import java.util.List;
import org.ibid.citations.quotation.Narrative.Kind;

/** Finds the cues of one sentence and the subject of each. Looks at a bounded number of tokens around a cue. */
final class CueFinder {

    private static final int ADDRESSEE = 30;
    private static final int PASSIVE_WITHIN = 3;
    private static final int AGENT_WITHIN = 6;

    private static final long GERUND_AFTER = WordClass.BE.bit
            | WordClass.AND.bit
            | WordClass.SUBORDINATOR.bit
            | WordClass.PREPOSITION.bit
            | WordClass.PRONOUN
            | WordClass.WHO.bit;

    private final Narrative n;
    private final NounPhrases phrases;
    private final Speaking speaking;
    private final CueSubject subjects;

    CueFinder(Narrative narrative) {
        this.n = narrative;
        this.phrases = new NounPhrases(narrative);
        this.speaking = new Speaking(narrative);
        this.subjects = new CueSubject(narrative, phrases, speaking);
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
            } else if (WordClass.CUE_NOUN.in(bits) && n.isPossessive(i - 1)) {
                cue = noun(i, a);
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
        if (n.isCapital(i)) {
            return false;
        }
        if (n.is(i - 1, WordClass.ARTICLE) && !n.is(i, WordClass.BARE_CUE)) {
            return false;
        }
        if (n.is(i, WordClass.PARTICIPLE) && !isPerfect(i, a) && !isPassive(i, a)) {
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

    private boolean isPerfect(int i, int a) {
        int k = i - 1;
        while (k > a && n.isAdverb(k)) {
            k--;
        }
        return n.is(k, WordClass.AUX) && !n.is(k, WordClass.MODAL);
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
        boolean gerund = WordClass.GERUND.in(bits);
        if (gerund
                && i > a
                && n.is(i - 1, Kind.WORD)
                && !n.any(i - 1, GERUND_AFTER)
                && !n.isCapital(i - 1)
                && !n.isAdverb(i - 1)
                && !n.is(i + 1, Kind.QUOTE)
                && !n.is(i + 2, Kind.QUOTE)) {
            return null; // "a language learning app"
        }
        Phrase subject = subjects.before(i, a, gerund);
        boolean open = (subject == null || subject == Phrase.LEFT_OUT) && followsContent(i, a) || i == a;
        if (open && !gerund) {
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
                        speaking.named(subject, i),
                        subject == Phrase.LEFT_OUT ? i : subject.from(),
                        false,
                        bits,
                        content(to, b, bits));
    }

    /** "Stroud's claim that", "in Stroud's words,": a noun that says so. */
    private Cue noun(int i, int a) {
        boolean words = n.is(i + 1, Kind.COMMA) && n.is(a, WordClass.PREPOSITION);
        boolean opens = n.is(i + 1, WordClass.THAT) || n.is(i + 1, Kind.COLON) || n.is(i + 1, Kind.QUOTE);
        Phrase subject = words || opens ? phrases.endingAt(i - 1, a) : null;
        int content = n.is(i + 1, WordClass.THAT) ? i + 2 : i + 1;
        return subject == null ? null : new Cue(i, i + 1, subject, subject.from(), false, WordClass.SAY.bit, content);
    }

    private Cue inverted(int i, long bits, int b) {
        int k = i + 1;
        while (k < b && (n.isAdverb(k) || n.is(k, WordClass.AUX))) {
            k++;
        }
        boolean object = n.is(k, WordClass.IT) || n.is(k, WordClass.OBJECT_PRONOUN) && !n.is(k, WordClass.DETERMINER);
        Phrase subject = object ? null : phrases.startingAt(k, b);
        int opens = i;
        while (n.is(opens - 1, WordClass.AUX)) {
            opens--;
        }
        return subject == null
                ? null
                : new Cue(i, i + 1, speaking.named(subject, b), opens, true, bits, content(subject.to(), b, bits));
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
                return agent == null ? null : new Cue(i, i + 1, speaking.named(agent, b), i, true, bits, i + 1);
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
        if (subject == null || n.end(i) - n.start(i) == 3 && !n.isCapital(k) || !speaking.canSpeak(subject, a)) {
            return null; // "per cent"
        }
        return new Cue(i, k, speaking.named(subject, b), i, true, WordClass.ACCORDING.bit, subject.to());
    }

    /** Where what was said can begin: after the person told, the day, and "that". */
    private int content(int to, int b, long bits) {
        int k = to;
        if (WordClass.TELL.in(bits)) {
            Phrase told = n.any(k, WordClass.OBJECT_PRONOUN.bit) ? new Phrase(k, k + 1) : phrases.startingAt(k, b);
            k = told == null ? k : told.to();
        }
        int limit = Math.min(b, k + ADDRESSEE);
        for (int i = k; i < limit && !n.is(i, Kind.QUOTE); i++) {
            if (n.is(i, WordClass.THAT)
                    && !n.any(i + 1, WordClass.BE.bit | WordClass.AUX.bit)
                    && !phrases.isVerb(i + 1)) {
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
