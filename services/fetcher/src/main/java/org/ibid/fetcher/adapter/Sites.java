package org.ibid.fetcher.adapter;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.stage.adapter.GroupedCollection;
import org.ibid.stage.adapter.OncePerKey;
import org.ibid.stage.adapter.StoreClock;

/**
 * One request at a time for each site, and a pause between two, whichever instance makes them: in the collection {@code sites}. What
 * a dead instance holds is free again when its lease is over, by the store's clock.
 */
@ApplicationScoped
public class Sites {

    private static final Duration IDLE = Duration.ofHours(1);

    private final MongoCollection<Document> sites;
    private final GroupedCollection grouped;
    private final InstantSource clock;

    Sites(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.sites = client.getDatabase(database).getCollection("sites");
        this.grouped = new GroupedCollection(sites);
        this.clock = new StoreClock(client.getDatabase(database));
    }

    /** The leave to ask a site. */
    record Turn(String site, ObjectId token) {}

    /**
     * @param lease for how long at most
     * @return empty while somebody else has the turn, or the site is to be left alone
     */
    Optional<Turn> take(String site, Duration lease) {
        Instant now = clock.instant();
        Turn turn = new Turn(site, new ObjectId());
        boolean taken = OncePerKey.write(() -> grouped.write(new UpdateOneModel<>(
                new Document("_id", site).append("free", new Document("$lte", Date.from(now))),
                new Document("$set", free(now.plus(lease)).append("token", turn.token())),
                new UpdateOptions().upsert(true))));
        return taken ? Optional.of(turn) : Optional.empty();
    }

    /** @param pause before the site is asked again */
    void end(Turn turn, Duration pause) {
        grouped.write(new UpdateOneModel<>(
                new Document("_id", turn.site()).append("token", turn.token()),
                new Document("$set", free(clock.instant().plus(pause)))));
    }

    /** Deletes those that have been free for a while: a site that is not there may be asked. */
    void sweep(Instant now) {
        sites.deleteMany(new Document("free", new Document("$lt", Date.from(now.minus(IDLE)))));
    }

    private static Document free(Instant when) {
        return new Document("free", Date.from(when));
    }
}
