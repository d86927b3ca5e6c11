package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClass.AND;
import static org.ibid.citations.quotation.lexicon.WordClass.GERUND;
import static org.ibid.citations.quotation.lexicon.WordClass.PAST;
import static org.ibid.citations.quotation.lexicon.WordClasses.CONJUNCTION;

import java.util.List;
import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.citations.quotation.lexicon.WordClasses;

/** How far the clauses of a sentence reach that its cues tell of. */
final class ClauseReach {

    private static final WordClasses INFLECTED = WordClasses.of(PAST, GERUND);

    private final CuedSentence sentence;
    private final Narrative narrative;

    ClauseReach(CuedSentence sentence) {
        this.sentence = sentence;
        this.narrative = sentence.narrative();
    }

    /** "According to Lee, the harbor, Smith said, is shut": what Smith said begins after what is Lee's. */
    int startBefore(Cue cue) {
        List<Cue> earlier = sentence.cuesBefore(cue);
        boolean afterAccording = !earlier.isEmpty() && earlier.getLast().isAccording();
        int first = afterAccording ? earlier.getLast().finish() : sentence.from();
        while (first < sentence.to() && (narrative.is(first, Kind.COMMA) || narrative.is(first, AND))) {
            first++;
        }
        return first;
    }

    /** "Smith said the harbor was shut, and Lee denied it": the last token before "and Lee denied". */
    int clauseEnd(Cue cue) {
        for (Cue next : sentence.cuesAfter(cue)) {
            boolean bare = cue.is(PAST) && next.isVerb() && !isInflected(next);
            if (!bare && next.begin() > cue.finish() && (isCoordinate(next) || !next.hasSubject())) {
                int last = next.begin() - 1;
                while (last > sentence.from() && (narrative.is(last, Kind.COMMA) || narrative.is(last, CONJUNCTION))) {
                    last--;
                }
                return last;
            }
        }
        return sentence.to() - 1;
    }

    /** "he would go and report": a bare form belongs to what was said, not to who said it. */
    boolean isInflected(Cue cue) {
        return cue.is(INFLECTED) || narrative.endsWith(cue.words().last(), "s");
    }

    private boolean isCoordinate(Cue cue) {
        int before = cue.begin() - 1;
        return narrative.is(before, Kind.COMMA) || narrative.is(before, CONJUNCTION);
    }
}
