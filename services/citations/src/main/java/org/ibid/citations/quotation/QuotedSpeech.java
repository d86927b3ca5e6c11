package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClass.AND;
import static org.ibid.citations.quotation.lexicon.WordClass.DETERMINER;
import static org.ibid.citations.quotation.lexicon.WordClass.PREPOSITION;
import static org.ibid.citations.quotation.lexicon.WordClass.SO_CALLED;
import static org.ibid.citations.quotation.lexicon.WordClass.THINK;
import static org.ibid.citations.quotation.lexicon.WordClasses.CONJUNCTION;
import static org.ibid.citations.quotation.lexicon.WordClasses.SPEECH;

import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.citations.quotation.lexicon.WordClasses;
import org.ibid.contracts.Quotation;
import org.jspecify.annotations.Nullable;

/** Decides whether a quoted stretch is somebody's speech, whose, and how much of the sentence around it was said as well. */
final class QuotedSpeech {

    private static final WordClasses SPEECH_OR_THOUGHT = SPEECH.and(THINK);

    private static final int FEW = 2;

    private final CuedSentence sentence;
    private final Narrative narrative;
    private final CueChoice choice;
    private final UncuedSpeech uncued;
    private final FindingWriter writer;

    QuotedSpeech(CuedSentence sentence) {
        this.sentence = sentence;
        this.narrative = sentence.narrative();
        this.choice = new CueChoice(sentence);
        this.uncued = new UncuedSpeech(sentence);
        this.writer = new FindingWriter(sentence);
    }

    /** The speech that the quoted stretch at a token is or belongs to; none where it is a term, a title or nobody's. */
    @Nullable
    Finding at(int quote) {
        if (isAttribute(quote)) {
            return null;
        }
        QuoteShape shape = QuoteShape.of(narrative.text(), narrative.quoted(quote));
        if (narrative.is(quote - 1, SO_CALLED) && shape.words() == shape.capitalized() && shape.words() <= FEW) {
            return null; // who goes by the name "Shorty."
        }
        Cue after = choice.trailing(quote);
        Cue before = choice.leading(quote);
        if (after != null && !(after.isAccording() && before != null)) {
            return fronted(quote, after, shape);
        }
        if (before != null) {
            Finding finding = led(quote, before, shape);
            return finding != null || !shape.sentence() ? finding : uncued.at(quote, shape);
        }
        Cue atEnd = choice.attributionAtEnd(quote);
        if (atEnd != null && !shape.isBareTitle()) {
            return fronted(quote, atEnd, shape);
        }
        return uncued.at(quote, shape);
    }

    /** {@code those "you may also like" lists}. */
    private boolean isAttribute(int quote) {
        return narrative.is(quote - 1, DETERMINER)
                && narrative.isUnlisted(quote + 1)
                && !narrative.isCapital(quote + 1);
    }

    /** {@code "A mess," Smith said}; {@code The plan is "a mess" for all, Smith said} takes the words around it, too. */
    private @Nullable Finding fronted(int quote, Cue cue, QuoteShape shape) {
        sentence.use(cue);
        boolean cueFirst = cue.from() < quote;
        boolean introduced = narrative.is(quote - 1, Kind.COMMA) || narrative.is(quote - 1, Kind.COLON);
        if (cueFirst && cue.isAccording() && introduced && shape.sentence()) {
            return writer.direct(quote, cue);
        }
        int first = cueFirst ? cue.finish() : opensSentence(quote, cue) ? sentence.from() : quote;
        while (first < quote
                && (narrative.is(first, Kind.COMMA) || narrative.is(first, AND) || narrative.is(first, Kind.DASH))) {
            first++;
        }
        boolean wordsBefore = hasWord(first, quote);
        int last = cueFirst ? sentence.to() - 1 : cue.begin() - 1;
        while (last > quote
                && (narrative.is(last, Kind.COMMA) || narrative.is(last, Kind.DASH) || narrative.isAdverb(last))) {
            last--;
        }
        last = Math.max(last, quote);
        if (!wordsBefore && last == quote) {
            return writer.direct(quote, cue);
        }
        if ((shape.isBareTitle() || shape.isTerm()) && narrative.is(first, PREPOSITION) && last == quote) {
            return null; // In the journal "Harbor Light", Smith described
        }
        Quotation.Kind kind = shape.isBareTitle() ? Quotation.Kind.INDIRECT : Quotation.Kind.MIXED;
        return writer.clause(kind, cue, wordsBefore ? first : quote, last);
    }

