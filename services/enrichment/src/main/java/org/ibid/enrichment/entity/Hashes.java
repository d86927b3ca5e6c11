package org.ibid.enrichment.entity;

import org.ibid.sequence.Spread;

/** Hashes of 32 bits, spread evenly; part of the model's format: what changes here asks for training anew. */
final class Hashes {

    private static final int ABSENT = 0x5bd1e995;

    private Hashes() {}

    static int of(CharSequence text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return Spread.of(hash + 7 * (to - from));
    }

    static int of(String text) {
        return of(text, 0, text.length());
    }

    static int mix(int a, int b) {
        return Spread.of(a * 0x9E3779B1 + Integer.rotateLeft(b, 13) * 0x85EBCA77 + ABSENT);
    }

    static int mix(int a, int b, int c) {
        return mix(mix(a, b), c);
    }
}
