package org.ibid.stage;

import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentEvent;

/** Reads the events that stages pass on. */
public final class EventDecoder implements Decoder<DocumentEvent> {

    @Override
    public Incoming<DocumentEvent> decode(ConsumerRecord<byte[], byte[]> record) throws Unreadable {
        if (record.value() == null) {
            throw new Unreadable("a document event needs a value");
        }
        try {
            DocumentEvent event = ContractJson.MAPPER.readValue(record.value(), DocumentEvent.class);
            if (event.intake() == null || event.original() == null) {
                throw new Unreadable("a document event needs the sections intake and original");
            }
            return new Incoming<>(event.id(), event.revision(), event.intake().url(), event, Position.of(record));
        } catch (IOException e) {
            throw new Unreadable("not a document event: " + e.getMessage(), e);
        }
    }
}
