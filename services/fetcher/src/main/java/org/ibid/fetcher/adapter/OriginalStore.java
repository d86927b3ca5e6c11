package org.ibid.fetcher.adapter;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps each original once, in the GridFS bucket {@code originals} under its SHA-256. Written in GridFS's own layout but with
 * deterministic chunk ids: whoever writes the same original at the same time, or again after a crash in the middle, writes
 * the same chunks, and the file entry comes last, so a file that is there is whole.
 */
@ApplicationScoped
public class OriginalStore {

    /** GridFS's default. */
    private static final int CHUNK_BYTES = 255 << 10;

    private final MongoCollection<Document> files;
    private final MongoCollection<Document> chunks;

    OriginalStore(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        MongoDatabase store = client.getDatabase(database);
        this.files = store.getCollection("originals.files");
        this.chunks = store.getCollection("originals.chunks");
    }

    /** The index that GridFS readers count on. */
    void createIndexes() {
        chunks.createIndex(Indexes.ascending("files_id", "n"), new IndexOptions().unique(true));
    }

    /**
     * Returns once the original is stored. Of it no more than a chunk is in memory here.
     *
     * @param size in bytes
     * @throws IOException when the bytes can't be read
     */
    public void put(String sha256, long size, InputStream bytes) throws IOException {
        // one chunk costs no more to write than to look for
        if (size > CHUNK_BYTES && isStored(sha256)) {
            return;
        }
        int n = 0;
        for (byte[] part; (part = bytes.readNBytes(CHUNK_BYTES)).length > 0; n++) {
            insertOnce(
                    chunks,
                    new Document("_id", sha256 + "-" + n)
                            .append("files_id", sha256)
                            .append("n", n)
                            .append("data", new Binary(part)));
        }
        insertOnce(
                files,
                new Document("_id", sha256)
                        .append("length", size)
                        .append("chunkSize", CHUNK_BYTES)
                        .append("uploadDate", new Date())
                        .append("filename", sha256));
    }

    private boolean isStored(String sha256) {
        return files.find(new Document("_id", sha256))
                        .projection(new Document("_id", 1))
                        .first()
                != null;
    }

    private static void insertOnce(MongoCollection<Document> collection, Document document) {
        try {
            collection.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }
}
