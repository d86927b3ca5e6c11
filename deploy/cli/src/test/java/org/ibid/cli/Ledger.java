package org.ibid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ibid.cli.Broker.Place;
import org.ibid.cli.api.IbidApi;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.Run;
import org.ibid.contracts.Topics;

/**
 * Every intake that was published, by its place in the topic, and what became of it. Ids of documents and events could hide a
 * double (the same document counted twice looks like one): places can't.
 */
final class Ledger {

    private final Broker broker;
    private final Map<String, List<Place>> published = new HashMap<>();

    Ledger(Broker broker) {
        this.broker = broker;
    }

    /** Intakes, each keyed by the id of its document, as those of one document are to keep their order. */
    void publish(List<ProducerRecord<byte[], byte[]>> intakes) throws Exception {
        List<Place> places = broker.publish(intakes);
        for (int i = 0; i < places.size(); i++) {
            String id = new String(intakes.get(i).key(), UTF_8);
            published.computeIfAbsent(id, document -> new ArrayList<>()).add(places.get(i));
        }
    }

    Set<String> documents() {
        return published.keySet();
    }

    /** How many intakes there were of a document. */
    int intakes(String id) {
        return published.get(id).size();
    }

    /** Waits until the API shows of every document that all its intakes have come to their end. */
    void awaitEnd(IbidApi api, Duration patience) {
        Set<String> open = new HashSet<>(published.keySet());
        await().atMost(patience)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> {
                    for (String id : Set.copyOf(open)) {
                        DocumentView shown = api.document(id).orElse(null);
                        if (shown != null && shown.ended() != null && isAnswered(id, shown.ended())) {
                            open.remove(id);
                        }
                    }
                    assertThat(open).as("documents on their way").isEmpty();
                });
    }

    private boolean isAnswered(String id, Run ended) {
        return published.get(id).stream().allMatch(place -> ended.answers(place.partition(), place.offset()));
    }

    /**
     * Every intake has one outcome on this topic: a run that answers it, told once however often it was sent, and no run answers
     * nothing new.
     *
     * @return by document, its events in the order of their runs, without repeats
     */
    Map<String, List<DocumentEvent>> verify(String topic) throws IOException {
        Map<String, TreeMap<Integer, DocumentEvent>> runs = new HashMap<>();
        Map<String, String> told = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : broker.read(topic)) {
            if (!published.containsKey(Broker.key(record))) {
                continue;
            }
            DocumentEvent event = ContractJson.MAPPER.readValue(record.value(), DocumentEvent.class);
            String run = event.id() + " run " + event.run().number();
            String outcome =
                    Broker.header(record, "ce_id") + " " + event.original().sha256();
            assertThat(told.computeIfAbsent(run, first -> outcome))
                    .as("%s on %s has one outcome", run, topic)
                    .isEqualTo(outcome);
            runs.computeIfAbsent(event.id(), id -> new TreeMap<>())
                    .put(event.run().number(), event);
        }
        assertThat(runs.keySet()).as("documents on %s", topic).isEqualTo(published.keySet());
        Map<String, List<DocumentEvent>> events = new HashMap<>();
        for (var document : published.entrySet()) {
            List<DocumentEvent> ofDocument =
                    List.copyOf(runs.get(document.getKey()).values());
            verifyAnswers(topic, document.getKey(), document.getValue(), ofDocument);
            events.put(document.getKey(), ofDocument);
        }
        return events;
    }

    /**
     * What the end of a fault run says, counted and not asserted.
     *
     * @param lost intakes that no run on the topic answers
     * @param doubled runs that were told with two outcomes, or that answer no intake of their own
     */
    record Tally(int documents, int intakes, int lost, int doubled) {

        @Override
        public String toString() {
            return "FAULTS: " + intakes + " intakes of " + documents + " documents, " + lost + " lost, " + doubled
                    + " doubled";
        }
    }

    /** Of the runs that have come through to a topic. */
    Tally tally(String topic) throws IOException {
        Map<String, TreeMap<Integer, Set<String>>> outcomes = new HashMap<>();
        Map<String, TreeMap<Integer, Run>> runs = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : broker.read(topic)) {
            if (published.containsKey(Broker.key(record))) {
                DocumentEvent event = ContractJson.MAPPER.readValue(record.value(), DocumentEvent.class);
                int run = event.run().number();
                runs.computeIfAbsent(event.id(), id -> new TreeMap<>()).put(run, event.run());
                outcomes.computeIfAbsent(event.id(), id -> new TreeMap<>())
                        .computeIfAbsent(run, number -> new HashSet<>())
                        .add(Broker.header(record, "ce_id"));
            }
        }
        int lost = 0;
        int doubled = 0;
        for (var document : published.entrySet()) {
            Set<Place> open = new HashSet<>(document.getValue());
            for (Run run : runs.getOrDefault(document.getKey(), new TreeMap<>()).values()) {
                boolean answersNew = open.removeIf(place -> run.answers(place.partition(), place.offset()));
                int told = outcomes.get(document.getKey()).get(run.number()).size();
                doubled += answersNew ? told - 1 : told;
            }
            lost += open.size();
        }
        int intakes = published.values().stream().mapToInt(List::size).sum();
        return new Tally(published.size(), intakes, lost, doubled);
    }

    private static void verifyAnswers(String topic, String id, List<Place> places, List<DocumentEvent> events) {
        Set<Place> open = new HashSet<>(places);
        for (DocumentEvent event : events) {
            Set<Place> answered = open.stream()
                    .filter(place -> event.run().answers(place.partition(), place.offset()))
                    .collect(Collectors.toSet());
            assertThat(answered)
                    .as("run %s of %s on %s answers an intake of its own", event.run(), id, topic)
                    .isNotEmpty();
            open.removeAll(answered);
        }
        assertThat(open)
                .as("intakes of %s that nothing on %s answers", id, topic)
                .isEmpty();
    }

    /** What the stages tell of it, one after the other, is the same story. */
    Map<String, List<DocumentEvent>> verifyAllStages() throws IOException {
        verify(Topics.NORMALIZED);
        verify(Topics.CITED);
        verify(Topics.ENRICHED);
        return verify(Topics.FETCHED);
    }
}
