package org.ibid.enrichment.adapter.replay;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Where a dead letter lies: {@code topic:partition:offset}. */
public record LetterId(TopicPartition place, long offset) {

    static final String SUFFIX = ".dlq";

    private static final Pattern WRITTEN = Pattern.compile("([A-Za-z0-9._-]{1,249}\\.dlq):(\\d{1,9}):(\\d{1,18})");

    static LetterId of(ConsumerRecord<?, ?> record) {
        return new LetterId(new TopicPartition(record.topic(), record.partition()), record.offset());
    }

    /** Empty for what is none. */
    public static Optional<LetterId> read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(new LetterId(
                        new TopicPartition(parts.group(1), Integer.parseInt(parts.group(2))),
                        Long.parseLong(parts.group(3))))
                : Optional.empty();
    }

    /** That put it aside: the last word of its topic. */
    String service() {
        return service(place.topic());
    }

    static String service(String deadLetters) {
        String named = named(deadLetters);
        return named.substring(named.lastIndexOf('.') + 1);
    }

    /** Of a topic of dead letters the one that they come from. */
    static String origin(String deadLetters) {
        String named = named(deadLetters);
        return named.substring(0, Math.max(0, named.lastIndexOf('.')));
    }

    private static String named(String deadLetters) {
        return deadLetters.substring(0, deadLetters.length() - SUFFIX.length());
    }

    @Override
    public String toString() {
        return place.topic() + ':' + place.partition() + ':' + offset;
    }
}
