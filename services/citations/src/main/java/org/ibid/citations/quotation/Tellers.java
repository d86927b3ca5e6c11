package org.ibid.citations.quotation;

import java.util.ArrayList;
import java.util.List;
import org.ibid.citations.quotation.Narrative.Kind;

/** Reads the chain of an attribution: {@code A suggests that a B report concluded that C} is told by A, then by the B report. */
final class Tellers {

    private static final int DEEPEST = 4;

    private Tellers() {}

    /** Those in whose speech the cue {@code c} stands, nearest to the reader first; its own subject is not among them. */
    static List<Phrase> of(Narrative n, List<Cue> cues, int c) {
        List<Phrase> tellers = new ArrayList<>();
        int inner = c;
        while (tellers.size() < DEEPEST) {
            int outer = outerOf(n, cues, inner);
            if (outer < 0) {
                break;
            }
            tellers.addFirst(cues.get(outer).subject());
            inner = outer;
        }
        return tellers;
    }

    /** The cue in whose content {@code inner} opens; -1 for none. */
    static int outerOf(Narrative n, List<Cue> cues, int inner) {
        Cue cue = cues.get(inner);
        if (!cue.hasSubject() || cue.inverted() && cue.isVerb()) {
            return -1;
        }
        if (!cue.isAccording()) {
            for (int k = inner + 1; k < cues.size(); k++) {
                if (cues.get(k).isAccording() && n.is(cues.get(k).from() - 1, Kind.COMMA)) {
                    return k;
                }
            }
        }
        for (int k = inner - 1; k >= 0 && !cue.isAccording(); k--) {
            Cue outer = cues.get(k);
            boolean himself = outer.isVerb()
                    && n.any(cue.subject().from(), WordClass.PRONOUN)
                    && !n.any(
                            outer.subject().to() - 1,
                            WordClass.ORGANIZATION.bit | WordClass.OUTLET.bit | WordClass.DOCUMENT.bit);
            if (!outer.hasSubject() || outer.subject().equals(cue.subject()) || himself) {
                continue;
            }
            int opens = cue.subject().from();
            if (outer.isAccording() && outer.from() < opens && n.is(outer.finish(), Kind.COMMA)) {
                return k;
            }
            boolean says = (outer.classes() & (WordClass.SAY.bit | WordClass.TELL.bit)) != 0;
            if (says && opens >= outer.content() && (opens == outer.content() || n.is(opens - 1, WordClass.THAT))) {
                return k;
            }
        }
        return -1;
    }
}
