package org.ibid.stage.adapter;

import java.util.List;
import java.util.stream.Stream;
import org.ibid.contracts.Topics;

/**
 * The topics of one service; each service produces one.
 *
 * @param reads without dead letters, which follow from it
 * @param writes without {@link Topics#FAILED}, which every stage writes
 */
public record StageTopics(String service, List<String> reads, List<String> writes) {

    Stream<String> all() {
        Stream<String> deadLetters = reads.stream().map(topic -> Topics.deadLetters(topic, service));
        return Stream.of(reads.stream(), writes.stream(), deadLetters, Stream.of(Topics.FAILED))
                .flatMap(topics -> topics);
    }
}
