package org.ibid.fetcher.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Run;
import org.ibid.stage.Outcome;
import org.ibid.stage.adapter.OncePerKey;
import org.ibid.stage.adapter.StoreClock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Collections whose bytes are stored and whose entries are to be published, in the collection {@code expansions}, with how far each
 * is. Claimed under a token as fetches are: what a dead instance was at, another goes on with.
 */
@ApplicationScoped
public class ExpansionQueue {

    private static final Logger LOG = Logger.getLogger(ExpansionQueue.class);

    private static final int LOOKS = 20;

    /** One look in so many. */
    private static final int OLDEST_FIRST = 16;

    private final MongoCollection<Document> expansions;
    private final InstantSource clock;

    ExpansionQueue(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.expansions = client.getDatabase(database).getCollection("expansions");
        this.clock = new StoreClock(client.getDatabase(database));
    }

    /**
     * A collection that this instance alone may expand now.
     *
     * @param tally what was published before, and is not to be again
     * @param claims in vain since: each ended with the death of its instance, or of the claim
     */
    record Claim(
            DocumentEvent collection,
            ObjectId token,
            @Nullable Tally tally,
            int claims) {}

    void createIndexes() {
        expansions.createIndex(Indexes.ascending("due"));
    }

    /** What the fetcher has done with a document, where it is no collection; a collection is kept here until it is expanded. */
    Outcome take(Outcome outcome) {
        if (outcome instanceof Outcome.Done done && done.event().intake().expand()) {
            add(done.event());
            return new Outcome.Settled();
        }
        return outcome;
    }

    /** Returns once it, or a newer run of it, is stored. */
    private void add(DocumentEvent collection) {
        int number = collection.run().number();
        Document entry = new Document("_id", collection.id())
                .append("token", new ObjectId())
                .append("number", number)
                .append("event", ContractJson.write(collection))
                .append("due", after(Duration.ZERO));
        Document older = new Document("_id", collection.id()).append("number", new Document("$lt", number));
        while (!OncePerKey.write(() -> expansions.insertOne(entry))) {
            boolean replaced = expansions.replaceOne(older, entry).getMatchedCount() == 1;
            if (replaced
                    || expansions.find(new Document("_id", collection.id())).first() != null) {
                return;
            }
        }
    }

    /** What waits for this run or one before it is not expanded any more, not even to its end. */
    void remove(String id, Run run) {
        expansions.deleteOne(new Document("_id", id).append("number", new Document("$lte", run.number())));
    }

    /** @param lease for how long nobody else gets it */
    Optional<Claim> claim(Duration lease) {
        Document due = new Document("due", new Document("$lte", after(Duration.ZERO)));
        FindIterable<Document> found = expansions.find(due).limit(LOOKS);
        // as in DueFetches: a store that sorts all that is due is asked to now and then only
        boolean oldestFirst = ThreadLocalRandom.current().nextInt(OLDEST_FIRST) == 0;
        for (Document entry : (oldestFirst ? found.sort(Indexes.ascending("due")) : found).into(new ArrayList<>())) {
            ObjectId token = new ObjectId();
            Document claimed = new Document("$set", new Document("token", token).append("due", after(lease)))
                    .append("$inc", new Document("claims", 1));
            if (expansions.updateOne(mine(entry), claimed).getMatchedCount() == 1) {
                Optional<Claim> claim = read(entry, token);
                if (claim.isPresent()) {
                    return claim;
                }
                expansions.deleteOne(new Document("_id", entry.get("_id")).append("token", token));
            }
        }
        return Optional.empty();
    }

    /**
     * Keeps how far it is.
     *
     * @return false when the claim has been taken over: then nothing more is to be published
     */
    boolean record(Claim claim, Tally tally, Duration lease) {
        Document progress = new Document("tally", ContractJson.write(tally))
                .append("claims", 0)
                .append("due", after(lease));
        return expansions.updateOne(mine(claim), new Document("$set", progress)).getMatchedCount() == 1;
    }

    /** After a fault that is not its own: as if it had not been claimed. */
    void release(Claim claim, Duration delay) {
        expansions.updateOne(mine(claim), new Document("$set", new Document("claims", 0).append("due", after(delay))));
    }

    void complete(Claim claim) {
        expansions.deleteOne(mine(claim));
    }

    /** Empty for what somebody else has written. */
    private static Optional<Claim> read(Document entry, ObjectId token) {
        try {
            String tally = entry.getString("tally");
            return Optional.of(new Claim(
                    ContractJson.MAPPER.readValue(entry.getString("event"), DocumentEvent.class),
                    token,
                    tally == null ? null : ContractJson.MAPPER.readValue(tally, Tally.class),
                    entry.getInteger("claims", 0)));
        } catch (RuntimeException | JsonProcessingException e) {
            LOG.errorf("no expansion of ours: %s", entry.get("_id"));
            return Optional.empty();
        }
    }

    private Date after(Duration delay) {
        return Date.from(clock.instant().plus(delay));
    }

    // plain documents: the embedded store's index does not serve an $and of both

    private static Document mine(Claim claim) {
        return new Document("_id", claim.collection().id()).append("token", claim.token());
    }

    private static Document mine(Document entry) {
        return new Document("_id", entry.get("_id")).append("token", entry.get("token"));
    }
}
