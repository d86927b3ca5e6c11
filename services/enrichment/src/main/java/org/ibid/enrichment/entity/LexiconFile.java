package org.ibid.enrichment.entity;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.ibid.sequence.AscendingHashes;

/**
 * The lexicon as a file: deflated; magic number, clusterings with their paths, the hashes of words in ascending order as
 * differences, then column by column their clusters and parts, then the hashes of phrases and their kinds.
 */
final class LexiconFile {

    private static final int MAGIC = 0x49424c31;

    private LexiconFile() {}

    /**
     * What the file holds.
     *
     * @param words hashes, ascending as unsigned numbers, as are {@code phrases}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Content(int[] words, short[][] clusters, short[] parts, ClusterPaths[] paths, int[] phrases, byte[] kinds) {

        Lexicon lexicon() {
            return new Lexicon(new SortedHashes(words), clusters, parts, paths, new SortedHashes(phrases), kinds);
        }
    }

    static Lexicon read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(from), 1 << 16));
        if (in.readInt() != MAGIC) {
            throw new IOException("not a lexicon of this version");
        }
        ClusterPaths[] paths = new ClusterPaths[in.readInt()];
        for (int c = 0; c < paths.length; c++) {
            int[] bits = new int[in.readInt()];
            byte[] lengths = new byte[bits.length];
            for (int i = 0; i < bits.length; i++) {
                lengths[i] = in.readByte();
                bits[i] = in.readInt();
            }
            paths[c] = new ClusterPaths(bits, lengths);
        }
        int[] words = AscendingHashes.read(in);
        short[][] clusters = new short[paths.length][];
        for (int c = 0; c < paths.length; c++) {
            clusters[c] = shorts(in, words.length);
        }
        short[] parts = shorts(in, words.length);
        int[] phrases = AscendingHashes.read(in);
        byte[] kinds = new byte[phrases.length];
        in.readFully(kinds);
        return new Content(words, clusters, parts, paths, phrases, kinds).lexicon();
    }

    static void write(Content content, OutputStream to) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new DeflaterOutputStream(to, new Deflater(Deflater.BEST_COMPRESSION), 1 << 16))) {
            out.writeInt(MAGIC);
            out.writeInt(content.paths.length);
            for (ClusterPaths paths : content.paths) {
                out.writeInt(paths.bits().length);
                for (int i = 0; i < paths.bits().length; i++) {
                    out.writeByte(paths.lengths()[i]);
                    out.writeInt(paths.bits()[i]);
                }
            }
            AscendingHashes.write(content.words, out);
            for (short[] column : content.clusters) {
                write(column, out);
            }
            write(content.parts, out);
            AscendingHashes.write(content.phrases, out);
            out.write(content.kinds);
        }
    }

    private static short[] shorts(DataInputStream in, int count) throws IOException {
        short[] values = new short[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readShort();
        }
        return values;
    }

    private static void write(short[] values, DataOutputStream out) throws IOException {
        for (short value : values) {
            out.writeShort(value);
        }
    }
}
