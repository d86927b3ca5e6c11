package org.ibid.citations.quotation;

import java.util.ArrayList;
import java.util.List;
import org.ibid.citations.quotation.Narrative.Kind;

/** Decides for one sentence what is speech, whose it is and by which cue. */
final class SentenceReader {

    private SentenceReader() {}

    /** The speech in a sentence: quoted first, then indirect. */
    static List<Finding> read(CuedSentence sentence) {
        Narrative narrative = sentence.narrative();
        QuotedSpeech quotedSpeech = new QuotedSpeech(sentence);
        List<Finding> findings = new ArrayList<>();
        int done = -1;
        for (int token = sentence.from(); token < sentence.to(); token++) {
            if (narrative.is(token, Kind.QUOTE) && narrative.start(token) >= done) {
                Finding finding = quotedSpeech.at(token);
                if (finding != null) {
                    findings.add(finding);
                    done = finding.end();
                }
            }
        }
        new ReportedSpeech(sentence).addTo(findings);
        return findings;
    }
}
