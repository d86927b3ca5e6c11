package org.ibid.enrichment.entity;

/** The ways from the root of a clustering down to each of its clusters: a bit a branch, the first in the highest of {@code lengths} bits. */
record ClusterPaths(int[] bits, byte[] lengths) {

    /** The first {@code length} branches, or all where there are fewer; not 0. */
    int prefix(int cluster, int length) {
        int own = lengths[cluster];
        int taken = Math.min(own, length);
        return 1 << taken | bits[cluster] >>> (own - taken);
    }
}
