package org.ibid.enrichment.adapter.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Failure;
import org.ibid.enrichment.adapter.DocumentStore;
import org.ibid.enrichment.status.Place;
import org.ibid.enrichment.status.Progress;
import org.ibid.stage.EventDecoder;
import org.ibid.stage.Sender;
import org.ibid.stage.Unreadable;
import org.jspecify.annotations.Nullable;

/** Runs a document again from a stage on: what that stage read of it last is sent once more, under a number of its own. */
@ApplicationScoped
public class Replays {

    private final DocumentStore documents;
    private final TopicReader topics;
    private final Sender sender;
    private final EventDecoder events = new EventDecoder();

    Replays(DocumentStore documents, TopicReader topics, Sender sender) {
        this.documents = documents;
        this.topics = topics;
        this.sender = sender;
    }

    /**
     * A replay that was sent. It is over once the document shows this {@code replay}, or a newer run has {@code ended}, or a newer
     * revision stands there.
     *
     * @param replay its number
     * @param ended the newest run that had ended when it was sent; 0 for none
     * @param failedAt of the failure that the document showed when it was sent, by which another one is known; null for none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Replay(
            String id,
            int revision,
            int replay,
            int ended,
            @Nullable Instant failedAt) {}

    /** It can't be run again from there. */
    public static final class NotKept extends Exception {

        private static final long serialVersionUID = 1L;

        NotKept(String message) {
            super(message);
        }
    }

    /**
     * Returns once the broker has it.
     *
     * @throws NotKept where the document never reached the stage, or the topic keeps its message no longer
     * @throws ExecutionException when the broker did not acknowledge it
     * @throws KafkaException when the broker is away
     */
    public Replay replay(String id, StageInput from) throws NotKept, InterruptedException, ExecutionException {
        Progress progress = documents.progress(id);
        Place place = progress.places().get(from.reached());
        if (place == null) {
            throw new NotKept("has nothing on " + from.topic() + " to run again: publish it again");
        }
        DocumentEvent event = event(id, from, place);
        int replay = Math.max(progress.replay(), place.attempt().replay()) + 1;
        sender.send(from.replayed(event, replay), null).get();
        int ended = progress.ended() == null ? 0 : progress.ended().number();
        Failure failure = progress.failure();
        return new Replay(id, event.revision(), replay, ended, failure == null ? null : failure.at());
    }

    private DocumentEvent event(String id, StageInput from, Place place) throws NotKept {
        ConsumerRecord<byte[], byte[]> record = topics.at(
                        new TopicPartition(from.topic(), place.partition()), place.offset())
                .orElseThrow(() -> noLonger(from));
        try {
            DocumentEvent event = events.decode(record).value();
            // a topic that was made anew has others at its places
            if (!event.id().equals(id)) {
                throw noLonger(from);
            }
            return event;
        } catch (Unreadable other) {
            throw noLonger(from);
        }
    }

    private static NotKept noLonger(StageInput from) {
        return new NotKept("stood in a message that " + from.topic() + " keeps no longer: publish it again");
    }
}
