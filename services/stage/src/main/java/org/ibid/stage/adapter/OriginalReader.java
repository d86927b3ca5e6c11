package org.ibid.stage.adapter;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.types.Binary;
import org.ibid.contracts.Original;
import org.jspecify.annotations.Nullable;

/**
 * Reads originals, as {@link OriginalWriter} keeps them: the one thing that services read of another's store. By the ids of the chunks, which
 * every store has an index on; where an original has none of ours, as the GridFS file that it then is.
 */
public final class OriginalReader {

    /** Asked for at a time, of 255 KiB each. */
    private static final int TOGETHER = 4;

    private static final int PIECE = 1 << 18;

    private final MongoCollection<Document> chunks;
    private final GridFSBucket bucket;

    public OriginalReader(MongoClient client, String database) {
        MongoDatabase store = client.getDatabase(database);
        this.chunks = store.getCollection("originals.chunks");
        this.bucket = GridFSBuckets.create(store, "originals");
    }

    /**
     * The original's bytes, about a MiB of them in memory at a time. Reading throws {@link OriginalMissing} too, where a part is not
     * there, and {@link com.mongodb.MongoException} when the store is away.
     */
    public InputStream open(Original original) throws OriginalMissing {
        String sha256 = original.sha256();
        if (sha256 == null) {
            throw new OriginalMissing("the event names no original");
        }
        KnownChunks known = new KnownChunks(sha256);
        return new OriginalStream(sha256, original.size(), known.isEmpty() ? file(sha256) : known);
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
            List<String> ids = OriginalWriter.chunkIds(sha256, asked, asked + TOGETHER);
            asked += TOGETHER;
            // no store promises an order
            chunks.find(OriginalWriter.in(ids)).into(new ArrayList<>()).stream()
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
}
