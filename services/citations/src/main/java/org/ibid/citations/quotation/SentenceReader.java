package org.ibid.citations.quotation;

import java.util.ArrayList;
import java.util.List;
import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.contracts.Quotation;

/** Decides for one sentence what is speech, whose it is and by which cue. */
final class SentenceReader {

    private static final int FEWEST_WORDS = 3;
    private static final int NEAR = 4;

    private final Narrative n;
    private final List<Quoted> quotes;
    private final CueFinder finder;
    private final NounPhrases phrases;
    private List<Cue> cues;
    private boolean[] used;
    private int a;
    private int b;

    SentenceReader(Narrative narrative, List<Quoted> quotes) {
        this.n = narrative;
        this.quotes = quotes;
        this.finder = new CueFinder(narrative);
        this.phrases = new NounPhrases(narrative);
    }

    /** The speech in tokens {@code [from,to)}, {@code to} being the sentence's END, in order of start. */
    List<Finding> read(int from, int to) {
        a = from;
        b = to;
        cues = withSubjects(finder.find(a, b));
        used = new boolean[cues.size()];
        List<Finding> findings = new ArrayList<>();
        int done = -1;
        for (int q = a; q < b; q++) {
            if (n.is(q, Kind.QUOTE) && n.start(q) >= done) {
                Finding finding = quoted(q);
                if (finding != null) {
                    findings.add(finding);
                    done = finding.end();
                }
            }
        }
        new ReportedSpeech(n, cues, used, a, b).addTo(findings);
        return findings;
    }

    List<Cue> cues() {
        return cues;
    }

    /** The subject of the sentence's main clause, or null. */
    Phrase mainSubject() {
        int i = a;
        if (n.any(i, WordClass.PREPOSITION.bit | WordClass.SUBORDINATOR.bit | WordClass.GERUND.bit)
                || n.is(i, WordClass.TIME)) {
            while (i < b && !n.is(i, Kind.COMMA) && !n.is(i, Kind.QUOTE)) {
                i++;
            }
            i++;
        }
        while (i < b
                && (n.isAdverb(i)
                        || n.is(i, WordClass.AND)
                        || n.is(i, WordClass.SUBORDINATOR)
                        || n.is(i, Kind.COMMA))) {
            i++;
        }
        Phrase found = i < b ? phrases.startingAt(i, b) : null;
        return found == null ? null : phrases.named(found, b);
    }

    private List<Cue> withSubjects(List<Cue> found) {
        if (found.stream().allMatch(Cue::hasSubject)) {
            return found;
        }
        Phrase main = mainSubject();
        List<Cue> complete = new ArrayList<>();
        for (Cue cue : found) {
            boolean usable = main != null && main.to() <= cue.from();
            complete.add(cue.hasSubject() || !usable ? cue : cue.withSubject(main));
        }
        return complete;
    }

    private Finding quoted(int q) {
        Quoted quoted = quotes.get(n.quote(q));
        QuoteShape shape = QuoteShape.of(n.text, quoted);
        int after = trailing(q, quoted);
        if (after >= 0) {
            return fronted(q, after, shape);
        }
        int before = leading(q);
        if (before >= 0) {
            return led(q, before, shape);
        }
        int later = attributionAtEnd(q);
        if (later >= 0 && !(shape.isTitle() && !shape.punctuated())) {
            return fronted(q, later, shape);
        }
        return uncued(q, shape);
    }

    /** The cue whose attribution follows the quotation at once: {@code "…," Smith said}; -1 for none. */
    private int trailing(int q, Quoted quoted) {
        int k = q + 1;
        boolean parted = ",?!…—–-.".indexOf(quoted.lastInside(n.text)) >= 0;
        while (n.is(k, Kind.COMMA) || n.is(k, Kind.DASH)) {
            parted = true;
            k++;
        }
        while (k < b && n.isAdverb(k)) {
            k++;
        }
        for (int c = 0; parted && c < cues.size(); c++) {
            Cue cue = cues.get(c);
            if (cue.from() > q) {
                boolean begins = cue.inverted()
                        ? cue.from() == k || cue.from() == k + 1 && n.is(k, WordClass.AUX)
                        : cue.hasSubject() && (cue.opens() == k || cue.subject().from() == k);
                return begins && cue.isVerb() || cue.isAccording() && cue.from() == k ? c : -1;
            }
        }
        return -1;
    }

    /** The nearest cue before the quotation; -1 for none. */
    private int leading(int q) {
        int found = -1;
        for (int c = 0; c < cues.size() && cues.get(c).from() < q; c++) {
            Cue cue = cues.get(c);
            if (cue.isVerb() && cue.hasSubject() && cue.finish() <= q) {
                found = c;
            }
        }
        return found;
    }

    /** The cue of an attribution at the end of the clause: {@code The plan is "a mess" for all, Smith said}; or -1. */
    private int attributionAtEnd(int q) {
        for (int c = 0; c < cues.size(); c++) {
            Cue cue = cues.get(c);
            if (cue.from() > q && cue.hasSubject() && (cue.isAccording() || cue.begin() > q)) {
                boolean parted = n.is(cue.begin() - 1, Kind.COMMA)
                        || n.is(cue.begin() - 1, Kind.QUOTE)
                        || n.is(cue.begin() - 1, Kind.DASH);
                return parted || cue.isAccording() ? c : -1;
            }
            if (cue.isAccording() && cue.from() < q) {
                return c;
            }
        }
        return -1;
    }

