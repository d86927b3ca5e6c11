package org.ibid.fetcher.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.concurrent.ExecutionException;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Run;
import org.ibid.stage.CloudEvents;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Sender;
import org.ibid.stage.adapter.OncePerKey;
import org.ibid.stage.adapter.Rounds;
import org.ibid.stage.adapter.StoreClock;
import org.jboss.logging.Logger;

/**
 * Documents that are to be asked for again and again, in the collection {@code refreshes}: when its time has come, the intake is
 * published anew, so a refresh is a run like any other. The next time is set once the broker has the intake: a crash in between, or a
 * second instance, publishes it twice, which changes nothing.
 */
@ApplicationScoped
public class Refreshes {

    private static final Logger LOG = Logger.getLogger(Refreshes.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    private static final int TOGETHER = 100;

    private final MongoCollection<Document> refreshes;
    private final InstantSource clock;
    private final Sender sender;
    private final CloudEvents events = new CloudEvents(FetcherStage.SERVICE, Clock.systemUTC());
    private final Rounds looks;

    Refreshes(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database, Sender sender) {
        this.refreshes = client.getDatabase(database).getCollection("refreshes");
        this.clock = new StoreClock(client.getDatabase(database));
        this.looks = Rounds.every(BETWEEN_LOOKS, "refreshing", () -> publishDue(clock.instant()));
        this.sender = sender;
    }

    void createIndexes() {
        refreshes.createIndex(Indexes.ascending("due"));
    }

    /** Ends what this run or one before it asked for. */
    void remove(String id, Run run) {
        refreshes.deleteOne(new Document("_id", id).append("run", new Document("$lte", run.number())));
    }

    void start(@Observes StartupEvent started) {
        looks.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        looks.close();
    }

    /** Keeps to what the newest run of the document asks for; one that does not speak of it changes nothing. */
    void schedule(Incoming<Intake> document) {
        Intake intake = document.value();
        if (intake.every() == null) {
            return;
        }
        Duration every = Duration.parse(intake.every());
        Document older = new Document("_id", document.id())
                .append("run", new Document("$lt", document.run().number()));
        Document next = new Document("run", document.run().number())
                .append("every", every.toSeconds())
                .append("due", every.isZero() ? null : Date.from(clock.instant().plus(every)))
                .append("intake", ContractJson.write(intake.again()));
        // where it is not written, it has been told by this run, or a newer one
        OncePerKey.write(
                () -> refreshes.updateOne(older, new Document("$set", next), new UpdateOptions().upsert(true)));
    }

    void publishDue(Instant now) throws InterruptedException, ExecutionException {
        for (Document due : refreshes
                .find(Filters.lte("due", Date.from(now)))
                .sort(Indexes.ascending("due"))
                .limit(TOGETHER)
                .into(new ArrayList<>())) {
            publish(due);
            Document same = new Document("_id", due.get("_id")).append("due", due.getDate("due"));
            Date next = Date.from(now.plusSeconds(due.get("every", Number.class).longValue()));
            refreshes.updateOne(same, new Document("$set", new Document("due", next)));
        }
    }

    private void publish(Document due) throws InterruptedException, ExecutionException {
        String id = due.getString("_id");
        try {
            Intake intake = ContractJson.MAPPER.readValue(due.getString("intake"), Intake.class);
            String request = id + ":" + due.getDate("due").toInstant();
            sender.send(events.intake(id, request, intake), null).get();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            LOG.errorf("no refresh of ours: %s", id);
        }
    }
}
