package org.ibid.citations.quotation;

import java.util.List;
import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.contracts.Quotation;

/** Finds indirect speech at the cues that no quotation marks go with. */
final class ReportedSpeech {

    private static final int FEWEST_TOKENS = 3;
    private static final int VERB_WITHIN = 14;
    private static final long SPEECH = WordClass.SAY.bit | WordClass.TELL.bit;

    private final CuedSentence s;

    ReportedSpeech(CuedSentence sentence) {
        this.s = sentence;
    }

    /** Adds what was reported, innermost cue first, so that no stretch is given twice. */
    void addTo(List<Finding> findings) {
        for (int c = s.cues.size() - 1; c >= 0; c--) {
            Cue cue = s.cues.get(c);
            if (s.isUsed(c) || !cue.hasSubject()) {
                continue;
            }
            Finding finding = cue.isAccording() ? according(c) : cue.isVerb() ? clause(c) : null;
            if (finding != null
                    && findings.stream().noneMatch(f -> f.start() < finding.end() && finding.start() < f.end())) {
                s.use(c);
                findings.add(finding);
            }
        }
    }

    private Finding clause(int c) {
        Cue cue = s.cues.get(c);
        if ((cue.classes() & SPEECH) == 0) {
            return null;
        }
        boolean that = s.n.is(cue.content() - 1, WordClass.THAT);
        if (isUnsaid(cue) || !s.speaks(cue)) {
            return null;
        }
        if (opensAside(cue)) {
            int begin = cue.finish();
            while (begin < s.b && !s.n.is(begin, Kind.COMMA)) {
                begin++;
            }
            return begin >= s.b ? null : finding(c, begin + 1, endOfClause(c));
        }
        if (WordClass.WEAK.in(cue.classes()) && !that && !isDocument(cue)) {
            return null;
        }
        boolean strong = WordClass.STRONG.in(cue.classes()) || isDocument(cue);
        if (!that && !strong) {
            return null;
        }
        int first = cue.content();
        int last = endOfClause(c);
        if (last - first + 1 >= FEWEST_TOKENS
                && (that || opensClause(first) && (hasVerb(first, last) || isPlain(cue, first)))) {
            return finding(c, first, last);
        }
        boolean parted = s.n.is(cue.begin() - 1, Kind.COMMA);
        boolean closes = cue.finish() >= s.b || !opensClause(cue.finish()) || s.n.is(cue.finish(), Kind.COMMA);
        return parted && closes ? finding(c, startBefore(c), cue.begin() - 2) : null;
    }

    private Finding according(int c) {
        Cue cue = s.cues.get(c);
        if (cue.begin() - s.a < FEWEST_TOKENS) {
            int first = cue.finish();
            while (first < s.b && s.n.is(first, Kind.COMMA)) {
                first++;
            }
            return finding(c, first, endOfClause(c));
        }
        int last = s.n.is(cue.begin() - 1, Kind.COMMA) ? cue.begin() - 2 : cue.begin() - 1;
        return finding(c, startBefore(c), last);
    }

    private Finding finding(int c, int first, int last) {
        int end = last;
        while (end > first
                && !s.n.is(end, Kind.WORD)
                && !s.n.is(end, Kind.NUMBER)
                && !s.n.is(end, Kind.QUOTE)
                && !s.n.is(end, Kind.CLOSE)) {
            end--;
        }
        if (end - first + 1 < FEWEST_TOKENS) {
            return null;
        }
        boolean quoted = false;
        for (int i = first; i <= end; i++) {
            quoted |= s.n.is(i, Kind.QUOTE);
        }
        Cue cue = s.cues.get(c);
        return new Finding(
                quoted ? Quotation.Kind.MIXED : Quotation.Kind.INDIRECT,
                s.n.start(first),
                s.n.end(end),
                cue,
                cue.subject(),
                s.tellersOf(c),
                -1);
    }

