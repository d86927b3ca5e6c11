package org.ibid.normalizer.markup;

/**
 * A footnote or endnote.
 *
 * @param id what its mark links to
 * @param label as printed
 * @param html its paragraphs
 */
public record Note(String id, String label, String html) {}
