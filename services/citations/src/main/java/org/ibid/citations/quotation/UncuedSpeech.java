package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClass.DOCUMENT;
import static org.ibid.citations.quotation.lexicon.WordClasses.ACTOR;
import static org.ibid.citations.quotation.lexicon.WordClasses.HELPER;

import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.citations.quotation.lexicon.WordClasses;
import org.jspecify.annotations.Nullable;

/** Speech that no cue introduces: after a speaker's label, before a signature, or quoted in a sentence about somebody. */
final class UncuedSpeech {

    private static final int FEWEST_WORDS = 3;
    private static final int LONGEST_SIGNATURE = 14;

    private static final WordClasses NOUN = ACTOR.and(DOCUMENT);

    private final CuedSentence sentence;
    private final Narrative narrative;
    private final FindingWriter writer;
    private final Untold untold;

    UncuedSpeech(CuedSentence sentence) {
        this.sentence = sentence;
        this.narrative = sentence.narrative();
        this.writer = new FindingWriter(sentence);
        this.untold = new Untold(sentence);
    }

    /** The speech that the quoted stretch at a token is. */
    @Nullable
    Finding at(int quote, QuoteShape shape) {
        Cue untold = this.untold.of(quote, shape);
        if (untold != null) {
            return writer.mixed(quote, untold, null);
        }
        boolean first = quote == sentence.from();
        boolean term =
                shape.isTerm() || shape.isTitle() && (!first || !shape.punctuated()) || isAttribute(quote, shape);
        Phrase subject = term || first ? null : speakerBefore(quote);
        boolean label = narrative.is(quote - 1, Kind.COLON) && !first;
        if (label && !shape.isTitle() && (subject != null || shape.sentence() && shape.punctuated())) {
            return writer.uncued(quote, subject);
        }
        Phrase signed = first ? signature(quote) : null;
        if (signed != null) {
            return writer.uncued(quote, signed);
        }
        boolean alone = first && sentence.to() == quote + 1 && shape.punctuated() && !shape.isTitle();
        boolean closes = !term && shape.sentence() && quote == sentence.to() - 1;
        if (alone || closes) {
            return writer.uncued(quote, null);
        }
        return subject != null && shape.words() >= FEWEST_WORDS ? writer.mixed(quote, null, subject) : null;
    }

    /** {@code Ann Lee: "…"}, {@code Ann Lee was in "a state of shock"}: the main subject, where it could speak. */
    private @Nullable Phrase speakerBefore(int quote) {
        Phrase subject = sentence.mainSubject();
        return subject != null && subject.to() <= quote && sentence.couldSpeak(subject) ? subject : null;
    }

    /** {@code "…" — Ann Lee}: who stands behind a dash and ends the sentence. */
    private @Nullable Phrase signature(int quote) {
        int token = quote + 1;
        while (narrative.is(token, Kind.DASH)) {
            token++;
        }
        boolean near = sentence.to() - token < LONGEST_SIGNATURE;
        if (token == quote + 1 || token >= sentence.to() || !near) {
            return null;
        }
        for (int rest = token; rest < sentence.to(); rest++) {
            if (narrative.is(rest, HELPER)) {
                return null;
            }
        }
        return sentence.phrases().startingAt(token, sentence.to());
    }

    /** {@code The "you may also like" lists}. */
    private boolean isAttribute(int quote, QuoteShape shape) {
        int next = quote + 1;
        return !shape.punctuated()
                && narrative.is(next, Kind.WORD)
                && !narrative.isCapital(next)
                && narrative.classes(next).isWithin(NOUN);
    }
}
