package org.ibid.fetcher.adapter;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.stage.adapter.StoreClock;

/**
 * Keeps each site's robots.txt for a day by the store's clock, in the collection {@code robots}, so that it is asked for once by all
 * instances.
 */
@ApplicationScoped
public class RobotsStore {

    /** RFC 9309, 2.4: a file is not to be used for longer. */
    private static final Duration FRESH = Duration.ofHours(24);

    private final MongoCollection<Document> robots;
    private final InstantSource clock;

    RobotsStore(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.robots = client.getDatabase(database).getCollection("robots");
        this.clock = new StoreClock(client.getDatabase(database));
    }

    /** @param file empty where the site has none */
    record Kept(byte[] file, Instant fetched) {}

    boolean isFresh(Instant fetched) {
        return fetched.plus(FRESH).isAfter(clock.instant());
    }

    /** @param origin scheme, host and port */
    Optional<Kept> find(String origin) {
        return Optional.ofNullable(robots.find(new Document("_id", origin)).first())
                .map(stored -> new Kept(
                        stored.get("file", Binary.class).getData(),
                        stored.getDate("fetched").toInstant()))
                .filter(kept -> isFresh(kept.fetched()));
    }

    /** Deletes those that are not to be used any more. */
    void sweep(Instant now) {
        robots.deleteMany(new Document("fetched", new Document("$lt", Date.from(now.minus(FRESH)))));
    }

    /** @return with when that was */
    Kept keep(String origin, byte[] file) {
        Kept kept = new Kept(file, clock.instant());
        robots.replaceOne(
                new Document("_id", origin),
                new Document("_id", origin)
                        .append("file", new Binary(kept.file()))
                        .append("fetched", Date.from(kept.fetched())),
                new ReplaceOptions().upsert(true));
        return kept;
    }
}
