package org.ibid.fetcher.adapter;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;
import org.ibid.fetcher.site.Rotation;
import org.jboss.logging.Logger;

/** Finds in the fetch queue what may be asked for now, at the same cost however many wait. For one thread. */
final class DueFetches {

    private static final Logger LOG = Logger.getLogger(DueFetches.class);

    /** At the queue for one claim: those that a rotation needs to look at the whole, and two. */
    private static final int LOOKS = 8;

    /** One look in so many. */
    private static final int OLDEST_FIRST = 16;

    private static final int CHANGED_TOGETHER = 1_000;

    private final MongoCollection<Document> fetches;
    private final Rotation rotation = new Rotation(ThreadLocalRandom.current().nextInt());

    DueFetches(MongoCollection<Document> fetches) {
        this.fetches = fetches;
    }

    void createIndexes() {
        fetches.createIndex(Indexes.ascending("due", "site"));
        fetches.createIndex(Indexes.ascending("bucket", "due", "site"));
        fillBuckets();
    }

    /** For entries from before there were buckets. */
    private void fillBuckets() {
        Document without = new Document("bucket", null);
        for (List<Document> some = some(without); !some.isEmpty(); some = some(without)) {
            fetches.bulkWrite(some.stream()
                    .map(entry -> new UpdateOneModel<Document>(
                            new Document("_id", entry.get("_id")),
                            new Document(
                                    "$set",
                                    new Document(
                                            "bucket",
                                            Rotation.bucket(entry.get("site") instanceof String site ? site : null)))))
                    .toList());
        }
    }

    private List<Document> some(Document entries) {
        return fetches.find(entries)
                .projection(new Document("site", 1))
                .limit(CHANGED_TOGETHER)
                .into(new ArrayList<>());
    }

    /**
     * Of each site one.
     *
     * @return entries by their ids, in order
     */
    Map<String, Document> choose(int atMost, Instant now, Set<String> busySites) {
        Set<String> asked = new HashSet<>(busySites);
        Map<String, Document> chosen = new TreeMap<>();
        for (int look = 0; look < LOOKS && chosen.size() < atMost; look++) {
            int wanted = atMost - chosen.size();
            boolean whole = rotation.stretch().isWhole();
            List<Document> found = find(now, asked, wanted);
            boolean gained = false;
            for (Document entry : found) {
                gained |= (!(entry.get("site") instanceof String site) || asked.add(site)) && choose(entry, chosen);
            }
            if (chosen.size() == atMost) {
                rotation.abundant();
            } else if (found.size() < wanted || !gained) {
                rotation.exhausted();
                if (whole) {
                    break;
                }
            }
        }
        return chosen;
    }

    private boolean choose(Document entry, Map<String, Document> chosen) {
        if (entry.get("_id") instanceof String id) {
            return chosen.putIfAbsent(id, entry) == null;
        }
        LOG.errorf("no fetch of ours: %s", entry.get("_id"));
        fetches.deleteOne(FetchQueue.mine(entry));
        return true;
    }

    private List<Document> find(Instant now, Set<String> notOf, int atMost) {
        Document due = due(now);
        if (!notOf.isEmpty()) {
            due.append("site", new Document("$nin", List.copyOf(notOf)));
        }
        FindIterable<Document> found = fetches.find(due).limit(atMost);
        // a store that sorts all that is due is spared that; but now and then it is asked to, and nothing waits for
        // ever
        boolean oldestFirst =
                rotation.stretch().isWhole() || ThreadLocalRandom.current().nextInt(OLDEST_FIRST) == 0;
        return (oldestFirst ? found.sort(Indexes.ascending("due")) : found).into(new ArrayList<>());
    }

    /** What is due where the rotation stands; in the whole queue also what others have written, without a bucket. */
    private Document due(Instant now) {
        Rotation.Stretch stretch = rotation.stretch();
        Document due = new Document("due", new Document("$lte", Date.from(now)));
        return stretch.isWhole()
                ? due
                : due.append("bucket", new Document("$gte", stretch.from()).append("$lt", stretch.to()));
    }

    /** Since when the oldest waits where the rotation stands: in the whole queue, or where there are very many in some of it. */
    Optional<Instant> oldest(Instant now) {
        return Optional.ofNullable(fetches.find(due(now))
                        .sort(Indexes.ascending("due"))
                        .projection(new Document("due", 1))
                        .first())
                .map(entry -> entry.getDate("due").toInstant());
    }
}
