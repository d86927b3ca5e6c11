package org.ibid.enrichment.entity;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The weights as a file: deflated; magic number, number of labels, the scale of a step, the transitions' weights, then the hashes of the
 * features in ascending order as differences, then for each a bit for each label and a signed byte for each bit set.
 */
final class ModelFile {

    private static final int MAGIC = 0x49424e31;
    private static final String WEIGHTS = "entity-model.bin";
    private static final String LEXICON = "entity-lexicon.bin";

    private ModelFile() {}

    private static final class Holder {
        static final Model MODEL = load();
    }

    static Model shipped() {
        return Holder.MODEL;
    }

    private static Model load() {
        try (InputStream lexicon = open(LEXICON);
                InputStream weights = open(WEIGHTS)) {
            return read(LexiconFile.read(lexicon), weights);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        InputStream in = ModelFile.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("no " + name + " on the class path");
        }
        return in;
    }

    static Model read(Lexicon lexicon, InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(from), 1 << 16));
        if (in.readInt() != MAGIC || in.readInt() != Label.COUNT) {
            throw new IOException("not an entity model of this version");
        }
        float scale = in.readFloat();
        float[] transitions = new float[Label.COUNT * Weights.WIDTH];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = in.readFloat();
        }
        int[] features = AscendingHashes.read(in);
        byte[] rows = new byte[features.length * Weights.WIDTH];
        for (int i = 0; i < features.length; i++) {
            int labels = in.readUnsignedByte() | in.readUnsignedByte() << 8 | in.readUnsignedByte() << 16;
            for (int bits = labels; bits != 0; bits &= bits - 1) {
                rows[i * Weights.WIDTH + Integer.numberOfTrailingZeros(bits)] = in.readByte();
            }
        }
        return new Model(lexicon, new Weights(features, rows, scale), transitions);
    }

    /** @param features ascending as unsigned numbers, with their rows */
    static void write(int[] features, byte[] rows, float scale, float[] transitions, OutputStream to)
            throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new DeflaterOutputStream(to, new Deflater(Deflater.BEST_COMPRESSION), 1 << 16))) {
            out.writeInt(MAGIC);
            out.writeInt(Label.COUNT);
            out.writeFloat(scale);
            for (float weight : transitions) {
                out.writeFloat(weight);
            }
            AscendingHashes.write(features, out);
            for (int i = 0; i < features.length; i++) {
                int labels = 0;
                for (int y = 0; y < Label.COUNT; y++) {
                    labels |= rows[i * Weights.WIDTH + y] == 0 ? 0 : 1 << y;
                }
                out.writeByte(labels);
                out.writeByte(labels >> 8);
                out.writeByte(labels >> 16);
                for (int y = 0; y < Label.COUNT; y++) {
                    if (rows[i * Weights.WIDTH + y] != 0) {
                        out.writeByte(rows[i * Weights.WIDTH + y]);
                    }
                }
            }
        }
    }
}
