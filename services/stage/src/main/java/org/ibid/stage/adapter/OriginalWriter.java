package org.ibid.stage.adapter;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * Keeps each original once, under its SHA-256: its entry in the collection {@code originals.files}, as GridFS has it, its bytes where {@link
 * OriginalBytes} has them. Whoever writes the same original at the same time, or again after a crash in the middle, changes nothing. An
 * entry without {@code incomplete} is whole.
 *
 * <p>What is uploaded bears {@code unclaimed}, and since when, until a document takes it or somebody stores the same bytes; {@link
 * #sweep} deletes what nobody has taken.
 */
public class OriginalWriter {

    private static final String UNCLAIMED = "unclaimed";
    private static final String INCOMPLETE = "incomplete";
    private static final String DELETING = "deleting";

    /** Ids of the documents that refer to it, of which some may be missing where it is not {@link #COUNTED}. */
    private static final String REFERRERS = "referrers";

    private static final String COUNTED = "counted";

    private final MongoCollection<Document> files;
    private final GroupedCollection groupedFiles;
    private final OriginalBytes bytes;
    private final InstantSource clock;

    /** With the bytes in GridFS. */
    public OriginalWriter(MongoClient client, String database) {
        this(client, database, new GridFsBytes(client.getDatabase(database)));
    }

    /** With the bytes where they are configured to be. */
    public OriginalWriter(MongoClient client, String database, OriginalsConfig config) {
        this(client, database, OriginalBytes.of(client, database, config));
    }

    private OriginalWriter(MongoClient client, String database, OriginalBytes bytes) {
        this.files = client.getDatabase(database).getCollection(GridFsBytes.BUCKET + ".files");
        this.groupedFiles = new GroupedCollection(files);
        this.bytes = bytes;
        this.clock = new StoreClock(client.getDatabase(database));
    }

    public void createIndexes() {
        bytes.createIndexes();
        files.createIndex(Indexes.ascending(UNCLAIMED), new IndexOptions().sparse(true));
        files.createIndex(Indexes.ascending(REFERRERS));
    }

    /**
     * Returns once the original is stored for a document. Of it no more than a piece is in memory here.
     *
     * @param document that refers to it from now on
     * @param size in bytes
     * @throws IOException when the bytes can't be read
     * @throws MongoException also while the same bytes are being deleted: to be tried again
     */
    public void put(String document, String sha256, long size, InputStream content) throws IOException {
        // what is small costs no more to write than to look for
        if (size > bytes.small() && claim(document, sha256).isPresent()) {
            return;
        }
        boolean fresh = bytes.write(sha256, size, content);
        boolean mine = OncePerKey.write(
                () -> groupedFiles.write(new InsertOneModel<>(entry(sha256, size, List.of(document)))));
        if (!mine && !change(sha256, taken(document, UNCLAIMED, INCOMPLETE))) {
            throw beingDeleted(sha256);
        }
        if (mine && !fresh && !bytes.isWhole(sha256, size)) {
            // what lay there was deleted while the rest was written
            files.deleteOne(new Document("_id", sha256));
            throw beingDeleted(sha256);
        }
    }

    /**
     * Stores what no document has asked for yet.
     *
     * @see #put
     */
    public void upload(String sha256, long size, InputStream content) throws IOException {
        Document since = new Document(UNCLAIMED, Date.from(clock.instant()));
        Document entry = entry(sha256, size, List.of()).append(INCOMPLETE, true);
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
        bytes.write(sha256, size, content);
        if (!change(sha256, new Document("$unset", new Document(INCOMPLETE, "")))) {
            throw beingDeleted(sha256);
        }
    }

    /** Takes what was uploaded for a document: the bytes stay. Their number; empty when there are none. */
    public Optional<Long> claim(String document, String sha256) {
        Document whole = usable(sha256).append(INCOMPLETE, null);
        Document stored = files.findOneAndUpdate(whole, taken(document, UNCLAIMED));
        return Optional.ofNullable(stored)
                .map(file -> file.get("length", Number.class).longValue());
    }

    /**
     * The document refers to no original any more; what it referred to last is deleted. After a crash in the middle the same call goes
     * on. What was stored before referrers were kept stays: who else refers to it is not known.
     */
    public void release(String document) {
        for (Document file : files.find(new Document(REFERRERS, document)).into(new ArrayList<>())) {
            if (!deleted(file, List.of(document))) {
                Document same = new Document("_id", file.get("_id"));
                files.updateOne(same, new Document("$pull", new Document(REFERRERS, document)));
                // two that go at the same time
                deleted(file, List.of());
            }
        }
    }

    private boolean deleted(Document file, List<String> referrers) {
        Document last = new Document("_id", file.get("_id"))
                .append(REFERRERS, referrers)
                .append(COUNTED, true)
                .append(UNCLAIMED, null);
        if (files.updateOne(last, new Document("$set", new Document(DELETING, true)))
                        .getMatchedCount()
                == 0) {
            return false;
        }
        delete(file);
        return true;
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
        bytes.delete(file.getString("_id"), file.get("length", Number.class).longValue());
        files.deleteOne(new Document("_id", file.get("_id")).append(DELETING, true));
    }

    private static Document taken(String document, String... marks) {
        Document unset = new Document();
        for (String mark : marks) {
            unset.append(mark, "");
        }
        return new Document("$unset", unset).append("$addToSet", new Document(REFERRERS, document));
    }

    private static Document entry(String sha256, long size, List<String> referrers) {
        return new Document("_id", sha256)
                .append("length", size)
                .append("chunkSize", GridFsBytes.CHUNK_BYTES)
                .append("uploadDate", new Date())
                .append("filename", sha256)
                .append(REFERRERS, referrers)
                .append(COUNTED, true);
    }

    private boolean change(String sha256, Document change) {
        return groupedFiles.write(new UpdateOneModel<>(usable(sha256), change));
    }

    // plain documents: the embedded store's index does not serve an $and of both
    private static Document usable(String sha256) {
        return new Document("_id", sha256).append(DELETING, null);
    }

    private static MongoException beingDeleted(String sha256) {
        return new MongoException("the same bytes are just being deleted, as nobody had asked for them: " + sha256);
    }
}
