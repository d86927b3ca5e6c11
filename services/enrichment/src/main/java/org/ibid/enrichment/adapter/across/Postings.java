package org.ibid.enrichment.adapter.across;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
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
        for (int attempt = 1; !left.isEmpty(); attempt++) {
            left = notAdded(left, attempt == ATTEMPTS);
        }
    }

    /** Those whose list was just begun by another. */
    private List<Posting> notAdded(List<Posting> added, boolean last) {
        List<UpdateOneModel<Document>> writes = added.stream()
                .map(posting -> new UpdateOneModel<Document>(
                        new Document("_id", posting.key()),
                        new Document("$addToSet", new Document("members", posting.member())),
                        UPSERT))
                .toList();
        try {
            postings.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return List.of();
        } catch (MongoBulkWriteException e) {
            if (last
                    || e.getWriteErrors().stream()
                            .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
            return e.getWriteErrors().stream()
                    .map(BulkWriteError::getIndex)
                    .map(added::get)
                    .toList();
        }
    }

    void remove(Collection<Posting> removed) {
        if (removed.isEmpty()) {
            return;
        }
        postings.bulkWrite(removed.stream()
                .map(posting -> new UpdateOneModel<Document>(
                        new Document("_id", posting.key()),
                        new Document("$pull", new Document("members", posting.member()))))
                .toList());
        List<String> keys = removed.stream().map(Posting::key).distinct().toList();
        postings.deleteMany(new Document("_id", new Document("$in", keys)).append("members", List.of()));
    }

    /** Those among them that came to a list which was full. */
    static List<Posting> beyond(Collection<Posting> added, Map<String, List<String>> listed) {
        return added.stream()
                .filter(posting -> {
                    List<String> list = listed.getOrDefault(posting.key(), List.of());
                    return list.size() > MOST && list.indexOf(posting.member()) >= MOST;
                })
                .toList();
    }

    /** Whoever is listed under one of the keys, in order. */
    SortedSet<String> members(Collection<String> keys) {
        SortedSet<String> members = new TreeSet<>();
        find(keys).values().forEach(members::addAll);
        return members;
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
