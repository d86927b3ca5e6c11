package org.ibid.citations.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ibid.contracts.Quotation;

/**
 * Counts how many marked attributions are found and rightly given.
 *
 * @param marked in the passages
 * @param found those that the finder has at the same place: the spans share half of the longer one
 * @param speakers found with the right speaker, cues with the right cue
 * @param quoted marked with quotation marks in what was said, quotedRight those found with the right speaker
 * @param given all that the finder gives
 */
record Evaluation(
        int marked, int found, int speakers, int cues, int quoted, int quotedRight, int given, List<String> misses) {

    static Evaluation of(List<Passage> passages) {
        int marked = 0;
        int found = 0;
        int speakers = 0;
        int cues = 0;
        int quoted = 0;
        int quotedRight = 0;
        int given = 0;
        List<String> misses = new ArrayList<>();
        for (Passage passage : passages) {
            List<Quotation> quotations = new QuotationFinder().find(passage.text(), List.of(), List.of());
            given += quotations.size();
            for (Passage.Expected expected : passage.expected()) {
                marked++;
                boolean quotes = !expected.kind().equals("indirect");
                quoted += quotes ? 1 : 0;
                Quotation match = best(quotations, expected);
                boolean speaker = match != null && sameSpeaker(match.speaker(), expected.speaker());
                if (match != null) {
                    found++;
                    cues += expected.cue() == null
                            ? match.cue() == null ? 1 : 0
                            : expected.cue().equals(match.cue()) ? 1 : 0;
                    speakers += speaker ? 1 : 0;
                    quotedRight += speaker && quotes ? 1 : 0;
                }
                if (!speaker) {
                    misses.add(passage.name() + ": " + passage.content().substring(expected.start(), expected.end())
                            + " [" + expected.speaker() + "] was " + (match == null ? null : match.speaker()));
                }
            }
            for (Quotation q : quotations) {
                if (passage.expected().stream().noneMatch(e -> overlaps(q, e))) {
                    misses.add(passage.name() + ": too much: " + q.text() + " [" + q.speaker() + "," + q.cue() + "]");
                }
            }
        }
        return new Evaluation(marked, found, speakers, cues, quoted, quotedRight, given, misses);
    }

    double recall() {
        return (double) found / marked;
    }

    double precision() {
        return (double) found / given;
    }

    double speakersRight() {
        return (double) speakers / marked;
    }

    double quotedSpeakersRight() {
        return (double) quotedRight / quoted;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "precision %.3f recall %.3f speaker %.3f cue %.3f; speaker of quoted %.3f (%d of %d)",
                precision(),
                recall(),
                speakersRight(),
                (double) cues / marked,
                quotedSpeakersRight(),
                quotedRight,
                quoted);
    }

    private static Quotation best(List<Quotation> quotations, Passage.Expected expected) {
        return quotations.stream()
                .filter(q -> overlaps(q, expected))
                .findFirst()
                .orElse(null);
    }

    private static boolean overlaps(Quotation q, Passage.Expected expected) {
        int shared = Math.min(q.end(), expected.end()) - Math.max(q.start(), expected.start());
        return shared * 2 >= Math.max(q.end() - q.start(), expected.end() - expected.start());
    }

    private static boolean sameSpeaker(String given, String expected) {
        return given != null && given.equalsIgnoreCase(expected);
    }
}
