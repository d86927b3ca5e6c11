package org.ibid.enrichment.adapter.across;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lists of who has a key in common, in the collection {@code postings}, each one entry under its key: found and changed by {@code _id}
 * alone, so what it costs does not grow with what is stored. A list may name who has the key no longer, for as long as a change is
 * under way: whoever reads it looks whether they do.
 */
@ApplicationScoped
public class Postings {

    /** A key that more have in common says nothing of two of them; who comes later is not listed. */
    static final int MOST = 256;

    /** Of which all are wanted, and which are parted into lists of their own. */
    private static final String UNBOUNDED = "cites:";

    private static final int ATTEMPTS = 3;
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> postings;

    Postings(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.postings = client.getDatabase(database).getCollection("postings");
    }

    /** Somebody who has a key. */
    record Posting(String key, String member) {}

    void add(Collection<Posting> added) {
        List<Posting> left = List.copyOf(added);
        for (int attempt = 0; attempt < ATTEMPTS && !left.isEmpty(); attempt++) {
            left = notAdded(left);
        }
    }

    /** Those whose list was just begun by another, or is full. */
    private List<Posting> notAdded(List<Posting> added) {
        List<UpdateOneModel<Document>> writes =
                added.stream().map(Postings::adding).toList();
        try {
            postings.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return List.of();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
            return e.getWriteErrors().stream()
                    .map(BulkWriteError::getIndex)
                    .map(added::get)
                    .toList();
        }
    }

    private static UpdateOneModel<Document> adding(Posting posting) {
        Document list = new Document("_id", posting.key());
        if (!posting.key().startsWith(UNBOUNDED)) {
            list.append("members." + (MOST - 1), new Document("$exists", false));
        }
        return new UpdateOneModel<>(list, new Document("$addToSet", new Document("members", posting.member())), UPSERT);
    }

    void remove(Collection<Posting> removed) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Posting posting : removed) {
            writes.add(new UpdateOneModel<>(
                    new Document("_id", posting.key()),
                    new Document("$pull", new Document("members", posting.member()))));
            writes.add(new DeleteOneModel<>(new Document("_id", posting.key()).append("members", List.of())));
        }
        if (!writes.isEmpty()) {
            postings.bulkWrite(writes);
        }
    }

    /** By key; nothing for a key that nobody has. */
    Map<String, List<String>> find(Collection<String> keys) {
        Map<String, List<String>> lists = new HashMap<>();
        if (!keys.isEmpty()) {
            for (Document list : postings.find(new Document("_id", new Document("$in", List.copyOf(keys))))) {
                lists.put(list.getString("_id"), list.getList("members", String.class));
            }
        }
        return lists;
    }
}
