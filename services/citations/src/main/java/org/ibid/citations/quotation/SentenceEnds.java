package org.ibid.citations.quotation;

import java.util.List;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Place;

/** Answers, for positions asked in order, whether a terminator ends its sentence. */
final class SentenceEnds {

    private static final int REACH = 40;

    private final String text;
    private final List<Place> sentences;
    private final List<Marker> markers;
    private int next;

    /** @param sentences, markers in order of start, without overlap */
    SentenceEnds(String text, List<Place> sentences, List<Marker> markers) {
        this.text = text;
        this.sentences = sentences;
        this.markers = markers;
    }

    static boolean isTerminator(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…' || c == '。' || c == '！' || c == '？';
    }

    /**
     * Where the sentence ends that the terminator at {@code at} closes, together with the quotation marks, brackets and markers
     * that belong to it; -1 if the terminator closes none.
     */
    int end(int at) {
        while (next > 0 && sentences.get(next - 1).end() > at) {
            next--;
        }
        while (next < sentences.size() && sentences.get(next).end() <= at) {
            next++;
        }
        if (next == sentences.size() || sentences.get(next).start() > at) {
            return -1;
        }
        int end = sentences.get(next).end();
        if (end - at > REACH || isDecimal(at, end)) {
            return -1;
        }
        for (int i = at + 1; i < end; i++) {
            if (Character.isLetter(text.charAt(i))) {
                return -1;
            }
        }
        return end;
    }

    /** {@code 3.5}, but not the note of {@code in 2016.1}. */
    private boolean isDecimal(int at, int end) {
        return at > 0
                && at + 1 < end
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1))
                && !isMarked(at + 1);
    }

    private boolean isMarked(int at) {
        int low = 0;
        int high = markers.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (markers.get(middle).start() < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < markers.size() && markers.get(low).start() == at;
    }
}
