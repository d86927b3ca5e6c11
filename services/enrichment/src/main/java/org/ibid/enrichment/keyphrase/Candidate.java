package org.ibid.enrichment.keyphrase;

import java.util.HashMap;
import java.util.Map;

/** A phrase and what has been seen of it. */
final class Candidate {

    final String key;
    final int length;
    int count;
    int paragraphs;
    int firstParagraph;
    double score;
    private int lastParagraph = -1;
    private final Map<String, Integer> surfaces = new HashMap<>(2);

    Candidate(String key, int length) {
        this.key = key;
        this.length = length;
    }

    void seen(String surface, int paragraph, boolean opensSentence) {
        if (count++ == 0) {
            firstParagraph = paragraph;
        }
        if (paragraph != lastParagraph) {
            paragraphs++;
            lastParagraph = paragraph;
        }
        if (surfaces.size() < 4) {
            // the first word of a sentence is capitalised for that reason alone
            surfaces.merge(opensSentence ? key : surface, opensSentence ? 1 : 2, Integer::sum);
        }
    }

    /** The form it is mostly written in. */
    String surface() {
        String best = key;
        int most = 0;
        for (Map.Entry<String, Integer> entry : surfaces.entrySet()) {
            boolean more = entry.getValue() > most
                    || entry.getValue() == most && entry.getKey().compareTo(best) < 0;
            if (more) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }

    boolean isCapitalised() {
        return Character.isUpperCase(surface().charAt(0));
    }

    /** Whether one contains the other, word by word. */
    boolean overlaps(Candidate other) {
        return covers(other) || other.covers(this);
    }

    boolean covers(Candidate other) {
        return (" " + key + " ").contains(" " + other.key + " ")
                || (key + "s").equals(other.key)
                || key.equals(other.key + "s");
    }
}
