package org.ibid.citations.reference;

/** What training found: feature hashes with their rows, transition weights, and the weights of the first and last token. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TrainedModel(int[] keys, float[] weights, float[] transitions, float[] edges) {}
