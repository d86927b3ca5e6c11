package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClass.DOCUMENT;
import static org.ibid.citations.quotation.lexicon.WordClass.ORGANIZATION;
import static org.ibid.citations.quotation.lexicon.WordClass.OUTLET;
import static org.ibid.citations.quotation.lexicon.WordClass.THAT;
import static org.ibid.citations.quotation.lexicon.WordClasses.PRONOUN;
import static org.ibid.citations.quotation.lexicon.WordClasses.SPEECH;

import java.util.ArrayList;
import java.util.List;
import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.citations.quotation.lexicon.WordClasses;
import org.jspecify.annotations.Nullable;

/** Reads the chain of an attribution: {@code A suggests that a B report concluded that C} is told by A, then by the B report. */
final class Tellers {

    private static final int DEEPEST = 4;
    private static final WordClasses IMPERSONAL = WordClasses.of(ORGANIZATION, OUTLET, DOCUMENT);

    private Tellers() {}

    /** Those in whose speech the cue stands, nearest to the reader first; its own subject is not among them. */
    static List<Phrase> of(CuedSentence sentence, Cue cue) {
        List<Phrase> tellers = new ArrayList<>();
        Cue outer = outerOf(sentence, cue);
        while (outer != null && tellers.size() < DEEPEST) {
            tellers.addFirst(outer.subject());
            outer = outerOf(sentence, outer);
        }
        return tellers;
    }

    /** The cue in whose content {@code inner} opens. */
    private static @Nullable Cue outerOf(CuedSentence sentence, Cue inner) {
        if (inner.isAccording() || !inner.hasSubject() || inner.inverted() && inner.isVerb()) {
            return null;
        }
        Narrative narrative = sentence.narrative();
        for (Cue later : sentence.cuesAfter(inner)) {
            if (later.isAccording() && narrative.is(later.from() - 1, Kind.COMMA)) {
                return later;
            }
        }
        for (Cue outer : sentence.cuesBefore(inner).reversed()) {
            boolean another = outer.hasSubject()
                    && !outer.subject().equals(inner.subject())
                    && !isHimself(narrative, outer, inner);
            if (another && opensIn(narrative, outer, inner)) {
                return outer;
            }
        }
        return null;
    }

    /** "Smith said he thought", but not "the report said he thought": nobody tells of himself. */
    private static boolean isHimself(Narrative narrative, Cue outer, Cue inner) {
        return outer.isVerb()
                && narrative.is(inner.subject().from(), PRONOUN)
                && !narrative.is(outer.subject().last(), IMPERSONAL);
    }

    /** "According to the Courier, Smith said"; "the Courier wrote that Smith said". */
    private static boolean opensIn(Narrative narrative, Cue outer, Cue inner) {
        int opens = inner.subject().from();
        if (outer.isAccording() && outer.from() < opens && narrative.is(outer.finish(), Kind.COMMA)) {
            return true;
        }
        return outer.is(SPEECH)
                && opens >= outer.content()
                && (opens == outer.content() || narrative.is(opens - 1, THAT));
    }
}
