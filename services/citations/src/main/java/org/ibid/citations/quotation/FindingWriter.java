package org.ibid.citations.quotation;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.Place;
import org.ibid.contracts.Quotation;
import org.jspecify.annotations.Nullable;

/** Writes down what a sentence's tokens say as speech, with its speaker and those who tell it. */
final class FindingWriter {

    private final CuedSentence sentence;
    private final Narrative narrative;

    FindingWriter(CuedSentence sentence) {
        this.sentence = sentence;
        this.narrative = sentence.narrative();
    }

    /** The quoted stretch alone, by its cue. */
    Finding direct(int quote, Cue cue) {
        return stretch(Quotation.Kind.DIRECT, quote, cue, cue.subject());
    }

    /** The quoted stretch alone, without a cue. */
    Finding uncued(int quote, @Nullable Phrase speaker) {
        return stretch(Quotation.Kind.DIRECT, quote, null, speaker);
    }

    /** The quoted stretch alone as a part of what was said. */
    Finding mixed(int quote, @Nullable Cue cue, @Nullable Phrase speaker) {
        return stretch(Quotation.Kind.MIXED, quote, cue, speaker);
    }

    /** Tokens {@code [first,last]} as what was said. */
    Finding clause(Quotation.Kind kind, Cue cue, int first, int last) {
        Place said = new Place(narrative.start(first), narrative.end(last));
        Phrase cited = CitedSource.of(sentence, cue);
        List<Phrase> tellers = Tellers.of(sentence, cue);
        return cited == null
                ? new Finding(kind, said, cue, cue.subject(), tellers, null)
                : new Finding(kind, said, cue, cited, and(tellers, cue.subject()), null);
    }

    private static List<Phrase> and(List<Phrase> tellers, Phrase last) {
        List<Phrase> all = new ArrayList<>(tellers);
        all.add(last);
        return all;
    }

    private Finding stretch(Quotation.Kind kind, int quote, @Nullable Cue cue, @Nullable Phrase speaker) {
        Place said = new Place(narrative.start(quote), narrative.end(quote));
        List<Phrase> tellers = cue == null ? List.of() : Tellers.of(sentence, cue);
        return new Finding(kind, said, cue, speaker, tellers, narrative.quoted(quote));
    }
}
