package org.ibid.enrichment.entity;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** A set of hashes, each with its rank in ascending order; found by its first sixteen bits. Immutable. */
final class SortedHashes {

    private final int[] hashes;
    private final int[] buckets = new int[(1 << 16) + 1];

    /** @param hashes distinct, ascending as unsigned numbers */
    SortedHashes(int[] hashes) {
        this.hashes = hashes;
        for (int hash : hashes) {
            buckets[(hash >>> 16) + 1]++;
        }
        for (int i = 0; i < 1 << 16; i++) {
            buckets[i + 1] += buckets[i];
        }
    }

    void forEach(IntConsumer each) {
        Arrays.stream(hashes).forEach(each);
    }

    /** The rank, or -1. */
    int rank(int hash) {
        int bucket = hash >>> 16;
        int low = buckets[bucket];
        int high = buckets[bucket + 1];
        while (low < high) {
            int middle = low + high >>> 1;
            int found = hashes[middle];
            if (found == hash) {
                return middle;
            }
            if (Integer.compareUnsigned(found, hash) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return -1;
    }
}
