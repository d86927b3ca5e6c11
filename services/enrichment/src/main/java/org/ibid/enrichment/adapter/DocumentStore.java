package org.ibid.enrichment.adapter;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.Run;
import org.ibid.enrichment.adapter.Recent.Known;
import org.ibid.enrichment.adapter.Recent.Step;
import org.ibid.enrichment.adapter.across.StoredTies;
import org.ibid.enrichment.status.Attempt;
import org.ibid.enrichment.status.Progress;
import org.ibid.stage.adapter.OncePerKey;
import org.jspecify.annotations.Nullable;

/**
 * The collection {@code documents}, which this service alone writes. Every write is optimistic (a version that the writer has
 * seen), as the events of one document come from several topics at the same time.
 */
@ApplicationScoped
public class DocumentStore {

    private final MongoCollection<Document> documents;
    private final Recent recent = new Recent();

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

    /** In the order of the way that documents go; statuses that none has are left out. */
    public Map<String, Long> countByStatus() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (DocumentView.Status status : DocumentView.Status.values()) {
            String word = String.valueOf(ContractJson.plain(status));
            long count = documents.countDocuments(Filters.eq("status", word));
            if (count > 0) {
                counts.put(word, count);
            }
        }
        return counts;
    }

    public Optional<DocumentView> find(String id) {
        return find(id, Projections.exclude(StoredTies.FIELD));
    }

    /** As lists show it. */
    public Optional<DocumentView> glance(String id) {
        return find(id, Projections.exclude(StoredTies.FIELD, "text", "citations", "enrichment"));
    }

    private Optional<DocumentView> find(String id, Bson projection) {
        return Optional.ofNullable(documents
                        .find(Filters.eq("_id", id))
                        .projection(projection)
                        .first())
                // what is deleted leaves but the run of its deletion
                .filter(stored -> stored.get("status") != null)
                .map(stored -> StoredRecord.read(stored, DocumentView.class));
    }

    /** Somebody has asked for it. Most are new: it is taken for one, and where it is none the store says so. */
    public void accept(String id, @Nullable String url, UnaryOperator<Progress> step) {
        advance(id, url, step, Known.NOTHING.step(step));
    }

    /** Takes a step; what else is known of the document stays. */
    public void advance(String id, @Nullable String url, UnaryOperator<Progress> step) {
        advance(id, url, step, next(id, step));
    }

    private void advance(String id, @Nullable String url, UnaryOperator<Progress> step, Step first) {
        for (Step next = first; next.changes(); next = read(id).step(step)) {
            Known known = next.before();
            Document fields = StoredProgress.write(next.after());
            boolean newUrl = url != null && !known.hasUrl();
            if (newUrl) {
                fields.append("url", url);
            }
            Known written = new Known(known.version() + 1, newUrl || known.hasUrl(), next.after());
            if (known.isNew() ? insert(id, fields) : update(id, known, fields)) {
                recent.put(id, written);
                return;
            }
        }
    }

    /** The step from what is remembered; where that would change nothing, it is for the store to say. */
    private Step next(String id, UnaryOperator<Progress> step) {
        return recent.of(id)
                .map(known -> known.step(step))
                .filter(Step::changes)
                .orElseGet(() -> read(id).step(step));
    }

    /** What the document is tied by to others; empty when a newer one than the attempt's stands there already. */
    Optional<StoredTies> tiesBefore(String id, Attempt attempt) {
        Progress progress = progress(id);
        if (!progress.takes(attempt)) {
            return Optional.empty();
        }
        // what has never been enriched has none
        return Optional.of(progress.enriched() == null ? StoredTies.NONE : ties(id));
    }

    StoredTies ties(String id) {
        return StoredTies.read(documents
                .find(Filters.eq("_id", id))
                .projection(Projections.include(StoredTies.FIELD))
                .first());
    }

    /** How far it is, as what came last is compared with. */
    public Progress progress(String id) {
        return recent.of(id).orElseGet(() -> read(id)).progress();
    }

    /**
     * Stores an enriched document.
     *
     * @return false when a newer one stands there already
     */
    public boolean put(DocumentView document, StoredTies ties, Attempt attempt) {
        return put(document, ties, attempt, progress -> progress);
    }

    /** @param noted what else is known of its progress with that */
    boolean put(DocumentView document, StoredTies ties, Attempt attempt, UnaryOperator<Progress> noted) {
        String id = document.id();
        UnaryOperator<Progress> step =
                progress -> progress.takes(attempt) ? noted.apply(progress.enriched(attempt)) : progress;
        for (Step next = next(id, step); ; next = read(id).step(step)) {
            Known known = next.before();
            if (!known.progress().takes(attempt)) {
                return false;
            }
            Document fields = StoredRecord.write(document);
            fields.putAll(StoredProgress.write(next.after()));
            fields.append(StoredTies.FIELD, ties.write());
            if (known.isNew() ? insert(id, fields) : replace(id, known, fields)) {
                recent.put(id, new Known(known.version() + 1, document.url() != null, next.after()));
                return true;
            }
        }
    }

    boolean isNewerThan(Run deletion, String id) {
        return read(id).progress().takesAfter(deletion);
    }

    /**
     * Forgets a document, but for the run in which it was deleted, by which late events are known.
     *
     * @return false when what stands there is newer: then it stays
     */
    boolean delete(String id, Run deletion) {
        while (true) {
            Known known = read(id);
            Progress next = known.progress().deleted(deletion);
            if (next.takesAfter(deletion)) {
                return false;
            }
            Document fields = StoredProgress.write(next);
            if (known.isNew() ? insert(id, fields) : replace(id, known, fields)) {
                recent.put(id, new Known(known.version() + 1, false, next));
                return true;
            }
        }
    }

    private Known read(String id) {
        Document stored = documents
                .find(Filters.eq("_id", id))
                .projection(Projections.fields(StoredProgress.FIELDS, Projections.include("version", "url")))
                .first();
        return stored == null
                ? Known.NOTHING
                : new Known(stored.getLong("version"), stored.get("url") != null, StoredProgress.read(stored));
    }

    private boolean update(String id, Known known, Document fields) {
        Document change = new Document("$set", fields.append("version", known.version() + 1));
        return documents.updateOne(seen(id, known), change).getMatchedCount() == 1;
    }

    private boolean replace(String id, Known known, Document fields) {
        Document next = fields.append("version", known.version() + 1);
        return documents.replaceOne(seen(id, known), next).getMatchedCount() == 1;
    }

    private boolean insert(String id, Document fields) {
        return OncePerKey.write(
                () -> documents.insertOne(fields.append("_id", id).append("version", 1L)));
    }

    /** One plain document: a {@code $and} of two conditions is a scan of the collection in the embedded store. */
    private static Bson seen(String id, Known known) {
        return new Document("_id", id).append("version", known.version());
    }
}
