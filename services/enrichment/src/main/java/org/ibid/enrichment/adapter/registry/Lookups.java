package org.ibid.enrichment.adapter.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.contracts.ContractJson;
import org.ibid.enrichment.registry.Entry;
import org.ibid.enrichment.source.Digest;

/** What registries have answered, in the collection {@code lookups}: an entry for each question, that nothing was found too. */
@ApplicationScoped
public class Lookups {

    private final MongoCollection<Document> lookups;

    Lookups(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.lookups = client.getDatabase(database).getCollection("lookups");
    }

    Optional<List<Entry>> find(String registry, String query, Instant notBefore) {
        Document known = lookups.find(new Document("_id", key(registry, query))).first();
        return Optional.ofNullable(known)
                .filter(entry -> !entry.getDate("at").toInstant().isBefore(notBefore))
                .map(entry -> read(entry.getString("entries")));
    }

    void put(String registry, String query, Instant at, List<Entry> entries) {
        String key = key(registry, query);
        lookups.replaceOne(
                new Document("_id", key),
                new Document("_id", key)
                        .append("at", Date.from(at))
                        .append("query", query)
                        .append("entries", ContractJson.write(entries)),
                new ReplaceOptions().upsert(true));
    }

    private static String key(String registry, String query) {
        return registry + ":" + Digest.of(query);
    }

    private static List<Entry> read(String entries) {
        try {
            return List.of(ContractJson.MAPPER.readValue(entries, Entry[].class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
