package org.ibid.citations.reference;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The model as a file: deflated; magic number, number of features, the scale of a step, then the feature hashes in ascending
 * order as differences, then for each feature a bit per field and a signed byte per bit set, then transition and edge weights as
 * floats.
 */
final class ModelFile {
    private static final int MAGIC = 0x49424944;
    private static final String SHIPPED = "reference-model.bin";

    private ModelFile() {}

    private static final class Holder {
        static final Model MODEL = load();
    }

    static Model shipped() {
        return Holder.MODEL;
    }

    private static Model load() {
        try (InputStream in = ModelFile.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("no " + SHIPPED + " on the class path");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Model read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(from), 1 << 16));
        if (in.readInt() != MAGIC || in.readInt() != Model.FIELDS) {
            throw new IOException("not a reference model of this version");
        }
        int count = in.readInt();
        float scale = in.readFloat();
        int[] keys = new int[count];
        long key = Integer.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            key += varint(in);
            keys[i] = (int) key;
        }
        byte[] rows = new byte[count * Model.WIDTH];
        for (int i = 0; i < count; i++) {
            int fields = in.readUnsignedByte() | in.readUnsignedByte() << 8 | in.readUnsignedByte() << 16;
            for (int bits = fields; bits != 0; bits &= bits - 1) {
                rows[i * Model.WIDTH + Integer.numberOfTrailingZeros(bits)] = in.readByte();
            }
        }
        float[] transitions = floats(in, Gaps.KINDS * Model.WIDTH * Model.WIDTH);
        return new Model(keys, rows, scale, transitions, floats(in, Model.WIDTH), floats(in, Model.WIDTH));
    }

    private static float[] floats(DataInputStream in, int count) throws IOException {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }

    private static long varint(DataInputStream in) throws IOException {
        long value = 0;
        for (int shift = 0; shift < 42; shift += 7) {
            int b = in.readUnsignedByte();
            value |= (long) (b & 127) << shift;
            if (b < 128) {
                return value;
            }
        }
        throw new IOException("damaged reference model");
    }

    /** Writes rows whose bytes are {@code quantized}; {@code keys} must ascend. */
    static void write(OutputStream to, int[] keys, byte[] quantized, float scale, float[] transitions, float[] edges)
            throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new DeflaterOutputStream(to, new java.util.zip.Deflater(9), 1 << 16))) {
            out.writeInt(MAGIC);
            out.writeInt(Model.FIELDS);
            out.writeInt(keys.length);
            out.writeFloat(scale);
            long previous = Integer.MIN_VALUE;
            for (int key : keys) {
                long difference = key - previous;
                while (difference >= 128) {
                    out.writeByte((int) ((difference & 127) | 128));
                    difference >>>= 7;
                }
                out.writeByte((int) difference);
                previous = key;
            }
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
