package org.ibid.enrichment.entity;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over {@link Label}s, with its lexicon. Immutable.
 *
 * @param transitions weights {@code [before][label]} with rows of {@link Weights#WIDTH}; impossible ones are very low
 */
record Model(Lexicon lexicon, Weights weights, float[] transitions) {}
