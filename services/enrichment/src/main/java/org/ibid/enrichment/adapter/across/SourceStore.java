package org.ibid.enrichment.adapter.across;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.contracts.ContractJson;
import org.ibid.enrichment.source.Reading;
import org.ibid.enrichment.source.canonical.Node;
import org.ibid.enrichment.source.canonical.Nodes;

/** The collection {@code sources}, which this service alone writes: an entry for each id, found and changed by it alone. */
@ApplicationScoped
public class SourceStore implements Nodes {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> sources;

    SourceStore(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.sources = client.getDatabase(database).getCollection("sources");
    }

    public void createIndexes() {
        sources.createIndex(Indexes.ascending("reading.type", "_id"));
    }

    MongoCollection<Document> collection() {
        return sources;
    }

    @Override
    public Map<String, Node> find(Collection<String> ids) {
        Map<String, Node> found = new HashMap<>();
        if (!ids.isEmpty()) {
            for (Document stored : sources.find(new Document("_id", new Document("$in", List.copyOf(ids))))) {
                found.put(stored.getString("_id"), read(stored));
            }
        }
        return found;
    }

    @Override
    public boolean apply(List<Change> changes) {
        try {
            BulkWriteResult result = sources.bulkWrite(
                    changes.stream().map(SourceStore::write).toList(), new BulkWriteOptions().ordered(false));
            long created =
                    changes.stream().filter(Change.Create.class::isInstance).count();
            return result.getUpserts().size() == created && result.getMatchedCount() == changes.size() - created;
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
            return false;
        }
    }

    /** That it is these sources, and what it says of them. */
    void forget(String document, Collection<String> ids) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (String id : ids) {
            writes.add(new UpdateOneModel<>(
                    new Document("_id", id), new Document("$pull", new Document("documents", document))));
            writes.add(new UpdateOneModel<>(
                    new Document("_id", id).append("reader", document),
                    new Document(
                            "$set",
                            new Document("rank", "").append("reading", null).append("reader", null))));
        }
        sources.bulkWrite(writes);
    }

    void delete(Collection<String> ids) {
        sources.deleteMany(new Document("_id", new Document("$in", List.copyOf(ids))));
    }

    // plain documents: the embedded store's index does not serve an $and
    private static UpdateOneModel<Document> write(Change change) {
        Document id = new Document("_id", change.id());
        return switch (change) {
            case Change.Create(Node node) ->
                new UpdateOneModel<>(id, new Document("$setOnInsert", write(node)), UPSERT);
            case Change.Link(String weaker, String into) ->
                new UpdateOneModel<>(id.append("into", null), new Document("$set", new Document("into", into)));
            case Change.Add(String to, Set<String> members, Set<String> documents) ->
                new UpdateOneModel<>(
                        id,
                        new Document(
                                "$addToSet",
                                new Document("members", each(members)).append("documents", each(documents))));
            case Change.Read(Node node) ->
                new UpdateOneModel<>(
                        id.append("rank", new Document("$lt", node.rank())),
                        new Document(
                                "$set",
                                new Document("rank", node.rank())
                                        .append("reading", ContractJson.plain(node.reading()))
                                        .append("reader", node.reader())));
        };
    }

    private static Document each(Set<String> added) {
        return new Document("$each", List.copyOf(added));
    }

    private static Document write(Node node) {
        return new Document("into", node.into())
                .append("members", List.copyOf(node.members()))
                .append("documents", List.copyOf(node.documents()))
                .append("rank", node.rank())
                .append("reading", ContractJson.plain(node.reading()))
                .append("reader", node.reader())
                .append("work", node.work());
    }

    static Node read(Document stored) {
        return new Node(
                stored.getString("_id"),
                stored.getString("into"),
                new HashSet<>(stored.getList("members", String.class, List.of())),
                new HashSet<>(stored.getList("documents", String.class, List.of())),
                ContractJson.MAPPER.convertValue(stored.get("reading"), Reading.class),
                stored.get("rank", ""),
                stored.getString("reader"),
                stored.getString("work"));
    }
}
