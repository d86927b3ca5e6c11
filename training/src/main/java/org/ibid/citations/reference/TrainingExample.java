package org.ibid.citations.reference;

import java.util.Locale;

/** A reference string with the field of each of its tokens. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TrainingExample(String id, String raw, byte[] fields) {

    /** The fold of a string, the same for all strings that differ only in case, spaces and punctuation. */
    int fold(int folds) {
        return fold(raw, folds);
    }

    static int fold(String raw, int folds) {
        int hash = 17;
        String lower = raw.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (Character.isLetterOrDigit(lower.charAt(i))) {
                hash = hash * 31 + lower.charAt(i);
            }
        }
        hash ^= hash >>> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >>> 13;
        return Math.floorMod(hash, folds);
    }
}
