package org.ibid.enrichment.adapter.webhook;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.enrichment.webhook.Notice;
import org.ibid.stage.adapter.OncePerKey;
import org.ibid.stage.adapter.StoreClock;

/**
 * Notices that wait to be sent, in the collection {@code deliveries}, one entry for each target. A claim hides an entry for a while; it
 * comes back by itself if the claimer dies, and obeys the last claim's token alone. The clock is the store's.
 */
@ApplicationScoped
public class Deliveries {

    private final MongoCollection<Document> deliveries;
    private final InstantSource clock;

    Deliveries(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.deliveries = client.getDatabase(database).getCollection("deliveries");
        this.clock = new StoreClock(client.getDatabase(database));
    }

    /**
     * A notice that this instance may send now.
     *
     * @param attempts made before
     */
    record Claim(String key, ObjectId token, Notice notice, int attempts) {}

    void createIndexes() {
        deliveries.createIndex(Indexes.ascending("target", "due"));
    }

    /** Returns once it is stored; what waits already stays as it is. */
    void add(String target, Notice notice) {
        OncePerKey.write(() -> deliveries.insertOne(new Document("_id", target + ":" + notice.id())
                .append("target", target)
                .append("due", Date.from(clock.instant()))
                .append("attempts", 0)
                .append("notice", notice.id())
                .append("document", notice.document())
                .append("type", notice.type())
                .append("body", notice.body())));
    }

    /**
     * The longest due first.
     *
     * @param lease for how long nobody else gets them
     */
    List<Claim> claim(String target, int atMost, Duration lease) {
        Instant now = clock.instant();
        List<Document> due = deliveries
                .find(new Document("target", target).append("due", new Document("$lte", Date.from(now))))
                .sort(Indexes.ascending("due"))
                .limit(atMost)
                .into(new ArrayList<>());
        List<Claim> claims = new ArrayList<>();
        for (Document entry : due) {
            ObjectId token = new ObjectId();
            Document seen = new Document("_id", entry.get("_id")).append("token", entry.get("token"));
            var hidden = Updates.combine(Updates.set("token", token), Updates.set("due", Date.from(now.plus(lease))));
            if (deliveries.updateOne(seen, hidden).getMatchedCount() == 1) {
                claims.add(claim(entry, token));
            }
        }
        return claims;
    }

    private static Claim claim(Document entry, ObjectId token) {
        Notice notice = new Notice(
                entry.getString("notice"),
                entry.getString("document"),
                entry.getString("type"),
                entry.getString("body"));
        return new Claim(entry.getString("_id"), token, notice, entry.getInteger("attempts"));
    }

    /** @param reason why the attempt was in vain */
    void retry(Claim claim, Duration delay, String reason) {
        deliveries.updateOne(
                mine(claim),
                Updates.combine(
                        Updates.set("attempts", claim.attempts() + 1),
                        Updates.set("reason", reason),
                        Updates.set("due", Date.from(clock.instant().plus(delay)))));
    }

    /** Takes it off the queue, unless the claim has been taken over. */
    void complete(Claim claim) {
        deliveries.deleteOne(mine(claim));
    }

    /** How many notices wait for a target, those that are being sent included. */
    long waiting(String target) {
        return deliveries.countDocuments(new Document("target", target));
    }

    /** For how long the first of them has been due, negative before; empty when none waits. */
    Optional<Duration> overdue(String target) {
        return Optional.ofNullable(deliveries
                        .find(new Document("target", target))
                        .sort(Indexes.ascending("due"))
                        .first())
                .map(entry -> Duration.between(entry.getDate("due").toInstant(), clock.instant()));
    }

    private static Document mine(Claim claim) {
        return new Document("_id", claim.key()).append("token", claim.token());
    }
}
