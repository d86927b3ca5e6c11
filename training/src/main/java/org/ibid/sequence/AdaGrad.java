package org.ibid.sequence;

/** Weights that are learnt by steps against their gradient, each the smaller the more it has been moved (Duchi, Hazan and Singer 2011). */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record AdaGrad(float rate, float[] weights, float[] squares) {

    /** All are 0 at first. */
    public AdaGrad(float rate, int count) {
        this(rate, new float[count], new float[count]);
    }

    /** A step of the row at {@code base}. */
    public void step(int base, float[] gradient) {
        for (int y = 0; y < gradient.length; y++) {
            step(base + y, gradient[y]);
        }
    }

    public void step(int at, float gradient) {
        float square = squares[at] + gradient * gradient;
        squares[at] = square;
        weights[at] -= rate * gradient / (float) Math.sqrt(square + 1e-6f);
    }
}
