package org.ibid.citations.quotation;

import org.ibid.citations.quotation.Narrative.Kind;

/** Chooses the cue that a quotation belongs to: the one that follows it, the nearest before it, or the one at the end. */
final class CueChoice {

    private final CuedSentence s;

    CueChoice(CuedSentence sentence) {
        this.s = sentence;
    }

    /** The cue whose attribution follows the quotation at once: {@code "…," Smith said}; -1 for none. */
    int trailing(int q, Quoted quoted) {
        int k = q + 1;
        boolean parted = ",?!…—–-.".indexOf(quoted.lastInside(s.n.text)) >= 0;
        while (s.n.is(k, Kind.COMMA) || s.n.is(k, Kind.DASH)) {
            parted = true;
            k++;
        }
        while (k < s.b && s.n.isAdverb(k)) {
            k++;
        }
        for (int c = 0; parted && c < s.cues.size(); c++) {
            Cue cue = s.cues.get(c);
            if (cue.from() > q) {
                boolean begins = cue.inverted()
                        ? cue.from() == k || cue.opens() == k
                        : cue.hasSubject()
                                && (cue.opens() < cue.from() && cue.opens() == k
                                        || cue.subject().from() == k);
                return begins && cue.isVerb() && s.speaks(cue) || cue.isAccording() && cue.from() == k ? c : -1;
            }
        }
        return -1;
    }

    /** The nearest cue before the quotation; -1 for none. */
    int leading(int q) {
        int found = -1;
        for (int c = 0; c < s.cues.size() && s.cues.get(c).from() < q; c++) {
            Cue cue = s.cues.get(c);
            if (cue.isVerb() && cue.hasSubject() && cue.finish() <= q && s.speaks(cue)) {
                found = c;
            }
        }
        return found;
    }

    /** The cue of an attribution at the end of the clause: {@code The plan is "a mess" for all, Smith said}; or -1. */
    int attributionAtEnd(int q) {
        for (int c = 0; c < s.cues.size(); c++) {
            Cue cue = s.cues.get(c);
            if (cue.from() > q && cue.hasSubject() && (cue.isAccording() || cue.begin() > q && s.speaks(cue))) {
                boolean parted = s.n.is(cue.begin() - 1, Kind.COMMA)
                        || s.n.is(cue.begin() - 1, Kind.QUOTE)
                        || s.n.is(cue.begin() - 1, Kind.DASH);
                return parted || cue.isAccording() ? c : -1;
            }
            if (cue.isAccording() && cue.from() < q) {
                return c;
            }
        }
        return -1;
    }
}
