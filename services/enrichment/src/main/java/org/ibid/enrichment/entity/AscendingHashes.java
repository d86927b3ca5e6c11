package org.ibid.enrichment.entity;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Hashes in a file: how many, then the difference of each to the one before, seven bits a byte, the lowest first. */
final class AscendingHashes {

    private AscendingHashes() {}

    static int[] read(DataInputStream in) throws IOException {
        int[] hashes = new int[in.readInt()];
        int last = 0;
        for (int i = 0; i < hashes.length; i++) {
            int difference = 0;
            for (int shift = 0, b = 128; b >= 128; shift += 7) {
                b = in.readUnsignedByte();
                difference |= (b & 127) << shift;
            }
            last += difference;
            hashes[i] = last;
        }
        return hashes;
    }

    /** @param hashes ascending as unsigned numbers */
    static void write(int[] hashes, DataOutputStream out) throws IOException {
        out.writeInt(hashes.length);
        int last = 0;
        for (int hash : hashes) {
            int difference = hash - last;
            while ((difference & ~127) != 0) {
                out.writeByte(difference & 127 | 128);
                difference >>>= 7;
            }
            out.writeByte(difference);
            last = hash;
        }
    }
}
