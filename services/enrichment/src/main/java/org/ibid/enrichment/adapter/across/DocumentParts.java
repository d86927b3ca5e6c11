package org.ibid.enrichment.adapter.across;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.contracts.ContractJson;
import org.jspecify.annotations.Nullable;

/** Parts of stored documents, by their ids. */
@ApplicationScoped
public class DocumentParts {

    private final MongoCollection<Document> documents;

    DocumentParts(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.documents = client.getDatabase(database).getCollection("documents");
    }

    /** Of those that are there, in the order of their ids. */
    Map<String, Document> find(Collection<String> ids, String... fields) {
        Map<String, Document> found = new TreeMap<>();
        if (!ids.isEmpty()) {
            for (Document stored : documents
                    .find(new Document("_id", new Document("$in", List.copyOf(ids))))
                    .projection(Projections.include(fields))) {
                found.put(stored.getString("_id"), stored);
            }
        }
        return found;
    }

    /** Of a section; empty where it is not there. */
    static <T> List<T> list(Document stored, String section, String field, Class<T[]> type) {
        return List.of(ContractJson.MAPPER.convertValue(
                stored.get(section, new Document()).get(field, List.of()), type));
    }

    static <T> @Nullable T read(Document stored, String field, Class<T> type) {
        return ContractJson.MAPPER.convertValue(stored.get(field), type);
    }
}
