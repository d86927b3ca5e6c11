package org.ibid.citations.reference;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.InflaterInputStream;
import org.ibid.sequence.AscendingHashes;
import org.ibid.sequence.WeightRows;

/**
 * The model as a file: deflated; magic number, number of fields, of features and of the frequent ones among them, the scale of a step,
 * then the feature hashes, the frequent ones first, each group ascending ({@link AscendingHashes}), then their rows ({@link WeightRows}), then
 * transition and edge weights as floats.
 */
final class ModelFile {
    static final int MAGIC = 0x49424945;

    /** What its hashes ascend from. */
    static final int LEAST = Integer.MIN_VALUE;

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
        int[] features = new int[count];
        AscendingHashes.read(in, features, 0, frequent, LEAST);
        AscendingHashes.read(in, features, frequent, count, LEAST);
        WeightRows rows = WeightRows.read(in, features);
        float[] transitions = floats(in, Gaps.KINDS * Model.WIDTH * Model.WIDTH);
        return new Model(rows, frequent, scale, transitions, floats(in, Model.WIDTH), floats(in, Model.WIDTH));
    }

    private static float[] floats(DataInputStream in, int count) throws IOException {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }
}
