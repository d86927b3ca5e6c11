package org.ibid.enrichment.entity;

/** Rows of weights by feature hash, a signed byte for each label, in an open-addressing table. Immutable. */
final class Weights {

    /** Row width: the labels, padded. */
    static final int WIDTH = 24;

    private final int[] slots;
    private final int[] rowOfSlot;
    private final byte[] rows;
    private final int mask;
    private final float scale;

    /**
     * @param features distinct hashes
     * @param rows {@link #WIDTH} steps to a feature
     * @param scale of a step
     */
    Weights(int[] features, byte[] rows, float scale) {
        this.rows = rows;
        this.scale = scale;
        int capacity = Integer.highestOneBit(Math.max(8, features.length)) * 4;
        mask = capacity - 1;
        slots = new int[capacity];
        rowOfSlot = new int[capacity];
        for (int i = 0; i < features.length; i++) {
            int slot = features[i] & mask;
            while (rowOfSlot[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = features[i];
            rowOfSlot[slot] = i + 1;
        }
    }

    /** Adds the weights of a feature, in steps. */
    void add(int feature, int[] sums) {
        int slot = feature & mask;
        int row = rowOfSlot[slot];
        while (row != 0 && slots[slot] != feature) {
            slot = slot + 1 & mask;
            row = rowOfSlot[slot];
        }
        if (row != 0) {
            int at = (row - 1) * WIDTH;
            for (int y = 0; y < WIDTH; y++) {
                sums[y] += rows[at + y];
            }
        }
    }

    float scale() {
        return scale;
    }
}
