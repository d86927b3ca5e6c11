package org.ibid.citations.reference;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.InflaterInputStream;

/**
 * The model as a file: deflated; magic number, number of fields, of features and of the frequent ones among them, the scale of a step,
 * then the feature hashes, the frequent ones first, each group in ascending order as differences, then for each feature a bit per field and a signed byte per bit set, then transition and edge weights as
 * floats.
 */
final class ModelFile {
    static final int MAGIC = 0x49424945;
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
        int frequent = in.readInt();
        float scale = in.readFloat();
        int[] keys = new int[count];
        keys(in, keys, 0, frequent);
        keys(in, keys, frequent, count);
        byte[] rows = new byte[count * Model.WIDTH];
        for (int i = 0; i < count; i++) {
            int fields = in.readUnsignedByte() | in.readUnsignedByte() << 8 | in.readUnsignedByte() << 16;
            for (int bits = fields; bits != 0; bits &= bits - 1) {
                rows[i * Model.WIDTH + Integer.numberOfTrailingZeros(bits)] = in.readByte();
            }
        }
        float[] transitions = floats(in, Gaps.KINDS * Model.WIDTH * Model.WIDTH);
        return new Model(keys, frequent, rows, scale, transitions, floats(in, Model.WIDTH), floats(in, Model.WIDTH));
    }

    private static void keys(DataInputStream in, int[] keys, int from, int to) throws IOException {
        long key = Integer.MIN_VALUE;
        for (int i = from; i < to; i++) {
            key += varint(in);
            keys[i] = (int) key;
        }
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
}
