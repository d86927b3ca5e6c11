package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClass.AS;
import static org.ibid.citations.quotation.lexicon.WordClass.CITE;
import static org.ibid.citations.quotation.lexicon.WordClass.CITING;
import static org.ibid.citations.quotation.lexicon.WordClass.DOCUMENT;
import static org.ibid.citations.quotation.lexicon.WordClass.GERUND;
import static org.ibid.citations.quotation.lexicon.WordClass.OUTLET;
import static org.ibid.citations.quotation.lexicon.WordClass.PREPOSITION;
import static org.ibid.citations.quotation.lexicon.WordClasses.ACTOR;

import org.ibid.citations.quotation.lexicon.WordClasses;
import org.jspecify.annotations.Nullable;

/** Whom a teller names as the source of what is told: "the Courier reported, citing two officials". */
final class CitedSource {

    private static final WordClasses SOURCE = ACTOR.and(OUTLET, DOCUMENT);

    private CitedSource() {}

    /** The source that the subject of a cue cites beside it; none where it cites nobody, or in whose own words. */
    static @Nullable Phrase of(CuedSentence sentence, Cue cue) {
        if (!cue.is(WordClasses.SPEECH)) {
            return null;
        }
        Narrative narrative = sentence.narrative();
        Phrase appealed = appealedTo(sentence, cue);
        if (appealed != null) {
            return appealed;
        }
        for (Cue citing : sentence.cues()) {
            boolean beside = citing.is(CITE)
                    && citing.is(GERUND)
                    && (!citing.hasSubject() || citing.subject().equals(cue.subject()))
                    && (citing.from() == sentence.from() || narrative.is(citing.from() - 1, Narrative.Kind.COMMA));
            Phrase source = beside ? sentence.phrases().startingAt(citing.to(), sentence.to()) : null;
            if (source != null && !narrative.is(source.to(), AS) && tells(narrative, source)) {
                return source;
            }
        }
        return null;
    }

    /** "schrieb unter Berufung auf einen Bericht", behind the cue or after its comma. */
    private static @Nullable Phrase appealedTo(CuedSentence sentence, Cue cue) {
        Narrative narrative = sentence.narrative();
        for (int token = cue.finish() + 1; token < sentence.to() - 1; token++) {
            boolean cites = narrative.is(token, CITING)
                    && narrative.is(token - 1, PREPOSITION)
                    && narrative.is(token + 1, PREPOSITION);
            Phrase source = cites ? sentence.phrases().startingAt(token + 2, sentence.to()) : null;
            if (source != null && tells(narrative, source)) {
                return source;
            }
        }
        return null;
    }

    /** "two officials", "a report", but not "Article 5" or "Covid-19". */
    private static boolean tells(Narrative narrative, Phrase source) {
        for (int token = source.from(); token < source.to(); token++) {
            if (narrative.is(token, SOURCE)) {
                return true;
            }
        }
        return false;
    }
}
