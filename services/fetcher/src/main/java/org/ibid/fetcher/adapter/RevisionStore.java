package org.ibid.fetcher.adapter;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.fetcher.revision.Revisions;
import org.ibid.fetcher.revision.Revisions.Assigned;
import org.ibid.fetcher.revision.Revisions.Past;
import org.ibid.stage.Decoder.Position;

/** Keeps the revisions of each document, in the collection {@code revisions}; concurrent assignments never share a number. */
@ApplicationScoped
public class RevisionStore {

    private final MongoCollection<Document> revisions;

    RevisionStore(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.revisions = client.getDatabase(database).getCollection("revisions");
    }

    /** @return the revision of these bytes, once it is stored */
    public int assign(String id, String sha256, Position position) {
        while (true) {
            Document stored = revisions.find(Filters.eq("_id", id)).first();
            Revisions current = stored == null ? Revisions.NONE : read(stored);
            Assigned assigned = current.assign(sha256, position);
            if (assigned.next().equals(current) || replace(id, stored, assigned.next())) {
                return assigned.revision();
            }
        }
    }

    /** Optimistic: false when another assignment came between. */
    private boolean replace(String id, Document stored, Revisions next) {
        long version = stored == null ? 0 : stored.getLong("version");
        Document document = write(id, next).append("version", version + 1);
        if (stored != null) {
            var mine = Filters.and(Filters.eq("_id", id), Filters.eq("version", version));
            return revisions.replaceOne(mine, document).getMatchedCount() == 1;
        }
        try {
            revisions.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static Document write(String id, Revisions revisions) {
        Document applied = new Document();
        revisions.applied().forEach((partition, offset) -> applied.append(partition.toString(), offset));
        List<Document> past = revisions.past().stream()
                .map(p -> new Document("revision", p.revision()).append("sha256", p.sha256()))
                .toList();
        return new Document("_id", id)
                .append("revision", revisions.revision())
                .append("past", past)
                .append("applied", applied);
    }

    private static Revisions read(Document document) {
        List<Past> past = document.getList("past", Document.class).stream()
                .map(p -> new Past(p.getInteger("revision"), p.getString("sha256")))
                .toList();
        Map<Integer, Long> applied = new HashMap<>();
        document.get("applied", Document.class)
                .forEach((partition, offset) -> applied.put(Integer.valueOf(partition), (Long) offset));
        return new Revisions(document.getInteger("revision"), past, applied);
    }
}