    /** "a survey found": what a document says is reported even by a weak cue. */
    private boolean isDocument(Cue cue) {
        for (int i = cue.subject().from(); i < cue.subject().to(); i++) {
            if (s.n.is(i, WordClass.DOCUMENT) && !WordClass.CALL.in(cue.classes())) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlain(Cue cue, int first) {
        return WordClass.PLAIN.in(cue.classes())
                && (s.n.any(first, WordClass.DETERMINER.bit | WordClass.PRONOUN) || s.n.isCapital(first));
    }

    /** "As Smith noted, the plan": the content follows the comma. */
    private boolean opensAside(Cue cue) {
        String first = s.n.covered(s.a, s.a + 1);
        boolean as = first.equals("As") || first.equals("Wie") || first.equals("Comme") || first.equals("Como");
        return as
                && cue.begin() == s.a + 1
                && !WordClass.WEAK.in(cue.classes())
                && (isInflected(cue) || !first.equals("As"));
    }

    /** "might say", "to say": nothing has been said. */
    private boolean isUnsaid(Cue cue) {
        int i = cue.from() - 1;
        while (i > s.a && s.n.isAdverb(i) && !s.n.is(i, WordClass.MODAL)) {
            i--;
        }
        return i >= s.a
                && (s.n.is(i, WordClass.MODAL)
                        || s.n.is(i, WordClass.TO) && !s.n.is(i, WordClass.DETERMINER) && cue.isVerb());
    }

    private boolean hasVerb(int first, int last) {
        for (int i = first; i <= last && i < first + VERB_WITHIN; i++) {
            if (s.phrases.isVerb(i) || s.n.is(i, WordClass.VERB) || i > first && isPastForm(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPastForm(int i) {
        return s.n.is(i, Kind.WORD)
                && !s.n.isCapital(i)
                && s.n.classes(i) == 0
                && s.n.text.startsWith("ed", Math.max(s.n.start(i), s.n.end(i) - 2));
    }

    private int startBefore(int c) {
        int first = c == 0
                ? s.a
                : s.cues.get(c - 1).isAccording() ? s.cues.get(c - 1).finish() : s.a;
        while (first < s.b && (s.n.is(first, Kind.COMMA) || s.n.is(first, WordClass.AND))) {
            first++;
        }
        return first;
    }

    private int endOfClause(int c) {
        for (int k = c + 1; k < s.cues.size(); k++) {
            Cue next = s.cues.get(k);
            boolean coordinate = s.n.is(next.begin() - 1, Kind.COMMA)
                    || s.n.is(next.begin() - 1, WordClass.AND)
                    || s.n.is(next.begin() - 1, WordClass.SUBORDINATOR);
            boolean bare = WordClass.PAST.in(s.cues.get(c).classes()) && next.isVerb() && !isInflected(next);
            if (!bare && next.begin() > s.cues.get(c).finish() && (coordinate || !next.hasSubject())) {
                int last = next.begin() - 1;
                while (last > s.a
                        && (s.n.is(last, Kind.COMMA)
                                || s.n.any(last, WordClass.AND.bit | WordClass.SUBORDINATOR.bit))) {
                    last--;
                }
                return last;
            }
        }
        return s.b - 1;
    }

    /** "he would go and report": a bare form belongs to what was said, not to who said it. */
    private boolean isInflected(Cue cue) {
        return (cue.classes() & (WordClass.PAST.bit | WordClass.GERUND.bit)) != 0
                || s.n.text.charAt(s.n.end(cue.to() - 1) - 1) == 's';
    }

    /** Whether a clause without "that" can open here. */
    private boolean opensClause(int i) {
        return i < s.b
                && (s.n.is(i, Kind.NUMBER)
                        || s.n.is(i, Kind.WORD)
                                && !s.n.is(i, WordClass.TIME)
                                && (s.n.any(i, WordClass.DETERMINER.bit | WordClass.PRONOUN)
                                        || s.n.isCapital(i)
                                        || !s.n.any(
                                                i,
                                                WordClass.PREPOSITION.bit
                                                        | WordClass.SUBORDINATOR.bit
                                                        | WordClass.AND.bit
                                                        | WordClass.AUX.bit
                                                        | WordClass.BE.bit
                                                        | WordClass.ADVERB.bit)));
    }
}
