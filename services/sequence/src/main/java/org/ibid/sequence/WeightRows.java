package org.ibid.sequence;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Features with what each says for and against every label, in steps of one size. In a file a row is a bit for each label and a signed
 * byte for each bit set.
 *
 * @param features distinct hashes
 * @param steps a row of {@link #WIDTH} for each, from -127 to 127
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WeightRows(int[] features, byte[] steps) {

    /** How many labels a model may have. */
    public static final int WIDTH = 24;

    /** The rows of features that are known already. */
    public static WeightRows read(DataInputStream in, int[] features) throws IOException {
        byte[] steps = new byte[features.length * WIDTH];
        for (int row = 0; row < steps.length; row += WIDTH) {
            int labels = in.readUnsignedByte() | in.readUnsignedByte() << 8 | in.readUnsignedByte() << 16;
            for (int bits = labels; bits != 0; bits &= bits - 1) {
                steps[row + Integer.numberOfTrailingZeros(bits)] = in.readByte();
            }
        }
        return new WeightRows(features, steps);
    }

    /** Writes the rows, without the features. */
    public void write(DataOutputStream out) throws IOException {
        for (int row = 0; row < steps.length; row += WIDTH) {
            int labels = 0;
            for (int y = 0; y < WIDTH; y++) {
                labels |= steps[row + y] == 0 ? 0 : 1 << y;
            }
            out.writeByte(labels);
            out.writeByte(labels >>> 8);
            out.writeByte(labels >>> 16);
            for (int y = 0; y < WIDTH; y++) {
                if (steps[row + y] != 0) {
                    out.writeByte(steps[row + y]);
                }
            }
        }
    }
}
