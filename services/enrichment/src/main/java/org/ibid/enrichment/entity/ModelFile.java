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
import org.ibid.sequence.AscendingHashes;
import org.ibid.sequence.WeightRows;

/**
 * The weights as a file: deflated; magic number, number of labels, the scale of a step, the transitions' weights, then the
 * features ({@link AscendingHashes}) and their rows ({@link WeightRows}).
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
        return new Model(lexicon, new Weights(WeightRows.read(in, features), scale), transitions);
    }

    /** @param rows with features that ascend as unsigned numbers */
    static void write(WeightRows rows, float scale, float[] transitions, OutputStream to) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new DeflaterOutputStream(to, new Deflater(Deflater.BEST_COMPRESSION), 1 << 16))) {
            out.writeInt(MAGIC);
            out.writeInt(Label.COUNT);
            out.writeFloat(scale);
            for (float weight : transitions) {
                out.writeFloat(weight);
            }
            AscendingHashes.write(rows.features(), out);
            rows.write(out);
        }
    }
}
