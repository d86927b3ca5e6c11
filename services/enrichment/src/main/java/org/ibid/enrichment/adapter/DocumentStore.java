package org.ibid.enrichment.adapter;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.enrichment.status.Attempt;
import org.ibid.enrichment.status.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The collection {@code documents}, which this service alone writes. Every write is optimistic (a version that the writer has
 * seen), as the events of one document come from several topics at the same time.
 */
@ApplicationScoped
public class DocumentStore {

    private final MongoCollection<Document> documents;

    DocumentStore(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.documents = client.getDatabase(database).getCollection("documents");
    }

    void createIndexes() {
        documents.createIndex(Indexes.ascending("status", "_id"));
        documents.createIndex(Indexes.ascending("enrichment.sources", "_id"));
    }

    MongoCollection<Document> collection() {
        return documents;
    }

    public Optional<org.ibid.contracts.Document> find(String id) {
        return Optional.ofNullable(documents.find(Filters.eq("_id", id)).first())
                .map(stored -> StoredRecord.read(stored, org.ibid.contracts.Document.class));
    }

    /** Takes a step; what else is known of the document stays. */
    public void advance(String id, @Nullable String url, UnaryOperator<Progress> step) {
        while (true) {
            Document stored = documents
                    .find(Filters.eq("_id", id))
                    .projection(Projections.fields(StoredProgress.FIELDS, Projections.include("version", "url")))
                    .first();
            Progress before = StoredProgress.read(stored);
            Progress after = step.apply(before);
            if (after.equals(before)) {
                return;
            }
            Document fields = StoredProgress.write(after);
            if (url != null && (stored == null || stored.get("url") == null)) {
                fields.append("url", url);
            }
            if (stored == null ? insert(fields.append("_id", id).append("version", 1L)) : update(id, stored, fields)) {
                return;
            }
        }
    }

    /**
     * Stores an enriched document.
     *
     * @return false when a newer one stands there already
     */
    public boolean put(org.ibid.contracts.Document document, Attempt attempt) {
        while (true) {
            Document stored = documents
                    .find(Filters.eq("_id", document.id()))
                    .projection(Projections.fields(StoredProgress.FIELDS, Projections.include("version")))
                    .first();
            Progress before = StoredProgress.read(stored);
            if (!before.takes(attempt)) {
                return false;
            }
            Document next = StoredRecord.write(document);
            next.putAll(StoredProgress.write(before.enriched(attempt)));
            next.append("version", version(stored) + 1);
            if (stored == null
                    ? insert(next)
                    : documents.replaceOne(seen(document.id(), stored), next).getMatchedCount() == 1) {
                return true;
            }
        }
    }

    private boolean update(String id, Document stored, Document fields) {
        Document change = new Document("$set", fields).append("$inc", new Document("version", 1L));
        return documents.updateOne(seen(id, stored), change).getMatchedCount() == 1;
    }

    private boolean insert(Document document) {
        try {
            documents.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** One plain document: a {@code $and} of two conditions is a scan of the collection in the embedded store. */
    private static Bson seen(String id, Document stored) {
        return new Document("_id", id).append("version", version(stored));
    }

    private static long version(Document stored) {
        return stored == null ? 0 : stored.getLong("version");
    }
}
