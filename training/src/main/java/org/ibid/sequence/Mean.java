package org.ibid.sequence;

/** The mean of weights after several epochs: less of the noise of the last examples seen (Polyak and Juditsky 1992). */
public final class Mean {

    private final float[] sum;
    private int count;

    public Mean(int weights) {
        sum = new float[weights];
    }

    public void add(float[] weights) {
        count++;
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weights[i];
        }
    }

    /** Once, when all have been added. */
    public float[] divided() {
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= count;
        }
        return sum;
    }
}
