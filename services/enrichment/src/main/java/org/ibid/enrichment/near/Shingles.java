package org.ibid.enrichment.near;

import java.util.Arrays;
import java.util.function.LongConsumer;

/** Words and runs of words as 64-bit hashes, whatever their case and what stands between them. */
final class Shingles {

    private static final long PRIME = 0x100000001b3L;
    private static final long BASIS = 0xcbf29ce484222325L;

    private long[] words = new long[256];
    private boolean[] facts = new boolean[256];
    private int size;

    /** Adds the words of a stretch of text. */
    void read(CharSequence text, int start, int end) {
        long hash = BASIS;
        boolean inWord = false;
        boolean fact = false;
        for (int i = start; i < end; ) {
            int point = Character.codePointAt(text, i);
            i += Character.charCount(point);
            boolean part = Character.isLetterOrDigit(point);
            boolean alone = part && Character.isIdeographic(point);
            if (inWord && (!part || alone)) {
                add(hash, fact);
                inWord = false;
            }
            if (part) {
                if (!inWord) {
                    hash = BASIS;
                    fact = Character.isUpperCase(point);
                    inWord = true;
                }
                fact |= Character.isDigit(point);
                hash = (hash ^ Character.toLowerCase(point)) * PRIME;
            }
        }
        if (inWord) {
            add(hash, fact);
        }
    }

    private void add(long hash, boolean fact) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            facts = Arrays.copyOf(facts, size * 2);
        }
        words[size] = mixed(hash);
        facts[size++] = fact;
    }

    int size() {
        return size;
    }

    /** Each run of so many words; all of them as one where there are fewer. */
    void runs(int length, LongConsumer each) {
        int last = Math.max(0, size - length);
        for (int from = 0; from <= last && from < size; from++) {
            long hash = BASIS;
            for (int i = from; i < Math.min(size, from + length); i++) {
                hash = mixed(hash * PRIME + words[i]);
            }
            each.accept(hash);
        }
    }

    /** Each word that tells a text from another made by the same pattern: it begins with a capital or contains a digit. */
    void facts(LongConsumer each) {
        for (int i = 0; i < size; i++) {
            if (facts[i]) {
                each.accept(words[i]);
            }
        }
    }

    /** The finalizer of splitmix64 (Steele and others, 2014). */
    static long mixed(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
