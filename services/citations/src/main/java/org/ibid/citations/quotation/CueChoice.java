package org.ibid.citations.quotation;

import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.citations.quotation.lexicon.Trait;
import org.ibid.citations.quotation.lexicon.WordClasses;
import org.jspecify.annotations.Nullable;

/** Chooses the cue that a quotation belongs to: the one that follows it, the nearest before it, or the one at the end. */
final class CueChoice {

    private static final String PARTING = ",?!…—–-.";

    private final CuedSentence sentence;
    private final Narrative narrative;

    CueChoice(CuedSentence sentence) {
        this.sentence = sentence;
        this.narrative = sentence.narrative();
    }

    /** The cue whose attribution follows the quotation at once: {@code "…," Smith said}. */
    @Nullable
    Cue trailing(int quote) {
        int next = quote + 1;
        boolean parted = PARTING.indexOf(narrative.quoted(quote).lastInside(narrative.text())) >= 0;
        while (narrative.is(next, Kind.COMMA) || narrative.is(next, Kind.DASH)) {
            parted = true;
            next++;
        }
        while (next < sentence.to() && narrative.isAdverb(next)) {
            next++;
        }
        Cue after = parted ? sentence.firstCueAfter(quote) : null;
        return after != null && beginsAt(after, next) ? after : null;
    }

    private boolean beginsAt(Cue cue, int token) {
        if (cue.isAccording() && cue.from() == token) {
            return true;
        }
        if (narrative.has(Trait.DROPS_SUBJECT) && !cue.hasSubject() && opens(cue) == token) {
            return cue.is(WordClasses.SPEECH);
        }
        boolean begins = cue.inverted()
                ? cue.from() == token || cue.opens() == token
                : cue.hasSubject()
                        && (cue.opens() < cue.from() && cue.opens() == token
                                || cue.subject().from() == token);
        return begins && cue.isVerb() && sentence.speaks(cue);
    }

    /** "ha aggiunto": the auxiliary opens it. */
    private int opens(Cue cue) {
        int opens = cue.from();
        while (narrative.is(opens - 1, WordClasses.HELPER)) {
            opens--;
        }
        return opens;
    }

    /** The nearest cue before the quotation: {@code Smith said it was "a mess"}. */
    @Nullable
    Cue leading(int quote) {
        Cue nearest = null;
        for (Cue cue : sentence.cues()) {
            if (cue.from() >= quote) {
                break;
            }
            boolean which = sentence.tellsWhich(cue) && quote > cue.finish() + 1;
            if (cue.isVerb() && cue.hasSubject() && cue.finish() <= quote && !which && sentence.speaks(cue)) {
                nearest = cue;
            }
        }
        return nearest;
    }

    /** The cue of an attribution at the end of the clause: {@code The plan is "a mess" for all, Smith said}. */
    @Nullable
    Cue attributionAtEnd(int quote) {
        for (Cue cue : sentence.cues()) {
            boolean after = cue.from() > quote;
            if (after && cue.hasSubject() && (cue.isAccording() || cue.begin() > quote && sentence.speaks(cue))) {
                return cue.isAccording() || isParted(cue) ? cue : null;
            }
            if (!after && cue.isAccording()) {
                return cue;
            }
        }
        return null;
    }

    private boolean isParted(Cue cue) {
        int before = cue.begin() - 1;
        return narrative.is(before, Kind.COMMA) || narrative.is(before, Kind.QUOTE) || narrative.is(before, Kind.DASH);
    }
}
