package org.ibid.fetcher.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Original;
import org.ibid.fetcher.response.Previous;
import org.ibid.stage.adapter.GroupedCollection;

/** Keeps what was fetched last for each document, and by what its site can tell whether it has changed, in the collection {@code checks}. */
@ApplicationScoped
public class PreviousStore {

    private final GroupedCollection checks;

    PreviousStore(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.checks = new GroupedCollection(client.getDatabase(database).getCollection("checks"));
    }

    Optional<Previous> find(String id) {
        return checks.find(id).map(PreviousStore::read);
    }

    void keep(String id, Previous previous) {
        checks.write(
                new ReplaceOneModel<>(new Document("_id", id), write(id, previous), new ReplaceOptions().upsert(true)));
    }

    void remove(String id) {
        checks.write(new DeleteOneModel<>(new Document("_id", id)));
    }

    private static Document write(String id, Previous previous) {
        return new Document("_id", id)
                .append("url", previous.url())
                .append("etag", previous.etag())
                .append("lastModified", previous.lastModified())
                .append("original", ContractJson.write(previous.original()));
    }

    private static Previous read(Document stored) {
        try {
            return new Previous(
                    stored.getString("url"),
                    stored.getString("etag"),
                    stored.getString("lastModified"),
                    ContractJson.MAPPER.readValue(stored.getString("original"), Original.class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
