package org.ibid.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DelayedEvent;
import org.ibid.contracts.Deletion;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.ExpandedEvent;
import org.ibid.contracts.FailureEvent;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Run;
import org.ibid.contracts.Topics;
import org.ibid.stage.intake.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Builds the records a service sends: CloudEvents 1.0 in the Kafka protocol binding's binary mode, keyed by document id. The
 * {@code ce_id} is deterministic, so that a reader downstream can drop a repeat: the same for the same event however often it is
 * sent (document, revision, stage, replay, and what was published beside the bytes), another for another; for a failure
 * document, run, stage, replay and code; for a delay document, run, stage and attempt; for an expansion document, run and stage.
 */
public final class CloudEvents {

    private static final int INTAKE_DIGITS = 8;

    /** Not any publisher's {@code ce_id}: not all of them are unique as the specification wants it. */
    private static final String PUBLICATION = "ce_publication";

    private static final int MAX_PUBLICATION = 512;

    private final String service;
    private final Clock clock;

    public CloudEvents(String service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    /** One record a topic; they share their bytes, as an event may be large. */
    public List<ProducerRecord<byte[], byte[]>> document(List<String> topics, DocumentEvent event) {
        String published = Sha256.of(ContractJson.bytes(event.intake())).substring(0, INTAKE_DIGITS);
        String eventId = String.join(":", event.id(), "" + event.revision(), service, "" + event.replay(), published);
        byte[] data = ContractJson.bytes(event);
        return topics.stream()
                .map(topic -> {
                    var record = record(topic, event.id(), eventId, data);
                    Envelope.of(event).write(record.headers());
                    return record;
                })
                .toList();
    }

    public ProducerRecord<byte[], byte[]> failure(FailureEvent event) {
        Run run = event.run();
        String ended = run.number() > 0 ? "" + run.number() : "" + run.intakes();
        String eventId = String.join(
                ":",
                event.id(),
                ended,
                service,
                "" + event.replay(),
                event.failure().code());
        return record(Topics.FAILED, event.id(), eventId, ContractJson.bytes(event));
    }

    public ProducerRecord<byte[], byte[]> delay(DelayedEvent event) {
        String eventId = String.join(":", event.id(), "" + event.run().number(), service, "" + event.attempts());
        return record(Topics.DELAYED, event.id(), eventId, ContractJson.bytes(event));
    }

    /** @param request an id of the request's own, unique for each publication */
    public ProducerRecord<byte[], byte[]> intake(String id, String request, Intake intake) {
        return record(Topics.INTAKE, id, request, ContractJson.bytes(intake));
    }

    /** @param part deterministic: sent again it is the same publication, wherever it comes to stand */
    public ProducerRecord<byte[], byte[]> part(String id, String part, Intake intake) {
        var record = record(Topics.INTAKE, id, part, ContractJson.bytes(intake));
        TextHeader.add(record.headers(), PUBLICATION, part);
        return record;
    }

    /** Which publication a record is, where it may have been sent twice. */
    static @Nullable String publication(Headers headers) {
        String publication = TextHeader.read(headers, PUBLICATION);
        return publication == null || publication.length() > MAX_PUBLICATION ? null : publication;
    }

    public ProducerRecord<byte[], byte[]> expansion(ExpandedEvent event) {
        String eventId = String.join(":", event.id(), "" + event.run().number(), service);
        return record(Topics.EXPANDED, event.id(), eventId, ContractJson.bytes(event));
    }

    /** Asks for the deletion of a document. */
    public ProducerRecord<byte[], byte[]> deletion(String id, String request) {
        return record(Topics.INTAKE, id, request, ContractJson.bytes(Deletion.of(id)));
    }

    public ProducerRecord<byte[], byte[]> tombstone(String topic, String id, Run run) {
        String eventId = String.join(":", id, "" + run.number(), service, "deleted");
        var record = new ProducerRecord<byte[], byte[]>(topic, id.getBytes(UTF_8), null);
        write(record.headers(), Topics.DELETED_TYPE, id, eventId);
        Envelope.write(run, record.headers());
        return record;
    }

    private ProducerRecord<byte[], byte[]> record(String topic, String id, String eventId, byte[] data) {
        var record = new ProducerRecord<>(topic, id.getBytes(UTF_8), data);
        write(record.headers(), Topics.eventType(topic), id, eventId);
        TextHeader.add(record.headers(), "content-type", "application/json");
        return record;
    }

    private void write(Headers headers, String type, String id, String eventId) {
        TextHeader.add(headers, "ce_specversion", "1.0");
        TextHeader.add(headers, "ce_id", eventId);
        TextHeader.add(headers, "ce_source", "/ibid/" + service);
        TextHeader.add(headers, "ce_type", type);
        TextHeader.add(headers, "ce_subject", id);
        TextHeader.add(
                headers,
                "ce_time",
                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    }
}
