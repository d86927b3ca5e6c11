package org.ibid.enrichment.entity;

import java.util.HashMap;
import java.util.Map;

/** As what a document's capitalised words were read, all over the document. */
final class Evidence {

    private static final int W = Weights.WIDTH;
    private static final float STRENGTH = 1.5f;
    private static final float OUTSIDE = 1;
    private static final float FULL = 2;
    private static final int PERSON = 0;

    /** By word, votes for each kind of name and, last, for none. */
    private final Map<Integer, float[]> votes = new HashMap<>();

    void add(Passage passage, byte[] labels) {
        for (int i = 0; i < labels.length; i++) {
            vote(passage, labels, i);
        }
    }

    private void vote(Passage passage, byte[] labels, int i) {
        Form form = passage.forms[i];
        if (!form.upper || !form.letters) {
            return;
        }
        float weight = weight(passage, labels[i], i);
        if (weight > 0) {
            int kind = labels[i] == Label.OUTSIDE ? Label.KINDS : Label.kind(labels[i]);
            votes.computeIfAbsent(form.lower, any -> new float[Label.KINDS + 1])[kind] += weight;
        }
    }

    /** A part of a longer name says nothing of the word alone, but in a person's. */
    private static float weight(Passage passage, int label, int i) {
        if (label == Label.OUTSIDE) {
            return passage.opens[i] || passage.casing != Casing.PLAIN ? 0 : OUTSIDE;
        }
        if (Label.position(label) == Label.ONLY) {
            return 1;
        }
        return Label.kind(label) == PERSON ? FULL : 0;
    }

    /**
     * Adds to the scores of a stretch what the rest of the document says.
     *
     * @return whether it says anything
     */
    boolean apply(Passage passage, byte[] labels, int from, float[] scores) {
        boolean any = false;
        for (int i = from; i < from + scores.length / W; i++) {
            Form form = passage.forms[i];
            float[] found = form.upper ? votes.get(form.lower) : null;
            if (found == null) {
                continue;
            }
            int own = labels[i] == Label.OUTSIDE ? Label.KINDS : Label.kind(labels[i]);
            float self = weight(passage, labels[i], i);
            float sum = -self;
            for (float vote : found) {
                sum += vote;
            }
            if (sum < 0.5f) {
                continue;
            }
            float strength = STRENGTH * sum / (sum + 1);
            for (int y = 0; y < Label.COUNT; y++) {
                int kind = y == Label.OUTSIDE ? Label.KINDS : Label.kind(y);
                scores[(i - from) * W + y] += strength * (found[kind] - (kind == own ? self : 0)) / sum;
            }
            any = true;
        }
        return any;
    }
}