    private Finding fronted(int q, int c, QuoteShape shape) {
        Cue cue = cues.get(c);
        used[c] = true;
        boolean wordsBefore = false;
        int begin = c == 0 || cues.get(0).from() > q ? a : q;
        if (cue.from() < q) {
            begin = cue.finish();
        }
        while (begin < q && (n.is(begin, Kind.COMMA) || n.is(begin, WordClass.AND) || n.is(begin, Kind.DASH))) {
            begin++;
        }
        for (int i = begin; i < q; i++) {
            wordsBefore |= n.is(i, Kind.WORD);
        }
        int last = cue.from() < q ? b - 1 : cue.begin() - 1;
        while (last > q && (n.is(last, Kind.COMMA) || n.is(last, Kind.DASH) || n.isAdverb(last))) {
            last--;
        }
        last = Math.max(last, q);
        if (!wordsBefore && last == q) {
            return direct(q, cue, tellersOf(c));
        }
        Quotation.Kind kind = shape.isTitle() && !shape.punctuated() ? Quotation.Kind.INDIRECT : Quotation.Kind.MIXED;
        return new Finding(kind, n.start(wordsBefore ? begin : q), n.end(last), cue, cue.subject(), tellersOf(c), -1);
    }

    private Finding led(int q, int c, QuoteShape shape) {
        Cue cue = cues.get(c);
        boolean speech = (cue.classes() & (WordClass.SAY.bit | WordClass.TELL.bit | WordClass.THINK.bit)) != 0;
        boolean introduced = n.is(q - 1, Kind.COMMA) || n.is(q - 1, Kind.COLON) || n.is(q - 1, Kind.DASH);
        int last = clauseEnd(q, c);
        boolean alone = last == q;
        boolean adjacent = cue.content() >= q || cue.finish() >= q;
        if (introduced && (shape.sentence() || !shape.isTerm()) && !shape.isTitle()
                || adjacent && alone && !shape.isTitle()) {
            used[c] = true;
            return direct(q, cue, tellersOf(c));
        }
        boolean setOff = shape.isTitle() && !shape.punctuated()
                || shape.isTerm() && n.is(q - 1, WordClass.SO_CALLED)
                || shape.isTerm() && q - cue.finish() > NEAR && !governs(cue);
        if (setOff) {
            return null;
        }
        if (speech && cue.content() <= q) {
            used[c] = true;
            return new Finding(
                    Quotation.Kind.MIXED,
                    n.start(Math.min(q, cue.content())),
                    n.end(last),
                    cue,
                    cue.subject(),
                    tellersOf(c),
                    -1);
        }
        used[c] = true;
        return new Finding(Quotation.Kind.MIXED, n.start(q), n.end(q), cue, cue.subject(), tellersOf(c), n.quote(q));
    }

    /** Whether all that follows the cue is surely what was said. */
    private boolean governs(Cue cue) {
        return WordClass.STRONG.in(cue.classes()) || n.is(cue.content() - 1, WordClass.THAT);
    }

    /** The last token of the clause that the cue governs and {@code q} stands in. */
    private int clauseEnd(int q, int c) {
        int last = b - 1;
        for (int k = c + 1; k < cues.size(); k++) {
            if (cues.get(k).from() > q) {
                last = Math.min(last, Math.max(q, Math.max(cues.get(k).begin(), q + 1) - 1));
                if (cues.get(k).begin() <= q) {
                    last = q;
                }
                break;
            }
        }
        while (last > q
                && !n.is(last, Kind.QUOTE)
                && (!n.is(last, Kind.WORD) && !n.is(last, Kind.NUMBER) && !n.is(last, Kind.CLOSE)
                        || n.any(last, WordClass.AND.bit | WordClass.SUBORDINATOR.bit)
                        || n.isAdverb(last))) {
            last--;
        }
        return last;
    }

    /** Speech that no cue introduces: a speaker's label, or words quoted in a sentence about somebody. */
    private Finding uncued(int q, QuoteShape shape) {
        boolean term = shape.isTerm() || shape.isTitle() && (q > a || !shape.punctuated());
        Phrase main = term || q == a ? null : mainSubject();
        if (main != null && main.to() > q) {
            main = null;
        }
        boolean label = n.is(q - 1, Kind.COLON) && q > a;
        if (label && (main != null || shape.sentence())) {
            return direct(q, null, main, List.of());
        }
        boolean alone = q == a && b == a + 1 && shape.punctuated();
        if (alone || !term && shape.sentence() || q == a && !term && shape.words() > FEWEST_WORDS) {
            return direct(q, null, null, List.of());
        }
        if (main != null && shape.words() >= FEWEST_WORDS && couldSpeak(main)) {
            return new Finding(Quotation.Kind.MIXED, n.start(q), n.end(q), null, main, List.of(), n.quote(q));
        }
        return null;
    }

    private boolean couldSpeak(Phrase phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (n.any(i, WordClass.PERSON.bit | WordClass.HE.bit | WordClass.SHE.bit | WordClass.DOCUMENT.bit)
                    || n.any(i, WordClass.MALE.bit | WordClass.FEMALE.bit) && n.isCapital(i)
                    || i > a && n.isCapital(i)) {
                return true;
            }
        }
        return n.isCapital(phrase.from()) && n.classes(phrase.from()) == 0;
    }

    private Finding direct(int q, Cue cue, List<Phrase> tellers) {
        return direct(q, cue, cue.subject(), tellers);
    }

    private Finding direct(int q, Cue cue, Phrase speaker, List<Phrase> tellers) {
        Phrase named = speaker == Phrase.LEFT_OUT ? null : speaker;
        return new Finding(Quotation.Kind.DIRECT, n.start(q), n.end(q), cue, named, tellers, n.quote(q));
    }

    private List<Phrase> tellersOf(int c) {
        return Tellers.of(n, cues, c);
    }
}
