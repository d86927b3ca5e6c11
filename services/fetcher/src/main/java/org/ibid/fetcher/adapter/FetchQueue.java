package org.ibid.fetcher.adapter;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import org.ibid.stage.adapter.GroupedCollection;
import org.ibid.stage.adapter.OncePerKey;
import org.ibid.stage.adapter.StoreClock;
import org.jspecify.annotations.Nullable;

/**
 * URLs that wait to be fetched, in the collection {@code fetches}: the intake is committed once its fetch is in here, so a slow
 * site holds up nobody. A claim hides an entry for a while; it comes back by itself if the claimer dies. Each claim has a token,
 * and an entry obeys the last one alone: a worker that was thought dead changes nothing any more. A document has one entry, that
 * of its newest run. What was fetched is recorded in the entry before it is told, and told from there after a crash. What is due is so by the store's clock, which all
 * instances share.
 */
@ApplicationScoped
public class FetchQueue {

    private final MongoCollection<Document> fetches;
    private final GroupedCollection grouped;
    private final DueFetches due;
    private final InstantSource clock;
    private final Tracing tracing;
    private final Semaphore arrivals = new Semaphore(0);

    FetchQueue(
            MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database, Tracing tracing) {
        this.tracing = tracing;
        MongoDatabase store = client.getDatabase(database);
        this.fetches = store.getCollection("fetches");
        this.clock = new StoreClock(store);
        this.grouped = new GroupedCollection(fetches);
        this.due = new DueFetches(fetches);
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
        due.createIndexes();
    }

    /** Returns once the request, or a newer one for the same document, is stored. */
    public void add(Incoming<Intake> document) {
        Document entry = FetchEntry.write(document, clock.instant());
        Document trace = new Document();
        tracing.bear(trace::append);
        if (!trace.isEmpty()) {
            entry.append("trace", trace);
        }
        while (!OncePerKey.write(() -> grouped.write(new InsertOneModel<>(entry))) && !replaceOlder(entry)) {
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
     * Of each site one, so that many URLs of one site do not hide the others. For one thread.
     *
     * @param lease for how long nobody else gets them
     * @param busySites that are not to be asked now
     */
    public List<Claim> claim(int atMost, Duration lease, Set<String> busySites) {
        Instant now = clock.instant();
        return take(due.choose(atMost, now, busySites), now.plus(lease));
    }

    /** @param chosen by their ids, in whose order all instances claim: so none waits for another that waits for it */
    private List<Claim> take(Map<String, Document> chosen, Instant until) {
        if (chosen.isEmpty()) {
            return List.of();
        }
        ObjectId token = new ObjectId();
        Bson hidden = Updates.combine(Updates.set("token", token), Updates.set("due", Date.from(until)));
        List<UpdateOneModel<Document>> claims = chosen.values().stream()
                .map(entry -> new UpdateOneModel<Document>(mine(entry), hidden))
                .toList();
        if (fetches.bulkWrite(claims).getMatchedCount() < claims.size()) {
            // others were sooner with some
            Document mine =
                    new Document("_id", new Document("$in", List.copyOf(chosen.keySet()))).append("token", token);
            chosen.keySet()
                    .retainAll(fetches.distinct("_id", mine, String.class).into(new HashSet<>()));
        }
        return chosen.values().stream()
                .map(entry -> FetchEntry.read(entry, token))
                .toList();
    }

    /** After a request that brought nothing: to be tried again. */
    public void retry(Claim claim, Duration delay) {
        update(claim, Updates.combine(Updates.set("attempts", claim.attempts() + 1), dueIn(delay)));
    }

    /** While its site is busy. */
    public void defer(Claim claim, Duration delay) {
        update(claim, Updates.combine(Updates.set("deferrals", claim.deferrals() + 1), dueIn(delay)));
    }

    /** After a fault that is not the site's: as if it had not been claimed. */
    public void release(Claim claim, Duration delay) {
        update(claim, dueIn(delay));
    }

    /**
     * Keeps what came of the fetch.
     *
     * @param lease for how long nobody else gets it
     * @return false when the claim has been taken over: then nothing is kept
     */
    public boolean record(Claim claim, FetchResult result, Duration lease) {
        return update(claim, Updates.combine(Updates.set("result", FetchEntry.write(result)), dueIn(lease)));
    }

    /** Takes the request off the queue, unless the claim has been taken over. */
    public void complete(Claim claim) {
        grouped.write(new DeleteOneModel<>(mine(claim)));
    }

    /** How many wait, roughly, those that are being fetched included. */
    public long depth() {
        return fetches.estimatedDocumentCount();
    }

    /** For how long the oldest has waited that could be fetched now; among very many, the oldest of some. For the thread that claims. */
    public Optional<Duration> overdue() {
        Instant now = clock.instant();
        return due.oldest(now).map(since -> Duration.between(since, now));
    }

    /** False when the claim has been taken over. */
    private boolean update(Claim claim, Bson change) {
        return grouped.write(new UpdateOneModel<>(mine(claim), change));
    }

    private Bson dueIn(Duration delay) {
        return Updates.set("due", Date.from(clock.instant().plus(delay)));
    }

    // plain documents: the embedded store's index does not serve an $and of both

    private static Document mine(Claim claim) {
        return new Document("_id", claim.document().id()).append("token", claim.token());
    }

    static Document mine(Document entry) {
        return new Document("_id", entry.get("_id")).append("token", entry.get("token"));
    }
}
