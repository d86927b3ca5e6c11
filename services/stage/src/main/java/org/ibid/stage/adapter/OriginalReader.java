package org.ibid.stage.adapter;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Reads originals, which the fetcher writes: the one thing that services read of another's store. A chunk is asked for by the whole
 * key of GridFS's unique index, which every store serves; the driver's own question, a range of it, is a scan of all chunks in the
 * embedded one.
 */
public final class OriginalReader {

    private final MongoCollection<Document> files;
    private final MongoCollection<Document> chunks;

    public OriginalReader(MongoClient client, String database) {
        MongoDatabase store = client.getDatabase(database);
        this.files = store.getCollection("originals.files");
        this.chunks = store.getCollection("originals.chunks");
    }

    /** @throws MongoGridFSException when there is no such original, or it has lost a part */
    public byte[] read(String sha256) {
        try (InputStream bytes = open(sha256)) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a chunk when it comes to it.
     *
     * @throws MongoGridFSException when there is no such original; from the stream when it has lost a part
     */
    public InputStream open(String sha256) {
        Document file = files.find(new Document("_id", sha256)).first();
        if (file == null) {
            throw new MongoGridFSException("there is no original " + sha256);
        }
        long length = ((Number) file.get("length")).longValue();
        int chunkSize = ((Number) file.get("chunkSize")).intValue();
        return new SequenceInputStream(new Chunks(sha256, Math.ceilDiv(length, chunkSize)));
    }

    private final class Chunks implements Enumeration<InputStream> {

        private final String sha256;
        private final long count;
        private int next;

        Chunks(String sha256, long count) {
            this.sha256 = sha256;
            this.count = count;
        }

        @Override
        public boolean hasMoreElements() {
            return next < count;
        }

        @Override
        public InputStream nextElement() {
            Document chunk = chunks.find(new Document("files_id", sha256).append("n", next))
                    .first();
            if (chunk == null) {
                throw new MongoGridFSException("original " + sha256 + " has lost its part " + next);
            }
            next++;
            return new ByteArrayInputStream(chunk.get("data", Binary.class).getData());
        }
    }
}
