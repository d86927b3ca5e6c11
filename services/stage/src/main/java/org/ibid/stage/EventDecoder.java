package org.ibid.stage;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentEvent;

/** Reads the events that stages pass on, and refuses one that lacks what its topic promises. */
public final class EventDecoder implements Decoder<DocumentEvent> {

    private final List<Section> promised;

    /** A section that an event may bear. */
    public enum Section {
        ORIGINAL(DocumentEvent::original),
        TEXT(DocumentEvent::text),
        CITATIONS(DocumentEvent::citations);

        private final Function<DocumentEvent, Object> of;

        Section(Function<DocumentEvent, Object> of) {
            this.of = of;
        }
    }

    /** @param promised what the events must bear besides their intake */
    public EventDecoder(Section... promised) {
        this.promised = List.of(promised);
    }

    @Override
    public Incoming<DocumentEvent> decode(ConsumerRecord<byte[], byte[]> record) throws Unreadable {
        if (record.value() == null) {
            throw new Unreadable("a document event needs a value");
        }
        try {
            DocumentEvent event = ContractJson.MAPPER.readValue(record.value(), DocumentEvent.class);
            for (Section section : promised) {
                if (event.intake() == null || section.of.apply(event) == null) {
                    throw new Unreadable("the event lacks its intake or " + section);
                }
            }
            return Incoming.of(event, Position.of(record));
        } catch (IOException e) {
            throw new Unreadable("not a document event: " + e.getMessage(), e);
        }
    }
}
