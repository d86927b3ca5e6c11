package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClasses.PRONOUN;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.Place;
import org.ibid.contracts.Quotation;

/**
 * Words between quotation marks in a block that is quoted itself, where a name and a cue say whose they are. Whom a pronoun there
 * means only the whole that was quoted from can tell.
 */
record QuotedWithin(Place said, int sentenceEnd, Speaker speaker, Place cue) {

    static List<QuotedWithin> of(CuedSentence sentence, Speakers speakers) {
        List<QuotedWithin> within = new ArrayList<>();
        for (Finding finding : SentenceReader.read(sentence)) {
            Phrase speaker = finding.speaker();
            Cue cue = finding.cue();
            if (finding.kind() == Quotation.Kind.DIRECT && cue != null && speaker != null) {
                Narrative narrative = sentence.narrative();
                if (speaker != Phrase.LEFT_OUT && !narrative.is(speaker.from(), PRONOUN)) {
                    within.add(new QuotedWithin(
                            finding.said(),
                            narrative.end(sentence.to()),
                            speakers.of(narrative, speaker),
                            cue.place(narrative)));
                }
            }
        }
        return within;
    }
}
