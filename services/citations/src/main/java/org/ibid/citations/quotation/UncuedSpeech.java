package org.ibid.citations.quotation;

import java.util.List;
import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.contracts.Quotation;

/** Speech that no cue introduces: after a speaker's label, before a signature, or quoted in a sentence about somebody. */
final class UncuedSpeech {

    private static final int FEWEST_WORDS = 3;
    private static final int LONGEST_SIGNATURE = 14;

    private final CuedSentence s;

    UncuedSpeech(CuedSentence sentence) {
        this.s = sentence;
    }

    /** Speech that no cue introduces: a speaker's label, or words quoted in a sentence about somebody. */
    Finding uncued(int q, QuoteShape shape) {
        boolean term = shape.isTerm() || shape.isTitle() && (q > s.a || !shape.punctuated()) || isAttribute(q, shape);
        Phrase main = term || q == s.a ? null : s.mainSubject();
        if (main != null && main.to() > q) {
            main = null;
        }
        boolean label = s.n.is(q - 1, Kind.COLON) && q > s.a;
        boolean speaker = main != null && s.couldSpeak(main);
        if (label && !shape.isTitle() && (speaker || shape.sentence() && shape.punctuated())) {
            return QuotedSpeech.direct(s, q, null, speaker ? main : null, List.of());
        }
        Phrase signed = signature(q);
        if (signed != null) {
            return QuotedSpeech.direct(s, q, null, signed, List.of());
        }
        boolean alone = q == s.a && s.b == s.a + 1 && shape.punctuated() && !shape.isTitle();
        if (alone || !term && shape.sentence() && q == s.b - 1) {
            return QuotedSpeech.direct(s, q, null, null, List.of());
        }
        if (main != null && shape.words() >= FEWEST_WORDS && s.couldSpeak(main)) {
            return new Finding(Quotation.Kind.MIXED, s.n.start(q), s.n.end(q), null, main, List.of(), s.n.quote(q));
        }
        return null;
    }

    /** "…" — Ann Lee: who stands behind a dash and ends the sentence. */
    private Phrase signature(int q) {
        if (q != s.a || !s.n.is(q + 1, Kind.DASH)) {
            return null;
        }
        int i = q + 2;
        while (s.n.is(i, Kind.DASH)) {
            i++;
        }
        Phrase phrase = i < s.b ? s.phrases.startingAt(i, s.b) : null;
        boolean closed = phrase != null && s.b - i < LONGEST_SIGNATURE;
        for (int k = i; closed && k < s.b; k++) {
            closed = !s.n.any(k, WordClass.BE.bit | WordClass.AUX.bit);
        }
        return closed ? phrase : null;
    }

    /** Those "you may also like" lists. */
    private boolean isAttribute(int q, QuoteShape shape) {
        return !shape.punctuated()
                && s.n.is(q + 1, Kind.WORD)
                && !s.n.isCapital(q + 1)
                && (s.n.classes(q + 1) & ~(WordClass.ORGANIZATION.bit | WordClass.PERSON.bit | WordClass.DOCUMENT.bit))
                        == 0;
    }
}
