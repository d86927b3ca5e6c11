package org.ibid.citations.reference;

import java.util.Arrays;
import java.util.List;

/** The features that occur often enough to learn from, by hash; the most frequent come first. */
final class FeatureIndex {
    private final int[] slots;
    private final int[] ids;
    private final int[] keys;

    private FeatureIndex(int[] keys) {
        this.keys = keys;
        int capacity = Integer.highestOneBit(Math.max(16, keys.length * 2)) * 2;
        slots = new int[capacity];
        ids = new int[capacity];
        for (int i = 0; i < keys.length; i++) {
            int slot = keys[i] & (capacity - 1);
            while (ids[slot] != 0) {
                slot = (slot + 1) & (capacity - 1);
            }
            slots[slot] = keys[i];
            ids[slot] = i + 1;
        }
    }

    static FeatureIndex of(int[] keys) {
        return new FeatureIndex(keys);
    }

    static FeatureIndex count(List<TrainingExample> examples, int cutoff) {
        long tokens = 0;
        for (TrainingExample example : examples) {
            tokens += example.fields().length;
        }
        int capacity = (int) Math.min(1 << 25, Long.highestOneBit(tokens * Features.MOST + 16) * 2);
        int[] seen = new int[capacity];
        int[] counts = new int[capacity];
        int used = 0;
        int[] buffer = new int[Features.MOST];
        for (TrainingExample example : examples) {
            Layout layout = new Layout(new Tokens(example.raw()));
            Features extractor = new Features(layout);
            for (int i = 0; i < layout.count; i++) {
                int size = extractor.at(i, buffer);
                for (int f = 0; f < size; f++) {
                    int slot = (buffer[f] * 0x9E3779B1) & (capacity - 1);
                    while (counts[slot] != 0 && seen[slot] != buffer[f]) {
                        slot = (slot + 1) & (capacity - 1);
                    }
                    if (counts[slot] == 0) {
                        if (used++ > capacity - (capacity >> 3)) {
                            throw new IllegalStateException("too many features");
                        }
                        seen[slot] = buffer[f];
                    }
                    counts[slot]++;
                }
            }
        }
        long[] order = new long[used];
        int size = 0;
        for (int slot = 0; slot < capacity; slot++) {
            if (counts[slot] >= cutoff) {
                order[size++] = (long) -counts[slot] << 32 | (seen[slot] & 0xFFFFFFFFL);
            }
        }
        Arrays.sort(order, 0, size);
        int[] kept = new int[size];
        for (int i = 0; i < size; i++) {
            kept[i] = (int) order[i];
        }
        return new FeatureIndex(kept);
    }

    int size() {
        return keys.length;
    }

    int[] keys() {
        return keys;
    }

    int id(int key) {
        int mask = slots.length - 1;
        int slot = key & mask;
        while (ids[slot] != 0) {
            if (slots[slot] == key) {
                return ids[slot] - 1;
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }
}
