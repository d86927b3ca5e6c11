package org.ibid.enrichment.entity;

/**
 * A stretch of tokens to learn from.
 *
 * @param features all tokens' features one after another, as hashes or as the trainer's numbers
 * @param offsets where each token's features begin, and where the last one's end
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Stretch(int[] features, int[] offsets, byte[] labels, float weight) {}
