package org.ibid.enrichment.adapter;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.enrichment.source.Source;

/** The collection {@code sources}, which this service alone writes. Which documents rest on a source, the documents say. */
@ApplicationScoped
public class SourceStore {

    private static final int ATTEMPTS = 5;

    private final MongoCollection<Document> sources;

    SourceStore(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.sources = client.getDatabase(database).getCollection("sources");
    }

    /** Writes all of a document's sources at once; the newest reading of a source wins. */
    public void put(List<Source> found) {
        if (found.isEmpty()) {
            return;
        }
        List<ReplaceOneModel<Document>> writes = found.stream()
                .map(StoredRecord::write)
                .map(source -> new ReplaceOneModel<>(
                        Filters.eq("_id", source.get("_id")), source, new ReplaceOptions().upsert(true)))
                .toList();
        for (int attempt = 1; ; attempt++) {
            try {
                sources.bulkWrite(writes, new BulkWriteOptions().ordered(false));
                return;
            } catch (MongoBulkWriteException e) {
                if (attempt == ATTEMPTS || !isRace(e)) {
                    throw e;
                }
            }
        }
    }

    /** Two documents that name a new source at the same time: both would insert it, and the second time it is there. */
    private static boolean isRace(MongoBulkWriteException e) {
        return e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
    }

    public Optional<Source> find(String id) {
        return Optional.ofNullable(sources.find(Filters.eq("_id", id)).first())
                .map(stored -> StoredRecord.read(stored, Source.class));
    }
}
