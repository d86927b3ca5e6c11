package org.ibid.citations.quotation;

import java.util.List;
import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.contracts.Quotation;

/** Decides whether a quoted stretch is somebody's speech, whose, and how much of the sentence around it was said as well. */
final class QuotedSpeech {

    private static final int NEAR = 4;

    private final CuedSentence s;
    private final List<Quoted> quotes;
    private final CueChoice choice;
    private final UncuedSpeech uncued;

    QuotedSpeech(CuedSentence sentence, List<Quoted> quotes) {
        this.s = sentence;
        this.quotes = quotes;
        this.choice = new CueChoice(sentence);
        this.uncued = new UncuedSpeech(sentence);
    }

    Finding quoted(int q) {
        if (s.n.is(q - 1, WordClass.DETERMINER)
                && s.n.is(q + 1, Kind.WORD)
                && s.n.classes(q + 1) == 0
                && !s.n.isCapital(q + 1)) {
            return null; // those "you may also like" lists
        }
        Quoted quoted = quotes.get(s.n.quote(q));
        QuoteShape shape = QuoteShape.of(s.n.text, quoted);
        int after = choice.trailing(q, quoted);
        if (after >= 0 && !(s.cues.get(after).isAccording() && choice.leading(q) >= 0)) {
            return fronted(q, after, shape);
        }
        int before = choice.leading(q);
        if (before >= 0) {
            Finding finding = led(q, before, shape);
            return finding != null || !shape.sentence() ? finding : uncued.uncued(q, shape);
        }
        int later = choice.attributionAtEnd(q);
        if (later >= 0 && !(shape.isTitle() && !shape.punctuated())) {
            return fronted(q, later, shape);
        }
        return uncued.uncued(q, shape);
    }

    private Finding fronted(int q, int c, QuoteShape shape) {
        Cue cue = s.cues.get(c);
        s.use(c);
        if (cue.isAccording() && cue.from() < q && s.n.is(q - 1, Kind.COMMA) && shape.sentence()) {
            return direct(q, cue, s.tellersOf(c));
        }
        boolean wordsBefore = false;
        int begin = c == 0 || s.cues.get(0).from() > q ? s.a : q;
        if (cue.from() < q) {
            begin = cue.finish();
        }
        while (begin < q && (s.n.is(begin, Kind.COMMA) || s.n.is(begin, WordClass.AND) || s.n.is(begin, Kind.DASH))) {
            begin++;
        }
        for (int i = begin; i < q; i++) {
            wordsBefore |= s.n.is(i, Kind.WORD);
        }
        int last = cue.from() < q ? s.b - 1 : cue.begin() - 1;
        while (last > q && (s.n.is(last, Kind.COMMA) || s.n.is(last, Kind.DASH) || s.n.isAdverb(last))) {
            last--;
        }
        last = Math.max(last, q);
        if (!wordsBefore && last == q) {
            return direct(q, cue, s.tellersOf(c));
        }
        Quotation.Kind kind = shape.isTitle() && !shape.punctuated() ? Quotation.Kind.INDIRECT : Quotation.Kind.MIXED;
        return new Finding(
                kind, s.n.start(wordsBefore ? begin : q), s.n.end(last), cue, cue.subject(), s.tellersOf(c), -1);
    }

    private Finding led(int q, int c, QuoteShape shape) {
        Cue cue = s.cues.get(c);
        boolean speech = (cue.classes() & (WordClass.SAY.bit | WordClass.TELL.bit | WordClass.THINK.bit)) != 0;
        boolean introduced = s.n.is(q - 1, Kind.COMMA) || s.n.is(q - 1, Kind.COLON) || s.n.is(q - 1, Kind.DASH);
        int last = clauseEnd(q, c);
        boolean alone = last == q;
        boolean adjacent = cue.content() >= q || cue.finish() >= q;
        if (introduced && !s.weak(cue, q) && (shape.sentence() || !shape.isTerm()) && !shape.isTitle()
                || adjacent && alone && !shape.isTitle()) {
            s.use(c);
            return direct(q, cue, s.tellersOf(c));
        }
        boolean setOff = shape.isTitle() && !(introduced && shape.punctuated())
                || s.weak(cue, q)
                || shape.isTerm() && (s.isHypothetical(cue) || !s.speaks(cue))
                || shape.isTerm() && s.n.is(q - 1, WordClass.SO_CALLED)
                || shape.isTerm() && q - cue.finish() > NEAR && !s.governs(cue);
        if (setOff) {
            return null;
        }
        if (speech && cue.content() <= q) {
            s.use(c);
            return new Finding(
                    Quotation.Kind.MIXED,
                    s.n.start(firstWord(cue.content(), q)),
                    s.n.end(last),
                    cue,
                    cue.subject(),
                    s.tellersOf(c),
                    -1);
        }
        s.use(c);
        int lastQuote = last;
        while (lastQuote > q && !s.n.is(lastQuote, Kind.QUOTE)) {
            lastQuote--;
        }
        return new Finding(
                Quotation.Kind.MIXED,
                s.n.start(q),
                s.n.end(lastQuote),
                cue,
                cue.subject(),
                s.tellersOf(c),
                lastQuote > q ? -1 : s.n.quote(q));
    }

    /** The last token of the clause that the cue governs and {@code q} stands in. */
    private int clauseEnd(int q, int c) {
        int last = s.b - 1;
        for (int k = c + 1; k < s.cues.size(); k++) {
            if (s.cues.get(k).from() > q) {
                last = Math.min(last, Math.max(q, Math.max(s.cues.get(k).begin(), q + 1) - 1));
                if (s.cues.get(k).begin() <= q) {
                    last = q;
                }
                break;
            }
        }
        while (last > q
                && !s.n.is(last, Kind.QUOTE)
                && (!s.n.is(last, Kind.WORD) && !s.n.is(last, Kind.NUMBER) && !s.n.is(last, Kind.CLOSE)
                        || s.n.any(last, WordClass.AND.bit | WordClass.SUBORDINATOR.bit)
                        || s.n.isAdverb(last))) {
            last--;
        }
        return last;
    }

    private int firstWord(int from, int q) {
        int i = Math.min(q, from);
        while (i < q && !s.n.is(i, Kind.WORD) && !s.n.is(i, Kind.NUMBER) && !s.n.is(i, Kind.QUOTE)) {
            i++;
        }
        return i;
    }

    private Finding direct(int q, Cue cue, List<Phrase> tellers) {
        return direct(s, q, cue, cue.subject(), tellers);
    }

    static Finding direct(CuedSentence s, int q, Cue cue, Phrase speaker, List<Phrase> tellers) {
        Phrase named = speaker == Phrase.LEFT_OUT ? null : speaker;
        return new Finding(Quotation.Kind.DIRECT, s.n.start(q), s.n.end(q), cue, named, tellers, s.n.quote(q));
    }
}
