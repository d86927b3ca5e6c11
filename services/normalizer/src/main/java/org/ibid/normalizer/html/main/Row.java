package org.ibid.normalizer.html.main;

/** The numbers of one segment as they are gathered. */
final class Row {

    private final float[] values;
    private int count;

    Row(int size) {
        values = new float[size];
    }

    void add(double value) {
        values[count++] = (float) value;
    }

    void add(boolean value) {
        values[count++] = value ? 1 : 0;
    }

    void addAll(byte[] others) {
        for (byte other : others) {
            values[count++] = other;
        }
    }

    void addAll(float[] others) {
        System.arraycopy(others, 0, values, count, others.length);
        count += others.length;
    }

    float[] values() {
        if (count != values.length) {
            throw new IllegalStateException("a row has " + count + " numbers, not " + values.length);
        }
        return values;
    }
}
