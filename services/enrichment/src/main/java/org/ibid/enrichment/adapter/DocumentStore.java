package org.ibid.enrichment.adapter;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Document.Status;
import org.ibid.contracts.Failure;
import org.ibid.enrichment.status.Progress;

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
    public void advance(String id, String url, UnaryOperator<Progress> step) {
        while (true) {
            Document stored = documents
                    .find(Filters.eq("_id", id))
                    .projection(Projections.include("status", "revision", "fetchedAt", "failure", "version", "url"))
                    .first();
            Progress before = progress(stored);
            Progress after = step.apply(before);
            if (after.equals(before)) {
                return;
            }
            Document fields = fields(after);
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
     * @return false when a newer revision stands there already
     */
    public boolean put(org.ibid.contracts.Document document, Instant fetchedAt) {
        while (true) {
            Document stored = documents
                    .find(Filters.eq("_id", document.id()))
                    .projection(Projections.include("status", "revision", "fetchedAt", "failure", "version"))
                    .first();
            Progress before = progress(stored);
            if (!before.takes(document.revision())) {
                return false;
            }
            Document next = StoredRecord.write(document);
            next.putAll(fields(before.enriched(document.revision(), fetchedAt)));
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

    private static Bson seen(String id, Document stored) {
        return Filters.and(Filters.eq("_id", id), Filters.eq("version", version(stored)));
    }

    private static long version(Document stored) {
        return stored == null ? 0 : stored.getLong("version");
    }

    private static Progress progress(Document stored) {
        if (stored == null) {
            return Progress.NONE;
        }
        String fetchedAt = stored.getString("fetchedAt");
        Document failure = stored.get("failure", Document.class);
        return new Progress(
                ContractJson.MAPPER.convertValue(stored.getString("status"), Status.class),
                stored.getInteger("revision"),
                fetchedAt == null ? null : Instant.parse(fetchedAt),
                failure == null ? null : ContractJson.MAPPER.convertValue(failure, Failure.class));
    }

    private static Document fields(Progress progress) {
        return new Document("status", ContractJson.MAPPER.convertValue(progress.status(), String.class))
                .append("revision", progress.revision())
                .append(
                        "fetchedAt",
                        progress.fetchedAt() == null
                                ? null
                                : progress.fetchedAt().toString())
                .append(
                        "failure",
                        progress.failure() == null
                                ? null
                                : new Document(ContractJson.MAPPER.convertValue(progress.failure(), Document.class)));
    }
}
