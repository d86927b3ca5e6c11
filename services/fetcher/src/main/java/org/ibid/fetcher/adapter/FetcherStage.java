package org.ibid.fetcher.adapter;

import com.mongodb.client.MongoClient;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.contracts.Topics;
import org.ibid.stage.Dispatcher;
import org.ibid.stage.adapter.OriginalReader;
import org.ibid.stage.adapter.OriginalWriter;
import org.ibid.stage.adapter.OriginalsConfig;
import org.ibid.stage.adapter.StageRunners;
import org.ibid.stage.adapter.StageTopics;

/** What the fetcher reads and writes. */
@Dependent
public class FetcherStage {

    static final String SERVICE = "fetcher";

    @Produces
    @Singleton
    Dispatcher dispatcher(StageRunners runners) {
        return runners.dispatcher(SERVICE, List.of(Topics.FETCHED));
    }

    @Produces
    @Singleton
    OriginalWriter originals(
            MongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            OriginalsConfig config) {
        return new OriginalWriter(client, database, config);
    }

    @Produces
    @Singleton
    OriginalReader reader(
            MongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            OriginalsConfig config) {
        return new OriginalReader(client, database, config);
    }

    @Produces
    StageTopics topics() {
        return StageTopics.of(SERVICE);
    }

    void createIndexes(
            @Observes StartupEvent started,
            OriginalWriter originals,
            FetchQueue queue,
            Refreshes refreshes,
            ExpansionQueue expansions) {
        originals.createIndexes();
        queue.createIndexes();
        refreshes.createIndexes();
        expansions.createIndexes();
    }
}
