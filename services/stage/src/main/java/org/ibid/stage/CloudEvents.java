package org.ibid.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.FailureEvent;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Topics;

/**
 * Builds the records a service sends: CloudEvents 1.0 in the Kafka protocol binding's binary mode, keyed by document id. The
 * {@code ce_id} is deterministic (document, revision, stage, replay), so that a reader downstream can drop a repeat.
 */
public final class CloudEvents {

    private final String service;
    private final Clock clock;

    public CloudEvents(String service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    public ProducerRecord<byte[], byte[]> document(String topic, DocumentEvent event) {
        String eventId = event.id() + ":" + event.revision() + ":" + service + ":" + event.replay();
        return record(topic, event.id(), eventId, event);
    }

    public ProducerRecord<byte[], byte[]> failure(FailureEvent event) {
        String eventId = event.id() + ":" + (event.revision() == null ? 0 : event.revision()) + ":" + service
                + ":failed:" + event.failure().at().toEpochMilli();
        return record(Topics.FAILED, event.id(), eventId, event);
    }

    /** @param request an id of the request's own, unique for each publication */
    public ProducerRecord<byte[], byte[]> intake(String id, String request, Intake intake) {
        return record(Topics.INTAKE, id, request, intake);
    }

    private ProducerRecord<byte[], byte[]> record(String topic, String id, String eventId, Object data) {
        var record = new ProducerRecord<>(topic, id.getBytes(UTF_8), encode(data));
        Headers headers = record.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", eventId);
        add(headers, "ce_source", "/ibid/" + service);
        add(headers, "ce_type", Topics.eventType(topic));
        add(headers, "ce_subject", id);
        add(headers, "ce_time", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        add(headers, "content-type", "application/json");
        return record;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    private static byte[] encode(Object data) {
        try {
            return ContractJson.MAPPER.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
