package org.ibid.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The topics as they are to be made, wherever Ibid runs ({@code contracts/topics.json}): services make those that are missing so, and
 * the manifests for Kubernetes are held to it. Every reader of a topic has one for its dead letters beside it.
 *
 * @param partitions of each topic, unless an operator wants more
 * @param config of each topic, unless it has its own
 */
public record TopicPlan(int partitions, Map<String, String> config, List<Topic> topics) {

    private static final String FILE = "/topics.json";

    /**
     * @param about why it is as it is
     * @param writers services that send to it
     * @param readers services that read it in a group of their own, and put aside what they can't read
     * @param config what differs from the rest
     */
    public record Topic(
            String name, String about, List<String> writers, List<String> readers, Map<String, String> config) {}

    /** As it was built. */
    public static TopicPlan read() {
        try (InputStream file = Objects.requireNonNull(TopicPlan.class.getResourceAsStream(FILE))) {
            return ContractJson.MAPPER.readValue(file, TopicPlan.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a topic, or of one for dead letters. */
    public Map<String, String> config(String name) {
        Map<String, String> all = new TreeMap<>(config);
        topics.stream().filter(topic -> topic.name().equals(name)).forEach(topic -> all.putAll(topic.config()));
        return all;
    }

    /** Names of the topics that a service reads in a group. */
    public List<String> readBy(String service) {
        return topics.stream()
                .filter(topic -> topic.readers().contains(service))
                .map(Topic::name)
                .toList();
    }

    /** Names of the topics that a service sends to, without those for its dead letters. */
    public List<String> writtenBy(String service) {
        return topics.stream()
                .filter(topic -> topic.writers().contains(service))
                .map(Topic::name)
                .toList();
    }

    /** Names of all topics, those for dead letters included. */
    public Stream<String> names() {
        return topics.stream().flatMap(topic -> Stream.concat(Stream.of(topic.name()), deadLetters(topic)));
    }

    private static Stream<String> deadLetters(Topic topic) {
        return topic.readers().stream().map(service -> Topics.deadLetters(topic.name(), service));
    }
}
