package org.ibid.enrichment.entity;

import org.ibid.sequence.FeatureLists;

/** A stretch of tokens to learn from. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Stretch(FeatureLists features, byte[] labels, float weight) {}
