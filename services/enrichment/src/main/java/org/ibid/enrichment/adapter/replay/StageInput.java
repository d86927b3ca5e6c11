package org.ibid.enrichment.adapter.replay;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.DocumentView.Status;
import org.ibid.contracts.Topics;
import org.ibid.stage.CloudEvents;

/** A stage that a document can be run through again without being fetched, and the events that it reads. */
public enum StageInput {
    NORMALIZER(Topics.FETCHED, Status.FETCHED, "fetcher"),
    CITATIONS(Topics.NORMALIZED, Status.NORMALIZED, "normalizer"),
    ENRICHMENT(Topics.CITED, Status.CITED, "citations");

    private final String topic;
    private final Status reached;
    private final CloudEvents sender;

    StageInput(String topic, Status reached, String sender) {
        this.topic = topic;
        this.reached = reached;
        this.sender = new CloudEvents(sender, Clock.systemUTC());
    }

    /** By the service's name. */
    public static Optional<StageInput> named(String service) {
        return Arrays.stream(values())
                .filter(stage -> stage.service().equals(service))
                .findFirst();
    }

    static Optional<StageInput> of(String topic) {
        return Arrays.stream(values())
                .filter(stage -> stage.topic.equals(topic))
                .findFirst();
    }

    String service() {
        return name().toLowerCase(Locale.ROOT);
    }

    String topic() {
        return topic;
    }

    /** How far a document is whose event stands in the topic. */
    Status reached() {
        return reached;
    }

    /** The same event in a replay, as the stage before would send it. */
    ProducerRecord<byte[], byte[]> replayed(DocumentEvent event, int replay) {
        return sender.document(List.of(topic), event.replayed(replay)).getFirst();
    }
}
