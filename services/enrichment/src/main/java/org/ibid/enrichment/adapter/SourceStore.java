package org.ibid.enrichment.adapter;

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
        sources.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    public Optional<Source> find(String id) {
        return Optional.ofNullable(sources.find(Filters.eq("_id", id)).first())
                .map(stored -> StoredRecord.read(stored, Source.class));
    }
}
