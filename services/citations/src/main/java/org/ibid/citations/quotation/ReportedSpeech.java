package org.ibid.citations.quotation;

import java.util.List;
import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.contracts.Quotation;

/** Finds indirect speech at the cues that no quotation marks go with. */
final class ReportedSpeech {

    private static final int FEWEST_TOKENS = 3;
    private static final long SPEECH = WordClass.SAY.bit | WordClass.TELL.bit;

    private final Narrative n;
    private final List<Cue> cues;
    private final boolean[] used;
    private final int a;
    private final int b;

    ReportedSpeech(Narrative narrative, List<Cue> cues, boolean[] used, int a, int b) {
        this.n = narrative;
        this.cues = cues;
        this.used = used;
        this.a = a;
        this.b = b;
    }

    /** Adds what was reported, innermost cue first, so that no stretch is given twice. */
    void addTo(List<Finding> findings) {
        for (int c = cues.size() - 1; c >= 0; c--) {
            Cue cue = cues.get(c);
            if (used[c] || !cue.hasSubject()) {
                continue;
            }
            Finding finding = cue.isAccording() ? according(c) : cue.isVerb() ? clause(c) : null;
            if (finding != null
                    && findings.stream().noneMatch(f -> f.start() < finding.end() && finding.start() < f.end())) {
                used[c] = true;
                findings.add(finding);
            }
        }
    }

    private Finding clause(int c) {
        Cue cue = cues.get(c);
        if ((cue.classes() & SPEECH) == 0) {
            return null;
        }
        boolean that = n.is(cue.content() - 1, WordClass.THAT);
        boolean strong = WordClass.STRONG.in(cue.classes());
        if (!that && !strong) {
            return null;
        }
        int first = cue.content();
        int last = endOfClause(c);
        if (last - first + 1 >= FEWEST_TOKENS && (that || opensClause(first))) {
            return finding(c, first, last);
        }
        boolean parted = n.is(cue.begin() - 1, Kind.COMMA);
        boolean closes = cue.finish() >= b || !opensClause(cue.finish()) || n.is(cue.finish(), Kind.COMMA);
        return parted && closes ? finding(c, startBefore(c), cue.begin() - 2) : null;
    }

    private Finding according(int c) {
        Cue cue = cues.get(c);
        if (cue.begin() - a < FEWEST_TOKENS) {
            int first = cue.finish();
            while (first < b && n.is(first, Kind.COMMA)) {
                first++;
            }
            return finding(c, first, endOfClause(c));
        }
        int last = n.is(cue.begin() - 1, Kind.COMMA) ? cue.begin() - 2 : cue.begin() - 1;
        return finding(c, startBefore(c), last);
    }

    private Finding finding(int c, int first, int last) {
        int end = last;
        while (end > first
                && !n.is(end, Kind.WORD)
                && !n.is(end, Kind.NUMBER)
                && !n.is(end, Kind.QUOTE)
                && !n.is(end, Kind.CLOSE)) {
            end--;
        }
        if (end - first + 1 < FEWEST_TOKENS) {
            return null;
        }
        boolean quoted = false;
        for (int i = first; i <= end; i++) {
            quoted |= n.is(i, Kind.QUOTE);
        }
        Cue cue = cues.get(c);
        return new Finding(
                quoted ? Quotation.Kind.MIXED : Quotation.Kind.INDIRECT,
                n.start(first),
                n.end(end),
                cue,
                cue.subject(),
                Tellers.of(n, cues, c),
                -1);
    }

    private int startBefore(int c) {
        int first = c == 0 ? a : cues.get(c - 1).isAccording() ? cues.get(c - 1).finish() : a;
        while (first < b && (n.is(first, Kind.COMMA) || n.is(first, WordClass.AND))) {
            first++;
        }
        return first;
    }

    private int endOfClause(int c) {
        for (int k = c + 1; k < cues.size(); k++) {
            Cue next = cues.get(k);
            boolean coordinate = n.is(next.begin() - 1, Kind.COMMA)
                    || n.is(next.begin() - 1, WordClass.AND)
                    || n.is(next.begin() - 1, WordClass.SUBORDINATOR);
            if (next.begin() > cues.get(c).finish() && (coordinate || !next.hasSubject())) {
                int last = next.begin() - 1;
                while (last > a
                        && (n.is(last, Kind.COMMA) || n.any(last, WordClass.AND.bit | WordClass.SUBORDINATOR.bit))) {
                    last--;
                }
                return last;
            }
        }
        return b - 1;
    }

    /** Whether a clause without "that" can open here. */
    private boolean opensClause(int i) {
        return i < b
                && (n.is(i, Kind.NUMBER)
                        || n.is(i, Kind.WORD)
                                && !n.is(i, WordClass.TIME)
                                && (n.any(i, WordClass.DETERMINER.bit | WordClass.PRONOUN)
                                        || n.isCapital(i)
                                        || !n.any(
                                                i,
                                                WordClass.PREPOSITION.bit
                                                        | WordClass.SUBORDINATOR.bit
                                                        | WordClass.AND.bit
                                                        | WordClass.AUX.bit
                                                        | WordClass.BE.bit
                                                        | WordClass.ADVERB.bit)));
    }
}
