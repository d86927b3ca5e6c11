package org.ibid.fetcher.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Intake;
import org.ibid.stage.Decoder.Incoming;

/**
 * URLs that wait to be fetched, in the collection {@code fetches}: the intake is committed once its fetch is in here, so a slow
 * site holds up nobody. A claim hides an entry for a while; it comes back by itself if the claimer dies. Publishing a document
 * again while it waits replaces what waits.
 */
@ApplicationScoped
public class FetchQueue {

    private final MongoCollection<Document> fetches;

    FetchQueue(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.fetches = client.getDatabase(database).getCollection("fetches");
    }

    /**
     * A fetch that this instance may make now.
     *
     * @param request tells this request from a newer one for the same document
     * @param attempt from 1
     */
    public record Claim(Incoming<Intake> document, ObjectId request, int attempt) {}

    void createIndexes() {
        fetches.createIndex(Indexes.ascending("due"));
    }

    /** Returns once the request is stored. */
    public void add(Incoming<Intake> document) {
        Document entry = new Document("_id", document.id())
                .append("request", new ObjectId())
                .append("intake", json(document.value()))
                .append("due", new Date())
                .append("attempt", 0);
        fetches.replaceOne(Filters.eq("_id", document.id()), entry, new ReplaceOptions().upsert(true));
    }

    /** @param lease for how long nobody else gets it */
    public Optional<Claim> claim(Duration lease) {
        Instant now = Instant.now();
        Document entry = fetches.findOneAndUpdate(
                Filters.lte("due", Date.from(now)),
                Updates.combine(Updates.set("due", Date.from(now.plus(lease))), Updates.inc("attempt", 1)),
                new FindOneAndUpdateOptions().sort(Indexes.ascending("due")).returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(entry).map(FetchQueue::read);
    }

    public void retryAfter(Claim claim, Duration delay) {
        fetches.updateOne(
                same(claim), Updates.set("due", Date.from(Instant.now().plus(delay))));
    }

    /** Takes the request off the queue, unless a newer one has replaced it. */
    public void complete(Claim claim) {
        fetches.deleteOne(same(claim));
    }

    private static Bson same(Claim claim) {
        return Filters.and(Filters.eq("_id", claim.document().id()), Filters.eq("request", claim.request()));
    }

    private static Claim read(Document entry) {
        try {
            Intake intake = ContractJson.MAPPER.readValue(entry.getString("intake"), Intake.class);
            var document = Incoming.of(entry.getString("_id"), intake, null);
            return new Claim(document, entry.getObjectId("request"), entry.getInteger("attempt"));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(Intake intake) {
        try {
            return ContractJson.MAPPER.writeValueAsString(intake);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
