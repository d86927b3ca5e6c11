package org.ibid.enrichment.entity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over {@link Label}s, with its lexicon. Thread-safe.
 *
 * @param transitions weights {@code [before][label]} with rows of {@link Weights#WIDTH}; impossible ones are very low
 * @param words seen before, by language
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Model(Lexicon lexicon, Weights weights, float[] transitions, Map<String, FormCache> words) {

    private static final int CACHED = 8_000;

    Model(Lexicon lexicon, Weights weights, float[] transitions) {
        this(lexicon, weights, transitions, new ConcurrentHashMap<>());
    }

    /** What is known of the words of a document in this language. */
    Vocabulary vocabulary(@Nullable String language) {
        String bucket = Vocabulary.bucket(language);
        return new Vocabulary(lexicon, bucket, words.computeIfAbsent(bucket, any -> new FormCache(CACHED)));
    }
}
