package org.ibid.citations.quotation;

import java.util.ArrayList;
import java.util.List;
import org.ibid.citations.quotation.Narrative.Kind;

/** Decides for one sentence what is speech, whose it is and by which cue. */
final class SentenceReader {

    private final Narrative n;
    private final List<Quoted> quotes;
    private final Persons persons;
    private CuedSentence sentence;

    SentenceReader(Narrative narrative, List<Quoted> quotes, Persons persons) {
        this.n = narrative;
        this.quotes = quotes;
        this.persons = persons;
    }

    /** The speech in tokens {@code [from,to)}, {@code to} being the sentence's END: quoted first, then indirect. */
    List<Finding> read(int from, int to) {
        sentence = new CuedSentence(n, persons, from, to);
        QuotedSpeech speech = new QuotedSpeech(sentence, quotes);
        List<Finding> findings = new ArrayList<>();
        int done = -1;
        for (int q = from; q < to; q++) {
            if (n.is(q, Kind.QUOTE) && n.start(q) >= done) {
                Finding finding = speech.quoted(q);
                if (finding != null) {
                    findings.add(finding);
                    done = finding.end();
                }
            }
        }
        new ReportedSpeech(sentence).addTo(findings);
        return findings;
    }

    /** The sentence last read. */
    List<Cue> cues() {
        return sentence.cues;
    }

    /** The subject of the main clause of the sentence last read, or null. */
    Phrase mainSubject() {
        return sentence.mainSubject();
    }
}
