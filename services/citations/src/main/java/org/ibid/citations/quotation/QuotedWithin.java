package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClasses.PRONOUN;

import java.util.List;
import org.ibid.contracts.Place;
import org.ibid.contracts.Quotation;

/**
 * Words between quotation marks in a block that is quoted itself, where a name and a cue say whose they are. Whom a pronoun there
 * means only the whole that was quoted from can tell.
 */
record QuotedWithin(Place said, int sentenceEnd, Speaker speaker, Place cue) {

    static List<QuotedWithin> of(CuedSentence sentence, Speakers speakers) {
        Narrative narrative = sentence.narrative();
        return SentenceReader.read(sentence).stream()
                .filter(finding -> isNamed(narrative, finding))
                .map(finding -> new QuotedWithin(
                        finding.said(),
                        narrative.end(sentence.to()),
                        speakers.of(narrative, finding.speaker()),
                        new Place(
                                narrative.start(finding.cue().from()),
                                narrative.end(finding.cue().words().last()))))
                .toList();
    }

    private static boolean isNamed(Narrative narrative, Finding finding) {
        Phrase speaker = finding.speaker();
        return finding.kind() == Quotation.Kind.DIRECT
                && finding.cue() != null
                && speaker != null
                && speaker != Phrase.LEFT_OUT
                && !narrative.is(speaker.from(), PRONOUN);
    }
}
