package org.ibid.normalizer.html.main;

/** The numbers of one segment as they are gathered. */
final class Row {

    private final float[] values;
    private int count;

    /** Writes into {@code values} from a place on. */
    Row(float[] values, int from) {
        this.values = values;
        this.count = from;
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

    /** All its numbers are there. */
    void end() {
        endAt(values.length);
    }

    void endAt(int end) {
        if (count != end) {
            throw new IllegalStateException("a row has " + count + " numbers, not " + end);
        }
    }
}
