package org.ibid.enrichment.adapter.replay;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.ibid.contracts.Topics;
import org.ibid.stage.adapter.KafkaSettings;
import org.jboss.logging.Logger;

/** The topics that dead letters lie on, whichever services have put them there. */
@ApplicationScoped
class LetterTopics {

    private static final Logger LOG = Logger.getLogger(LetterTopics.class);

    private static final Map<String, Object> PATIENT =
            Map.of("default.api.timeout.ms", 10_000, "request.timeout.ms", 8_000);

    private final KafkaSettings kafka;

    LetterTopics(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    /**
     * A partition of such a topic.
     *
     * @param marks under which its letters are marked as done with
     */
    record Partition(TopicPartition place, SettledLetters.Partition marks) {}

    /**
     * In the order of their names and numbers.
     *
     * @throws KafkaException when the broker is away
     */
    List<Partition> all(Predicate<String> wanted) throws InterruptedException {
        try (Admin admin = admin()) {
            List<String> names = await(admin.listTopics().names()).stream()
                    .filter(Topics::isOfDeadLetters)
                    .filter(wanted)
                    .toList();
            return await(admin.describeTopics(names).allTopicNames()).values().stream()
                    .flatMap(LetterTopics::partitions)
                    .sorted(Comparator.comparing(
                                    (Partition partition) -> partition.place().topic())
                            .thenComparing(partition -> partition.place().partition()))
                    .toList();
        }
    }

    /** Empty where there is no such partition. */
    Optional<Partition> of(TopicPartition place) throws InterruptedException {
        return all(place.topic()::equals).stream()
                .filter(partition -> partition.place().equals(place))
                .findFirst();
    }

    private static Stream<Partition> partitions(TopicDescription topic) {
        return topic.partitions().stream()
                .map(TopicPartitionInfo::partition)
                .map(number -> new Partition(
                        new TopicPartition(topic.name(), number),
                        new SettledLetters.Partition(topic.topicId(), number)));
    }

    /** What lies before an offset is no longer there. False where the broker does not let this service do so. */
    boolean delete(TopicPartition place, long before) throws InterruptedException {
        try (Admin admin = admin()) {
            await(admin.deleteRecords(Map.of(place, RecordsToDelete.beforeOffset(before)))
                    .all());
            return true;
        } catch (KafkaException e) {
            LOG.warnf("dead letters that are done with stay on %s: %s", place, e.getMessage());
            return false;
        }
    }

    private Admin admin() {
        return Admin.create(kafka.with(AdminClientConfig.configNames(), PATIENT));
    }

    private static <T> T await(KafkaFuture<T> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException fault ? fault : new KafkaException(e.getCause());
        }
    }
}
