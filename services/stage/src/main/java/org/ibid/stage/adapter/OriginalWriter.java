package org.ibid.stage.adapter;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Keeps each original once, in the GridFS bucket {@code originals} under its SHA-256. Written in GridFS's own layout but with
 * deterministic chunk ids: whoever writes the same original at the same time, or again after a crash in the middle, writes the same
 * chunks. A file entry without {@code incomplete} is whole.
 *
 * <p>What is uploaded bears {@code unclaimed}, and since when, until a document takes it or somebody stores the same bytes; {@link
 * #sweep} deletes what nobody has taken.
 */
public class OriginalWriter {

    /** GridFS's default. */
    private static final int CHUNK_BYTES = 255 << 10;

    private static final int DELETED_TOGETHER = 1_000;

    private static final String UNCLAIMED = "unclaimed";
    private static final String INCOMPLETE = "incomplete";
    private static final String DELETING = "deleting";

    private final MongoCollection<Document> files;
    private final MongoCollection<Document> chunks;

    public OriginalWriter(MongoClient client, String database) {
        MongoDatabase store = client.getDatabase(database);
        this.files = store.getCollection("originals.files");
        this.chunks = store.getCollection("originals.chunks");
    }

    public void createIndexes() {
        // GridFS readers count on it
        chunks.createIndex(Indexes.ascending("files_id", "n"), new IndexOptions().unique(true));
        files.createIndex(Indexes.ascending(UNCLAIMED), new IndexOptions().sparse(true));
    }

    /**
     * Returns once the original is stored for a document. Of it no more than a chunk is in memory here.
     *
     * @param size in bytes
     * @throws IOException when the bytes can't be read
     * @throws MongoException also while the same bytes are being deleted: to be tried again
     */
    public void put(String sha256, long size, InputStream bytes) throws IOException {
        // one chunk costs no more to write than to look for
        if (size > CHUNK_BYTES && claim(sha256).isPresent()) {
            return;
        }
        boolean fresh = write(sha256, bytes);
        boolean mine = OncePerKey.write(() -> files.insertOne(entry(sha256, size)));
        if (!mine && !change(sha256, "$unset", new Document(UNCLAIMED, "").append(INCOMPLETE, ""))) {
            throw beingDeleted(sha256);
        }
        if (mine && !fresh && !isWhole(sha256, size)) {
            // chunks that lay there were deleted while the others were written
            files.deleteOne(new Document("_id", sha256));
            throw beingDeleted(sha256);
        }
    }

    /**
     * Stores what no document has asked for yet.
     *
     * @see #put
     */
    public void upload(String sha256, long size, InputStream bytes) throws IOException {
        Document since = new Document(UNCLAIMED, new Date());
        Document entry = entry(sha256, size).append(INCOMPLETE, true);
        entry.putAll(since);
        if (!OncePerKey.write(() -> files.insertOne(entry))) {
            Document waiting = usable(sha256).append(UNCLAIMED, new Document("$ne", null));
            files.updateOne(waiting, new Document("$set", since));
            Document there = files.find(usable(sha256)).first();
            if (there == null) {
                throw beingDeleted(sha256);
            }
            if (there.get(INCOMPLETE) == null) {
                return;
            }
        }
        write(sha256, bytes);
        if (!change(sha256, "$unset", new Document(INCOMPLETE, ""))) {
            throw beingDeleted(sha256);
        }
    }

    /** Takes what was uploaded for a document: the bytes stay. Their number; empty when there are none. */
    public Optional<Long> claim(String sha256) {
        Document whole = usable(sha256).append(INCOMPLETE, null);
        Document stored = files.findOneAndUpdate(whole, new Document("$unset", new Document(UNCLAIMED, "")));
        return Optional.ofNullable(stored)
                .map(file -> file.get("length", Number.class).longValue());
    }

    /** Deletes what was uploaded before a time and never taken; after a crash in the middle it goes on the next time. */
    public void sweep(Instant before) {
        Document old = new Document(UNCLAIMED, new Document("$lt", Date.from(before)));
        for (Document file : files.find(old).into(new ArrayList<>())) {
            Document same = new Document("_id", file.get("_id")).append(UNCLAIMED, file.get(UNCLAIMED));
            if (files.updateOne(same, new Document("$set", new Document(DELETING, true)))
                            .getMatchedCount()
                    == 1) {
                delete(file);
            }
        }
    }

    private void delete(Document file) {
        List<String> ids =
                chunkIds(file.getString("_id"), file.get("length", Number.class).longValue());
        for (int from = 0; from < ids.size(); from += DELETED_TOGETHER) {
            chunks.deleteMany(in(ids.subList(from, Math.min(ids.size(), from + DELETED_TOGETHER))));
        }
        files.deleteOne(new Document("_id", file.get("_id")).append(DELETING, true));
    }

    /** @return whether none of it lay there */
    private boolean write(String sha256, InputStream bytes) throws IOException {
        boolean fresh = true;
        int n = 0;
        for (byte[] part; (part = bytes.readNBytes(CHUNK_BYTES)).length > 0; n++) {
            Document chunk = new Document("_id", chunkId(sha256, n))
                    .append("files_id", sha256)
                    .append("n", n)
                    .append("data", new Binary(part));
            fresh &= OncePerKey.write(() -> chunks.insertOne(chunk));
        }
        return fresh;
    }

    private boolean isWhole(String sha256, long size) {
        List<String> ids = chunkIds(sha256, size);
        return chunks.countDocuments(in(ids)) == ids.size();
    }

    private static Document entry(String sha256, long size) {
        return new Document("_id", sha256)
                .append("length", size)
                .append("chunkSize", CHUNK_BYTES)
                .append("uploadDate", new Date())
                .append("filename", sha256);
    }

    private boolean change(String sha256, String operator, Document fields) {
        return files.updateOne(usable(sha256), new Document(operator, fields)).getMatchedCount() == 1;
    }

    // plain documents: the embedded store's index does not serve an $and of both
    private static Document usable(String sha256) {
        return new Document("_id", sha256).append(DELETING, null);
    }

    private static String chunkId(String sha256, int n) {
        return sha256 + "-" + n;
    }

    private static List<String> chunkIds(String sha256, long size) {
        return chunkIds(sha256, 0, Math.toIntExact((size + CHUNK_BYTES - 1) / CHUNK_BYTES));
    }

    /** Of the chunks from one on and before another. */
    static List<String> chunkIds(String sha256, int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> chunkId(sha256, n)).toList();
    }

    static Document in(List<String> ids) {
        return new Document("_id", new Document("$in", ids));
    }

    private static MongoException beingDeleted(String sha256) {
        return new MongoException("the same bytes are just being deleted, as nobody had asked for them: " + sha256);
    }
}
