package org.ibid.enrichment.adapter;

import com.mongodb.client.MongoClient;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.contracts.Topics;
import org.ibid.enrichment.adapter.state.StateSender;
import org.ibid.enrichment.adapter.webhook.DeadNotice;
import org.ibid.enrichment.adapter.webhook.WebhookConfig;
import org.ibid.stage.Dispatcher;
import org.ibid.stage.Sender;
import org.ibid.stage.adapter.ChannelSender;
import org.ibid.stage.adapter.OriginalReader;
import org.ibid.stage.adapter.OriginalWriter;
import org.ibid.stage.adapter.OriginalsConfig;
import org.ibid.stage.adapter.StageRunners;
import org.ibid.stage.adapter.StageTopics;

/** What enrichment reads and writes. */
@Dependent
public class EnrichmentTopics {

    private static final List<String> WRITES = List.of(Topics.ENRICHED, Topics.STATE);

    @Produces
    @Singleton
    Dispatcher dispatcher(StageRunners runners, ChannelSender channel, StateSender state) {
        Sender sender = (record, origin) -> record.topic().equals(Topics.STATE)
                ? state.send(record, Objects.requireNonNull(origin))
                : channel.send(record, origin);
        return runners.dispatcher(EnrichmentStage.SERVICE, WRITES, sender);
    }

    @Produces
    @Singleton
    OriginalReader originals(
            MongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            OriginalsConfig config) {
        return new OriginalReader(client, database, config);
    }

    @Produces
    @Singleton
    OriginalWriter uploads(
            MongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            OriginalsConfig config) {
        return new OriginalWriter(client, database, config);
    }

    @Produces
    StageTopics topics(WebhookConfig webhooks) {
        StageTopics planned = StageTopics.of(EnrichmentStage.SERVICE);
        return webhooks.targets().isEmpty() ? planned.without(DeadNotice.TOPIC) : planned;
    }
}
