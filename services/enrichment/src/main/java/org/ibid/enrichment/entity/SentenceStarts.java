package org.ibid.enrichment.entity;

import java.util.List;
import org.ibid.contracts.Place;

/** Tells which tokens are the first of a sentence, for paragraph after paragraph in the order of the text. */
final class SentenceStarts {

    private final List<Place> sentences;
    private int next;

    /** @param sentences in order */
    SentenceStarts(List<Place> sentences) {
        this.sentences = sentences;
    }

    /** The first token always is. */
    boolean[] of(Tokens tokens) {
        boolean[] opens = new boolean[tokens.count()];
        for (int i = 0; i < opens.length; i++) {
            opens[i] = i == 0;
            while (next < sentences.size() && sentences.get(next).start() <= tokens.start(i)) {
                opens[i] = true;
                next++;
            }
        }
        return opens;
    }
}
