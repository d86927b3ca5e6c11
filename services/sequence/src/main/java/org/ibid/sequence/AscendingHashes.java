package org.ibid.sequence;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Distinct hashes in a file: the difference of each to the one before, seven bits a byte, the lowest first. They ascend either as
 * unsigned numbers, from 0, or as signed ones, from {@link Integer#MIN_VALUE}.
 */
public final class AscendingHashes {

    /** Five times seven bits hold any difference. */
    private static final int LAST_SHIFT = 28;

    private AscendingHashes() {}

    /** As many as a number before them says, ascending as unsigned ones. */
    public static int[] read(DataInputStream in) throws IOException {
        int[] hashes = new int[in.readInt()];
        read(in, hashes, 0, hashes.length, 0);
        return hashes;
    }

    /**
     * Reads {@code hashes[from,to)}.
     *
     * @param least what they ascend from
     * @throws IOException if what is there is no such list
     */
    public static void read(DataInputStream in, int[] hashes, int from, int to, int least) throws IOException {
        int last = least;
        for (int i = from; i < to; i++) {
            last += difference(in);
            hashes[i] = last;
        }
    }

    private static int difference(DataInputStream in) throws IOException {
        int difference = 0;
        for (int shift = 0; shift <= LAST_SHIFT; shift += 7) {
            int b = in.readUnsignedByte();
            difference |= (b & 127) << shift;
            if (b < 128) {
                return difference;
            }
        }
        throw new IOException("a damaged model");
    }

    /** How many they are, and the hashes, ascending as unsigned numbers. */
    public static void write(int[] hashes, DataOutputStream out) throws IOException {
        out.writeInt(hashes.length);
        write(hashes, 0, hashes.length, 0, out);
    }

    /** Writes {@code hashes[from,to)}. */
    public static void write(int[] hashes, int from, int to, int least, DataOutputStream out) throws IOException {
        int last = least;
        for (int i = from; i < to; i++) {
            int difference = hashes[i] - last;
            while ((difference & ~127) != 0) {
                out.writeByte(difference & 127 | 128);
                difference >>>= 7;
            }
            out.writeByte(difference);
            last = hashes[i];
        }
    }
}
