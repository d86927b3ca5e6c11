package org.ibid.enrichment.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * Labels the passages of a document twice: the second time each word is read in the light of how it was read elsewhere. So the full
 * name decides what the short one is, and a name that one sentence leaves open is what the others say. Not thread-safe.
 */
final class DocumentTagger {

    private static final int W = Weights.WIDTH;

    private final Model model;
    private final Scorer scorer;

    DocumentTagger(Model model) {
        this.model = model;
        scorer = new Scorer(model.weights());
    }

    /** A stretch of a passage and the scores of its tokens. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Scored(int passage, int from, float[] scores) {}

    /** {@link Label}s of the tokens of each passage; names are whole. */
    List<byte[]> label(List<Passage> passages) {
        List<byte[]> labels = new ArrayList<>(passages.size());
        List<Scored> stretches = new ArrayList<>();
        for (Passage passage : passages) {
            byte[] own = new byte[passage.count];
            for (int i = 0; i < passage.count; i++) {
                if (passage.live[i]) {
                    int end = passage.end(i);
                    Scored stretch = new Scored(labels.size(), i, scorer.scores(passage, i, end));
                    stretches.add(stretch);
                    decode(stretch.scores.clone(), own, i);
                    i = end - 1;
                }
            }
            labels.add(own);
        }
        Evidence evidence = new Evidence();
        for (int p = 0; p < passages.size(); p++) {
            evidence.add(passages.get(p), labels.get(p));
        }
        for (Scored stretch : stretches) {
            byte[] own = labels.get(stretch.passage);
            if (evidence.apply(passages.get(stretch.passage), own, stretch.from, stretch.scores)) {
                decode(stretch.scores, own, stretch.from);
            }
        }
        return labels;
    }

    private void decode(float[] scores, byte[] labels, int from) {
        byte[] path = Viterbi.path(scores, model.transitions());
        System.arraycopy(path, 0, labels, from, scores.length / W);
    }
}
