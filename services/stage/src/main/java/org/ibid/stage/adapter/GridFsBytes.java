package org.ibid.stage.adapter;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * In the GridFS bucket {@code originals}, in GridFS's own layout but with deterministic chunk ids: whoever writes the same original at the
 * same time, or again after a crash in the middle, writes the same chunks. Read by the ids of the chunks, which every store has an index
 * on; where an original has none of ours, as the GridFS file that it then is.
 */
final class GridFsBytes implements OriginalBytes {

    static final String BUCKET = "originals";

    /** GridFS's default. */
    static final int CHUNK_BYTES = 255 << 10;

    private static final int SMALL_BYTES = 64 << 10;

    private static final int DELETED_TOGETHER = 1_000;

    /** Asked for at a time. */
    private static final int READ_TOGETHER = 4;

    private static final int PIECE = 1 << 18;

    private final MongoCollection<Document> chunks;
    private final GroupedCollection groupedChunks;
    private final GridFSBucket bucket;

    GridFsBytes(MongoDatabase store) {
        this.chunks = store.getCollection(BUCKET + ".chunks");
        this.groupedChunks = new GroupedCollection(chunks);
        this.bucket = GridFSBuckets.create(store, BUCKET);
    }

    @Override
    public void createIndexes() {
        // GridFS readers count on it
        chunks.createIndex(Indexes.ascending("files_id", "n"), new IndexOptions().unique(true));
    }

    @Override
    public long small() {
        return CHUNK_BYTES;
    }

    @Override
    public boolean write(String sha256, long size, InputStream bytes) throws IOException {
        boolean fresh = true;
        int n = 0;
        for (byte[] part; (part = bytes.readNBytes(CHUNK_BYTES)).length > 0; n++) {
            Document chunk = new Document("_id", chunkId(sha256, n))
                    .append("files_id", sha256)
                    .append("n", n)
                    .append("data", new Binary(part));
            fresh &= OncePerKey.write(() -> insert(chunk));
        }
        return fresh;
    }

    /** A large piece goes alone: those that are small do not wait for it. */
    private void insert(Document chunk) {
        if (chunk.get("data", Binary.class).length() > SMALL_BYTES) {
            chunks.insertOne(chunk);
        } else {
            groupedChunks.write(new InsertOneModel<>(chunk));
        }
    }

    @Override
    public boolean isWhole(String sha256, long size) {
        List<String> ids = chunkIds(sha256, size);
        return chunks.countDocuments(in(ids)) == ids.size();
    }

    @Override
    public void delete(String sha256, long size) {
        List<String> ids = chunkIds(sha256, size);
        for (int from = 0; from < ids.size(); from += DELETED_TOGETHER) {
            chunks.deleteMany(in(ids.subList(from, Math.min(ids.size(), from + DELETED_TOGETHER))));
        }
    }

    @Override
    public OriginalStream.Pieces open(String sha256, long size) throws OriginalMissing {
        KnownChunks known = new KnownChunks(sha256);
        return known.isEmpty() ? file(sha256) : known;
    }

    private final class KnownChunks implements OriginalStream.Pieces {

        private final String sha256;
        private final Deque<Document> read = new ArrayDeque<>();
        private int asked;
        private int given;

        KnownChunks(String sha256) {
            this.sha256 = sha256;
            ask();
        }

        boolean isEmpty() {
            return read.isEmpty();
        }

        @Override
        public byte @Nullable [] next() {
            if (read.isEmpty()) {
                ask();
            }
            Document chunk = read.poll();
            return chunk == null || chunk.getInteger("n") != given++
                    ? null
                    : chunk.get("data", Binary.class).getData();
        }

        private void ask() {
            List<String> ids = chunkIds(sha256, asked, asked + READ_TOGETHER);
            asked += READ_TOGETHER;
            // no store promises an order
            chunks.find(in(ids)).into(new ArrayList<>()).stream()
                    .sorted(Comparator.comparing(chunk -> chunk.getInteger("n")))
                    .forEach(read::add);
        }
    }

    private OriginalStream.Pieces file(String sha256) throws OriginalMissing {
        InputStream file;
        try {
            file = bucket.openDownloadStream(new BsonString(sha256));
        } catch (MongoGridFSException e) {
            throw new OriginalMissing("the store holds no original " + sha256);
        }
        return () -> {
            try {
                byte[] piece = file.readNBytes(PIECE);
                return piece.length == 0 ? null : piece;
            } catch (MongoGridFSException e) {
                throw new OriginalMissing("the store does not hold all of the original " + sha256);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static String chunkId(String sha256, int n) {
        return sha256 + "-" + n;
    }

    private static List<String> chunkIds(String sha256, long size) {
        return chunkIds(sha256, 0, Math.toIntExact((size + CHUNK_BYTES - 1) / CHUNK_BYTES));
    }

    /** Of the chunks from one on and before another. */
    private static List<String> chunkIds(String sha256, int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> chunkId(sha256, n)).toList();
    }

    private static Document in(List<String> ids) {
        return new Document("_id", new Document("$in", ids));
    }
}
