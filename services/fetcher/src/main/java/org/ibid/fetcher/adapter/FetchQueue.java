package org.ibid.fetcher.adapter;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Run;
import org.ibid.fetcher.response.FetchResult;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Tracing;
import org.ibid.stage.adapter.OncePerKey;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * URLs that wait to be fetched, in the collection {@code fetches}: the intake is committed once its fetch is in here, so a slow
 * site holds up nobody. A claim hides an entry for a while; it comes back by itself if the claimer dies. Each claim has a token,
 * and an entry obeys the last one alone: a worker that was thought dead changes nothing any more. A document has one entry, that
 * of its newest run. What was fetched is recorded in the entry before it is told, and told from there after a crash.
 */
@ApplicationScoped
public class FetchQueue {

    private static final Logger LOG = Logger.getLogger(FetchQueue.class);

    /** At the queue for one poll. */
    private static final int LOOKS = 4;

    private final MongoCollection<Document> fetches;
    private final Tracing tracing;
    private final Semaphore arrivals = new Semaphore(0);

    FetchQueue(
            MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database, Tracing tracing) {
        this.tracing = tracing;
        this.fetches = client.getDatabase(database).getCollection("fetches");
    }

    /**
     * A fetch that this instance may make now.
     *
     * @param attempts requests made before
     * @param deferrals how often its site was busy
     * @param result null while there is none; else it remains to be told
     * @param trace the fields that bear the trace of its document
     */
    public record Claim(
            Incoming<Intake> document,
            ObjectId token,
            int attempts,
            int deferrals,
            @Nullable FetchResult result,
            Document trace) {

        /** What is to be fetched: only an entry that is damaged has none, and that has its result. */
        String url() {
            return Objects.requireNonNull(document.url());
        }

        /** A field that bears the trace; null where it is not there. */
        @Nullable
        String borne(String field) {
            return trace.get(field) instanceof String value ? value : null;
        }
    }

    void createIndexes() {
        fetches.createIndex(Indexes.ascending("due", "site"));
    }

    /** Returns once the request, or a newer one for the same document, is stored. */
    public void add(Incoming<Intake> document) {
        Document entry = FetchEntry.write(document);
        Document trace = new Document();
        tracing.bear(trace::append);
        if (!trace.isEmpty()) {
            entry.append("trace", trace);
        }
        while (!OncePerKey.write(() -> fetches.insertOne(entry)) && !replaceOlder(entry)) {
            // an entry came or went between both
        }
        arrivals.release();
    }

    /** What waits for this run or one before it is not fetched any more. */
    public void remove(String id, Run run) {
        fetches.deleteOne(new Document("_id", id).append("number", new Document("$lte", run.number())));
    }

    private boolean replaceOlder(Document entry) {
        Document waiting = fetches.find(new Document("_id", entry.get("_id"))).first();
        if (waiting == null) {
            return false;
        }
        return FetchEntry.run(waiting) >= FetchEntry.run(entry)
                || fetches.replaceOne(mine(waiting), entry).getMatchedCount() == 1;
    }

    /** Waits until a request is added here, at most so long. */
    public void awaitArrival(Duration atMost) throws InterruptedException {
        if (arrivals.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            arrivals.drainPermits();
        }
    }

    /**
     * Of each site one, so that many URLs of one site do not hide the others.
     *
     * @param lease for how long nobody else gets them
     * @param busySites that are not to be asked now
     */
    public List<Claim> claim(int atMost, Duration lease, Set<String> busySites) {
        Instant now = Instant.now();
        Set<String> asked = new HashSet<>(busySites);
        List<Claim> claims = new ArrayList<>();
        for (int look = 0; look < LOOKS && claims.size() < atMost; look++) {
            int wanted = atMost - claims.size();
            List<Document> found = due(now, asked, wanted);
            for (Document due : found) {
                if (!(due.get("site") instanceof String site) || asked.add(site)) {
                    claim(due, now.plus(lease)).ifPresent(claims::add);
                }
            }
            if (found.size() < wanted) {
                break;
            }
        }
        return claims;
    }

    private List<Document> due(Instant now, Set<String> notOf, int atMost) {
        Document due = new Document("due", new Document("$lte", Date.from(now)));
        if (!notOf.isEmpty()) {
            due.append("site", new Document("$nin", List.copyOf(notOf)));
        }
        return fetches.find(due).sort(Indexes.ascending("due")).limit(atMost).into(new ArrayList<>());
    }

    private Optional<Claim> claim(Document due, Instant until) {
        ObjectId token = new ObjectId();
        Bson hidden = Updates.combine(Updates.set("token", token), Updates.set("due", Date.from(until)));
        if (!(due.get("_id") instanceof String)) {
            LOG.errorf("no fetch of ours: %s", due.get("_id"));
            fetches.deleteOne(mine(due));
            return Optional.empty();
        }
        return fetches.updateOne(mine(due), hidden).getMatchedCount() == 1
                ? Optional.of(FetchEntry.read(due, token))
                : Optional.empty();
    }

    /** After a request that brought nothing: to be tried again. */
    public void retry(Claim claim, Duration delay) {
        update(claim, Updates.combine(Updates.set("attempts", claim.attempts() + 1), due(delay)));
    }

    /** While its site is busy. */
    public void defer(Claim claim, Duration delay) {
        update(claim, Updates.combine(Updates.set("deferrals", claim.deferrals() + 1), due(delay)));
    }

    /** After a fault that is not the site's: as if it had not been claimed. */
    public void release(Claim claim, Duration delay) {
        update(claim, due(delay));
    }

    /**
     * Keeps what came of the fetch.
     *
     * @param lease for how long nobody else gets it
     * @return false when the claim has been taken over: then nothing is kept
     */
    public boolean record(Claim claim, FetchResult result, Duration lease) {
        return update(claim, Updates.combine(Updates.set("result", FetchEntry.write(result)), due(lease)))
                        .getMatchedCount()
                == 1;
    }

    /** Takes the request off the queue, unless the claim has been taken over. */
    public void complete(Claim claim) {
        fetches.deleteOne(mine(claim));
    }

    /** How many wait, roughly, those that are being fetched included. */
    public long depth() {
        return fetches.estimatedDocumentCount();
    }

    /** Since when the oldest waits that could be fetched now. */
    public Optional<Instant> oldestDue() {
        return Optional.ofNullable(fetches.find(Filters.lte("due", new Date()))
                        .sort(Indexes.ascending("due"))
                        .projection(new Document("due", 1))
                        .first())
                .map(entry -> entry.getDate("due").toInstant());
    }

    private UpdateResult update(Claim claim, Bson change) {
        return fetches.updateOne(mine(claim), change);
    }

    private static Bson due(Duration delay) {
        return Updates.set("due", Date.from(Instant.now().plus(delay)));
    }

    // plain documents: the embedded store's index does not serve an $and of both

    private static Document mine(Claim claim) {
        return new Document("_id", claim.document().id()).append("token", claim.token());
    }

    private static Document mine(Document entry) {
        return new Document("_id", entry.get("_id")).append("token", entry.get("token"));
    }
}
