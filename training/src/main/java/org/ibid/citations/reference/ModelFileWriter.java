package org.ibid.citations.reference;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes what {@link ModelFile} reads. */
final class ModelFileWriter {
    private ModelFileWriter() {}

    static void write(OutputStream to, ModelCompression rows, float[] transitions, float[] edges) throws IOException {
        int[] keys = rows.keys();
        byte[] quantized = rows.quantized();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(to, new Deflater(9), 1 << 16))) {
            out.writeInt(ModelFile.MAGIC);
            out.writeInt(Model.FIELDS);
            out.writeInt(keys.length);
            out.writeInt(rows.frequent());
            out.writeFloat(rows.scale());
            keys(out, keys, 0, rows.frequent());
            keys(out, keys, rows.frequent(), keys.length);
            for (int i = 0; i < keys.length; i++) {
                row(out, quantized, i * Model.WIDTH);
            }
            for (float weight : transitions) {
                out.writeFloat(weight);
            }
            for (float weight : edges) {
                out.writeFloat(weight);
            }
        }
    }

    private static void keys(DataOutputStream out, int[] keys, int from, int to) throws IOException {
        long previous = Integer.MIN_VALUE;
        for (int i = from; i < to; i++) {
            long difference = keys[i] - previous;
            while (difference >= 128) {
                out.writeByte((int) ((difference & 127) | 128));
                difference >>>= 7;
            }
            out.writeByte((int) difference);
            previous = keys[i];
        }
    }

    private static void row(DataOutputStream out, byte[] quantized, int base) throws IOException {
        int fields = 0;
        for (int y = 0; y < Model.FIELDS; y++) {
            fields |= quantized[base + y] != 0 ? 1 << y : 0;
        }
        out.writeByte(fields);
        out.writeByte(fields >>> 8);
        out.writeByte(fields >>> 16);
        for (int y = 0; y < Model.FIELDS; y++) {
            if (quantized[base + y] != 0) {
                out.writeByte(quantized[base + y]);
            }
        }
    }
}
