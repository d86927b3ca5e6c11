package org.ibid.enrichment.adapter;

import java.io.IOException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DelayedEvent;
import org.ibid.contracts.DocumentView.Status;
import org.ibid.contracts.ExpandedEvent;
import org.ibid.contracts.Failure;
import org.ibid.contracts.FailureEvent;
import org.ibid.contracts.Run;
import org.ibid.contracts.Topics;
import org.ibid.enrichment.adapter.StatusConsumer.StatusStep;
import org.ibid.enrichment.status.Attempt;
import org.ibid.enrichment.status.Place;
import org.ibid.enrichment.status.Progress;
import org.ibid.stage.Decoder;
import org.ibid.stage.Envelope;
import org.ibid.stage.EventDecoder;
import org.ibid.stage.EventDecoder.Section;
import org.ibid.stage.Unreadable;
import org.ibid.stage.intake.IntakeDecoder;
import org.ibid.stage.intake.Reasons;
import org.ibid.stage.intake.Submission;

/** Reads the status out of whatever topic a record came from. */
final class StatusDecoder implements Decoder<StatusStep> {

    private final IntakeDecoder intakes = new IntakeDecoder();
    private final EventDecoder events = new EventDecoder(Section.ORIGINAL);

    @Override
    public Incoming<StatusStep> decode(ConsumerRecord<byte[], byte[]> record) throws Unreadable {
        return switch (record.topic()) {
            case Topics.INTAKE -> accepted(record);
            case Topics.FAILED -> failed(record);
            case Topics.DELAYED -> delayed(record);
            case Topics.EXPANDED -> expanded(record);
            case Topics.FETCHED -> reached(record, Status.FETCHED);
            case Topics.ENRICHED -> reached(record, Status.ENRICHED);
            default -> reached(record, Status.NORMALIZED);
        };
    }

    private Incoming<StatusStep> accepted(ConsumerRecord<byte[], byte[]> record) {
        try {
            Incoming<Submission> intake = intakes.decode(record);
            StatusStep step = intake.value() instanceof Submission.Deletion
                    ? StatusStep.NOTHING
                    : new StatusStep.Accepted(record.partition(), record.offset());
            return new Incoming<>(intake.id(), null, intake.run(), 0, intake.url(), step, intake.position());
        } catch (Unreadable e) {
            Position position = Position.of(record);
            return new Incoming<>(position.toString(), null, Run.NONE, 0, null, StatusStep.NOTHING, position);
        }
    }

    private static Incoming<StatusStep> failed(ConsumerRecord<byte[], byte[]> record) throws Unreadable {
        try {
            FailureEvent event = read(record, FailureEvent.class);
            Failure failure = event.failure();
            if (failure.stage() == null || failure.code() == null) {
                throw new Unreadable("a failure needs a stage and a code");
            }
            Attempt attempt = Attempt.of(event.run(), event.revision(), event.replay());
            StatusStep step = new StatusStep.Failed(attempt, failure);
            return new Incoming<>(
                    event.id(), event.revision(), event.run(), event.replay(), event.url(), step, Position.of(record));
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable("not a failure event: " + Reasons.of(e), e);
        }
    }

    private static Incoming<StatusStep> delayed(ConsumerRecord<byte[], byte[]> record) throws Unreadable {
        try {
            DelayedEvent event = read(record, DelayedEvent.class);
            var waiting =
                    new Progress.Waiting(event.run(), event.attempts(), event.nextAttemptAt(), event.lastAttempt());
            StatusStep step = progress -> progress.waiting(waiting);
            return new Incoming<>(event.id(), null, event.run(), 0, event.url(), step, Position.of(record));
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable("not a delay: " + Reasons.of(e), e);
        }
    }

    private static Incoming<StatusStep> expanded(ConsumerRecord<byte[], byte[]> record) throws Unreadable {
        try {
            ExpandedEvent event = read(record, ExpandedEvent.class);
            var expanded = new Progress.Expanded(Attempt.of(event.run(), event.revision(), 0), event.expansion());
            StatusStep step = progress -> progress.expanded(expanded);
            return new Incoming<>(event.id(), event.revision(), event.run(), 0, event.url(), step, Position.of(record));
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable("not an expanded collection: " + Reasons.of(e), e);
        }
    }

    private static <T> T read(ConsumerRecord<byte[], byte[]> record, Class<T> type) throws IOException {
        T event = record.value() == null ? null : ContractJson.MAPPER.readValue(record.value(), type);
        if (event == null) {
            throw new IllegalArgumentException("an event needs a value");
        }
        return event;
    }

    private Incoming<StatusStep> reached(ConsumerRecord<byte[], byte[]> record, Status status) throws Unreadable {
        Envelope envelope = envelope(record);
        Attempt attempt = new Attempt(envelope.run(), envelope.revision(), envelope.replay());
        Place place = new Place(attempt, record.partition(), record.offset());
        StatusStep step = progress -> progress.reached(status, attempt).standsAt(status, place);
        return new Incoming<>(
                envelope.id(),
                envelope.revision(),
                envelope.run(),
                envelope.replay(),
                envelope.url(),
                step,
                Position.of(record));
    }

    private Envelope envelope(ConsumerRecord<byte[], byte[]> record) throws Unreadable {
        Optional<Envelope> inHeaders = Envelope.read(record.headers());
        return inHeaders.isPresent()
                ? inHeaders.get()
                : Envelope.of(events.decode(record).value());
    }
}
