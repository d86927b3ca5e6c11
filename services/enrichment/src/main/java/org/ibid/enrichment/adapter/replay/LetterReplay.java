package org.ibid.enrichment.adapter.replay;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.ibid.contracts.DocumentEvent;
import org.ibid.enrichment.adapter.DocumentStore;
import org.ibid.enrichment.adapter.replay.Replays.NotKept;
import org.ibid.stage.EventDecoder;
import org.ibid.stage.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * What is sent for a dead letter that is run again: an event of a document under the number of a new replay, anything else as it came.
 */
@ApplicationScoped
class LetterReplay {

    private final TopicReader topics;
    private final DocumentStore documents;
    private final EventDecoder events = new EventDecoder();

    LetterReplay(TopicReader topics, DocumentStore documents) {
        this.topics = topics;
        this.documents = documents;
    }

    ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> letter) throws NotKept {
        String topic = Letter.header(letter, "topic");
        if (topic == null) {
            throw new NotKept("came from no topic, so there is none to send it to");
        }
        ConsumerRecord<byte[], byte[]> message = isBare(letter) ? original(letter, topic) : letter;
        StageInput stage = StageInput.of(topic).orElse(null);
        DocumentEvent event = stage == null ? null : event(message);
        if (stage != null && event != null) {
            int before = documents.progress(event.id()).replay();
            return stage.replayed(event, Math.max(before, event.replay()) + 1);
        }
        RecordHeaders headers = new RecordHeaders();
        for (Header header : message.headers()) {
            if (!header.key().startsWith(Letter.HEADER)) {
                headers.add(header);
            }
        }
        return new ProducerRecord<>(topic, null, message.key(), message.value(), headers);
    }

    /** Whether the message was too large to be put aside, so that the letter but says where it stands. */
    private static boolean isBare(ConsumerRecord<byte[], byte[]> letter) {
        return letter.key() == null && letter.value() == null;
    }

    private ConsumerRecord<byte[], byte[]> original(ConsumerRecord<byte[], byte[]> letter, String topic)
            throws NotKept {
        Letter said = Letter.of(letter);
        if (said.partition() == null || said.offset() == null) {
            throw new NotKept("does not say where its message stands");
        }
        return topics.at(new TopicPartition(topic, said.partition()), said.offset())
                .orElseThrow(() -> new NotKept("stood in " + topic + ", which keeps it no longer"));
    }

    /** Null for what can't be read, which may be another's to read. */
    private @Nullable DocumentEvent event(ConsumerRecord<byte[], byte[]> message) {
        try {
            return events.decode(message).value();
        } catch (Unreadable asItCame) {
            return null;
        }
    }
}