    /** Whether no other cue stands before the quotation. */
    private boolean opensSentence(int quote, Cue cue) {
        Cue first = sentence.cues().getFirst();
        return cue == first || first.from() > quote;
    }

    private boolean hasWord(int from, int to) {
        for (int token = from; token < to; token++) {
            if (narrative.is(token, Kind.WORD)) {
                return true;
            }
        }
        return false;
    }

    /** {@code Smith said, "It is a mess"}; {@code Smith said it was "a mess" for all}; {@code Smith called it "a mess"}. */
    private @Nullable Finding led(int quote, Cue cue, QuoteShape shape) {
        boolean introduced = narrative.is(quote - 1, Kind.COMMA)
                || narrative.is(quote - 1, Kind.COLON)
                || narrative.is(quote - 1, Kind.DASH);
        boolean tooWeak = sentence.isTooWeakFor(quote, cue);
        int last = clauseEnd(quote);
        boolean adjacent = cue.content() >= quote || cue.finish() >= quote;
        boolean speech = shape.sentence() || !shape.isTerm();
        if (!shape.isTitle() && (introduced && !tooWeak && speech || adjacent && last == quote)) {
            sentence.use(cue);
            return writer.direct(quote, cue);
        }
        boolean title = shape.isTitle() && !(introduced && shape.punctuated());
        if (title || tooWeak || shape.isTerm() && isSetOff(quote, cue)) {
            return null;
        }
        sentence.use(cue);
        if (cue.is(SPEECH_OR_THOUGHT) && cue.content() <= quote) {
            return writer.clause(Quotation.Kind.MIXED, cue, firstWord(cue.content(), quote), last);
        }
        int lastQuote = last;
        while (lastQuote > quote && !narrative.is(lastQuote, Kind.QUOTE)) {
            lastQuote--;
        }
        return lastQuote > quote
                ? writer.clause(Quotation.Kind.MIXED, cue, quote, lastQuote)
                : writer.mixed(quote, cue, cue.subject());
    }

    /** {@code might call it "art"}, {@code a so-called "expert"}, {@code asked about the long wait for the "ark"}. */
    private boolean isSetOff(int quote, Cue cue) {
        return sentence.isHypothetical(cue)
                || !sentence.speaks(cue)
                || narrative.is(quote - 1, SO_CALLED)
                || sentence.isFar(quote, cue);
    }

    /** The last token of the clause that the quotation stands in: before the next cue, and no "and" or "however". */
    private int clauseEnd(int quote) {
        Cue next = sentence.firstCueAfter(quote);
        int last = sentence.to() - 1;
        if (next != null) {
            last = next.begin() <= quote ? quote : Math.min(last, next.begin() - 1);
        }
        while (last > quote && !narrative.is(last, Kind.QUOTE) && !canEndClause(last)) {
            last--;
        }
        return last;
    }

    private boolean canEndClause(int token) {
        return (narrative.is(token, Kind.WORD) || narrative.is(token, Kind.NUMBER) || narrative.is(token, Kind.CLOSE))
                && !narrative.is(token, CONJUNCTION)
                && !narrative.isAdverb(token);
    }

    private int firstWord(int from, int quote) {
        int token = from;
        while (token < quote
                && !narrative.is(token, Kind.WORD)
                && !narrative.is(token, Kind.NUMBER)
                && !narrative.is(token, Kind.QUOTE)) {
            token++;
        }
        return token;
    }
}
