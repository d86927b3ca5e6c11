package org.ibid.citations.reference;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.ibid.sequence.AscendingHashes;

/** Writes what {@link ModelFile} reads. */
final class ModelFileWriter {
    private ModelFileWriter() {}

    static void write(OutputStream to, ModelCompression model, float[] transitions, float[] edges) throws IOException {
        int[] features = model.rows().features();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(to, new Deflater(9), 1 << 16))) {
            out.writeInt(ModelFile.MAGIC);
            out.writeInt(Model.FIELDS);
            out.writeInt(features.length);
            out.writeInt(model.frequent());
            out.writeFloat(model.scale());
            AscendingHashes.write(features, 0, model.frequent(), ModelFile.LEAST, out);
            AscendingHashes.write(features, model.frequent(), features.length, ModelFile.LEAST, out);
            model.rows().write(out);
            for (float weight : transitions) {
                out.writeFloat(weight);
            }
            for (float weight : edges) {
                out.writeFloat(weight);
            }
        }
    }
}
