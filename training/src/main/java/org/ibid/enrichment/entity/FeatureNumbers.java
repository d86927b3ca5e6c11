package org.ibid.enrichment.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ibid.sequence.FeatureLists;

/** Numbers the features that occur often enough, from 0, in the order of their first use. */
final class FeatureNumbers {

    private int[] hashes = new int[1 << 20];
    private int[] counts = new int[1 << 20];
    private int used;

    void count(Stretch stretch) {
        for (int feature : stretch.features().features()) {
            if (2 * used > hashes.length) {
                grow();
            }
            int slot = slot(feature);
            if (counts[slot] == 0) {
                hashes[slot] = feature;
                used++;
            }
            counts[slot]++;
        }
    }

    private int slot(int feature) {
        int mask = hashes.length - 1;
        int slot = feature & mask;
        while (counts[slot] != 0 && hashes[slot] != feature) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        int[] old = hashes;
        int[] oldCounts = counts;
        hashes = new int[old.length * 2];
        counts = new int[old.length * 2];
        for (int i = 0; i < old.length; i++) {
            if (oldCounts[i] != 0) {
                int slot = slot(old[i]);
                hashes[slot] = old[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    /**
     * @param least how often a feature must occur
     * @param stretches rewritten with numbers in place of hashes
     * @return the hash of each number
     */
    int[] number(List<Stretch> stretches, int least) {
        int[] features = new int[used];
        int[] numbers = new int[hashes.length];
        int count = 0;
        List<Stretch> rewritten = new ArrayList<>(stretches.size());
        for (Stretch stretch : stretches) {
            FeatureLists lists = stretch.features();
            int[] kept = new int[lists.features().length];
            int[] offsets = new int[lists.offsets().length];
            int size = 0;
            for (int i = 0; i < lists.count(); i++) {
                for (int f = lists.offsets()[i]; f < lists.offsets()[i + 1]; f++) {
                    int slot = slot(lists.features()[f]);
                    if (counts[slot] >= least) {
                        if (numbers[slot] == 0) {
                            features[count++] = hashes[slot];
                            numbers[slot] = count;
                        }
                        kept[size++] = numbers[slot] - 1;
                    }
                }
                offsets[i + 1] = size;
            }
            FeatureLists numbered = new FeatureLists(Arrays.copyOf(kept, size), offsets);
            rewritten.add(new Stretch(numbered, stretch.labels(), stretch.weight()));
        }
        stretches.clear();
        stretches.addAll(rewritten);
        return Arrays.copyOf(features, count);
    }
}
