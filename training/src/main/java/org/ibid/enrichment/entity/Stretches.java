package org.ibid.enrichment.entity;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.ibid.sequence.FeatureLists;

/** Turns marked documents into stretches to learn from, by the same classes that read a text later. */
final class Stretches {

    private final Lexicon lexicon;

    Stretches(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    void of(GoldNames.Document document, float weight, Consumer<Stretch> sink) {
        Vocabulary vocabulary = new Vocabulary(lexicon, Vocabulary.bucket(document.language()), new FormCache(0));
        List<Passage> passages = passages(document, vocabulary);
        for (int p = 0; p < passages.size(); p++) {
            Passage passage = passages.get(p);
            byte[] labels = labels(passage.tokens, document.paragraphs().get(p).names());
            for (int i = 0; i < passage.count; i++) {
                if (passage.live[i]) {
                    int end = passage.end(i);
                    sink.accept(stretch(passage, i, end, labels, weight));
                    i = end - 1;
                }
            }
        }
    }

    /** The paragraphs of a document as the tagger reads them. */
    static List<Passage> passages(GoldNames.Document document, Vocabulary vocabulary) {
        List<Tokens> tokens = document.paragraphs().stream()
                .map(paragraph ->
                        new Tokens(paragraph.text(), 0, paragraph.text().length()))
                .toList();
        return Passage.all(tokens, Stretches::starts, vocabulary);
    }

    private static Stretch stretch(Passage passage, int from, int to, byte[] labels, float weight) {
        Features surroundings = new Features(passage);
        int[] features = new int[128 * (to - from)];
        int[] offsets = new int[to - from + 1];
        int size = 0;
        int[] some = new int[Features.MOST];
        int[] run = new int[Features.MOST_OF_RUN];
        int runCount = 0;
        int runEnd = from;
        for (int i = from; i < to; i++) {
            int most = size + 600;
            if (most > features.length) {
                features = Arrays.copyOf(features, most * 2);
            }
            for (int feature : passage.forms[i].own) {
                features[size++] = feature;
            }
            for (int distance = -2; distance <= 2; distance++) {
                int neighbour = i + distance;
                if (distance != 0 && neighbour >= 0 && neighbour < passage.count) {
                    for (int feature : passage.forms[neighbour].lent) {
                        features[size++] = Scorer.lent(feature, distance);
                    }
                }
            }
            int count = surroundings.at(i, some);
            System.arraycopy(some, 0, features, size, count);
            size += count;
            if (passage.forms[i].upper) {
                if (i >= runEnd) {
                    runEnd = passage.runEnd(i, to);
                    runCount = surroundings.ofRun(i, runEnd, run);
                }
                System.arraycopy(run, 0, features, size, runCount);
                size += runCount;
            }
            offsets[i - from + 1] = size;
        }
        return new Stretch(new FeatureLists(Arrays.copyOf(features, size), offsets), legal(labels, from, to), weight);
    }

    /** The labels of a stretch; of a name that reaches out of it what lies in it is a name of its own. */
    private static byte[] legal(byte[] all, int from, int to) {
        byte[] labels = Arrays.copyOfRange(all, from, to);
        for (int i = 0; i < labels.length; i++) {
            boolean opens = i == 0 || Label.ends(labels[i - 1]);
            if (opens && !Label.starts(labels[i])) {
                boolean only = Label.position(labels[i]) == Label.LAST;
                labels[i] = (byte) Label.of(Label.kind(labels[i]), only ? Label.ONLY : Label.BEGIN);
            }
            if (i == labels.length - 1 && !Label.ends(labels[i])) {
                boolean begins = Label.position(labels[i]) == Label.BEGIN;
                labels[i] = (byte) Label.of(Label.kind(labels[i]), begins ? Label.ONLY : Label.LAST);
            }
        }
        return labels;
    }

    /** Paragraphs of these sets are one sentence, or a few. */
    private static boolean[] starts(Tokens tokens) {
        boolean[] opens = new boolean[tokens.count()];
        for (int i = 0; i < opens.length; i++) {
            opens[i] = i == 0
                    || i > 1
                            && tokens.text(i - 1).equals(".")
                            && tokens.text(i - 2).length() > 3
                            && Character.isUpperCase(tokens.text(i).charAt(0));
        }
        return opens;
    }

    /** Tokens that only touch a name are of it. */
    static byte[] labels(Tokens tokens, List<GoldNames.Name> names) {
        byte[] labels = new byte[tokens.count()];
        for (GoldNames.Name name : names) {
            int first = 0;
            while (first < tokens.count() && tokens.end(first) <= name.start()) {
                first++;
            }
            int end = first;
            while (end < tokens.count() && tokens.start(end) < name.end()) {
                end++;
            }
            for (int i = first; i < end; i++) {
                int position = end - first == 1
                        ? Label.ONLY
                        : i == first ? Label.BEGIN : i == end - 1 ? Label.LAST : Label.INSIDE;
                labels[i] = (byte) Label.of(name.kind(), position);
            }
        }
        return labels;
    }
}
