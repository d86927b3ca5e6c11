package org.ibid.citations.reference;

import org.ibid.sequence.Spread;

/** Hashes of 32 bits: multiplications and shifts as in MurmurHash3's finalizer. The model's keys are these; to change one is to train anew. */
final class FeatureHash {

    private FeatureHash() {}

    /** Of two values in their order. */
    static int pair(int a, int b) {
        int h = a * 0x9E3779B1 + b;
        h = (h ^ (h >>> 15)) * 0x85EBCA6B;
        return h ^ (h >>> 13);
    }

    /** The key of a feature. */
    static int of(int template, int value) {
        return Spread.of(value * 0x9E3779B1 + template * 0x7F4A7C15);
    }
}
