package org.ibid.stage;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ibid.contracts.Block;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentEvent;
import org.ibid.stage.intake.DocumentId;
import org.ibid.stage.intake.Reasons;
import org.jspecify.annotations.Nullable;

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
            check(event);
            return Incoming.of(event, Position.of(record));
        } catch (IOException e) {
            throw new Unreadable("not a document event: " + Reasons.of(e), e);
        }
    }

    private void check(DocumentEvent event) throws Unreadable {
        if (event == null) {
            throw new Unreadable("not a document event: null");
        }
        if (!DocumentId.isUsable(event.id())) {
            throw new Unreadable("the event's id can't be one of a document");
        }
        require(event.intake(), "its intake");
        for (Section section : promised) {
            require(section.of.apply(event), "its section " + section);
        }
        if (event.original() != null) {
            require(event.original().sha256(), "its original's hash");
            require(event.original().fetchedAt(), "its original's time");
        }
        if (event.text() != null) {
            String content = event.text().content();
            require(content, "its text's content");
            for (Block block : event.text().blocks()) {
                require(block.kind(), "a block's kind");
                if (block.end() > content.length()) {
                    throw new Unreadable("the event has a block that ends behind its text");
                }
            }
        }
    }

    private static void require(@Nullable Object part, String name) throws Unreadable {
        if (part == null) {
            throw new Unreadable("the event lacks " + name);
        }
    }
}
