package org.ibid.enrichment.prose;

/**
 * A word in small letters, one for all places of a text where it stands.
 *
 * @param number counted from 0 in order of first appearance
 * @param common whether it is too common to tell what a text is about
 */
public record Term(String low, int number, boolean common) {}
