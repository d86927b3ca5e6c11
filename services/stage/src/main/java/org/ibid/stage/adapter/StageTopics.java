package org.ibid.stage.adapter;

import java.util.List;
import java.util.stream.Stream;
import org.ibid.contracts.TopicPlan;
import org.ibid.contracts.Topics;

/**
 * The topics of one service; each service produces one.
 *
 * @param reads without dead letters, which follow from it
 */
public record StageTopics(String service, List<String> reads, List<String> writes) {

    /** As they are planned. */
    public static StageTopics of(String service) {
        TopicPlan plan = TopicPlan.read();
        return new StageTopics(service, plan.readBy(service), plan.writtenBy(service));
    }

    /** Without one that it does not need. */
    public StageTopics without(String topic) {
        return new StageTopics(
                service,
                reads,
                writes.stream().filter(written -> !written.equals(topic)).toList());
    }

    Stream<String> all() {
        Stream<String> deadLetters = reads.stream().map(topic -> Topics.deadLetters(topic, service));
        return Stream.of(reads.stream(), writes.stream(), deadLetters).flatMap(topics -> topics);
    }
}
