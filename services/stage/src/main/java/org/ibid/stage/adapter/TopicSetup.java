package org.ibid.stage.adapter;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.ibid.contracts.TopicPlan;
import org.ibid.stage.Backoff;
import org.jboss.logging.Logger;

/**
 * Creates the topics that a service reads and writes, as they are planned, where they are missing: before the channels open,
 * so that no consumer subscribes to a topic that is not there. What exists is left as its operator made it.
 */
@ApplicationScoped
public class TopicSetup {

    private static final Logger LOG = Logger.getLogger(TopicSetup.class);

    private static final Map<String, Object> PATIENT =
            Map.of("default.api.timeout.ms", 5000, "request.timeout.ms", 4000, "reconnect.backoff.max.ms", 200);

    private final TopicPlan plan = TopicPlan.read();
    private final StageConfig config;
    private final KafkaSettings kafka;
    private final Instance<StageTopics> stages;

    TopicSetup(StageConfig config, KafkaSettings kafka, Instance<StageTopics> stages) {
        this.config = config;
        this.kafka = kafka;
        this.stages = stages;
    }

    void createMissing(@Observes @Priority(1) StartupEvent started) throws InterruptedException {
        if (!config.createTopics()) {
            return;
        }
        List<NewTopic> topics = stages.stream()
                .flatMap(StageTopics::all)
                .distinct()
                .map(this::topic)
                .toList();
        Backoff backoff = new Backoff(config.retryFirst(), config.retryLast());
        long start = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try (Admin admin = Admin.create(kafka.with(AdminClientConfig.configNames(), PATIENT))) {
                create(admin, topics);
                return;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof AuthenticationException || e.getCause() instanceof AuthorizationException) {
                    throw new IllegalStateException(
                            "the broker lets this service make no topics: "
                                    + e.getCause().getMessage(),
                            e);
                }
                if (System.nanoTime() - start > config.brokerPatience().toNanos()) {
                    throw new IllegalStateException(
                            "no broker at " + kafka.brokers() + " (kafka.bootstrap.servers)", e);
                }
                LOG.infof(
                        "waiting for the broker: %s",
                        Objects.requireNonNullElse(e.getCause(), e).getMessage());
                Thread.sleep(backoff.before(attempt));
            }
        }
    }

    private void create(Admin admin, List<NewTopic> wanted) throws ExecutionException, InterruptedException {
        Set<String> there = admin.listTopics().names().get();
        List<NewTopic> missing =
                wanted.stream().filter(t -> !there.contains(t.name())).toList();
        for (var creation : admin.createTopics(missing).values().entrySet()) {
            try {
                creation.getValue().get();
                LOG.infof("created topic %s", creation.getKey());
            } catch (ExecutionException e) {
                // another service was faster
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private NewTopic topic(String name) {
        Map<String, String> settings = new HashMap<>(plan.config(name));
        config.minInsyncReplicas()
                .or(() -> config.replicationFactor().map(replicas -> Math.max(1, replicas - 1)))
                .ifPresent(
                        replicas -> settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(replicas)));
        int partitions = config.partitions().orElse(plan.partitions());
        return new NewTopic(name, Optional.of(partitions), config.replicationFactor()).configs(settings);
    }
}
