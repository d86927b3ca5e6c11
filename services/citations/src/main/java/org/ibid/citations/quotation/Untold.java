package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClass.AS;
import static org.ibid.citations.quotation.lexicon.WordClass.PAST;
import static org.ibid.citations.quotation.lexicon.WordClass.SO_CALLED;
import static org.ibid.citations.quotation.lexicon.WordClasses.CUE;

import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.citations.quotation.lexicon.WordClasses;
import org.jspecify.annotations.Nullable;

/** Finds the verb of which a quotation is told without anybody who says so: {@code has been described as "a matter of housekeeping"}. */
final class Untold {

    private static final int VERB_WITHIN = 6;
    private static final int FEWEST_WORDS = 4;
    /** What is called so at length is no name. */
    private static final int FEWEST_OF_A_NAME = 5;

    private static final WordClasses VERB = CUE.and(SO_CALLED);

    private final CuedSentence sentence;
    private final Narrative narrative;
    private final CueVerb verbs;

    Untold(CuedSentence sentence) {
        this.sentence = sentence;
        this.narrative = sentence.narrative();
        this.verbs = new CueVerb(narrative, sentence.from());
    }

    /** The verb as a cue without a subject; none where the quotation is a title, a name or anything else. */
    @Nullable
    Cue of(int quote, QuoteShape shape) {
        if (shape.isTitle() || shape.words() < FEWEST_WORDS) {
            return null;
        }
        boolean as = narrative.is(quote - 1, AS);
        for (int token = quote - 1; token > sentence.from() && token >= quote - VERB_WITHIN; token--) {
            if (isVerb(token, as) && verbs.isPassive(token)) {
                boolean names = narrative.is(token, SO_CALLED) && shape.words() < FEWEST_OF_A_NAME;
                return names || !as && token < quote - 1 ? null : cue(token);
            }
            if (!narrative.is(token, Kind.WORD)) {
                return null;
            }
        }
        return null;
    }

    /** "described", "hailed"; before "as" also a verb that no list holds: "advertised as". */
    private boolean isVerb(int token, boolean as) {
        return narrative.is(token, VERB) && narrative.is(token, PAST)
                || as && narrative.isUnlisted(token) && narrative.endsWith(token, "ed");
    }

    private Cue cue(int token) {
        return new Cue(
                new Phrase(token, token + 1), Phrase.LEFT_OUT, token, false, narrative.classes(token), token + 1);
    }
}
