package org.ibid.sequence;

/** Spreads the bits of a hash evenly, as MurmurHash3's finalizer does (Appleby 2011): tables and files take a feature's hash as it is. */
public final class Spread {

    private Spread() {}

    public static int of(int hash) {
        int h = hash;
        h = (h ^ h >>> 16) * 0x85EBCA6B;
        h = (h ^ h >>> 13) * 0xC2B2AE35;
        return h ^ h >>> 16;
    }
}
