package org.ibid.enrichment.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.ibid.contracts.Intake;
import org.ibid.stage.CloudEvents;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Decoder.Position;
import org.ibid.stage.Sender;
import org.ibid.stage.Unreadable;
import org.ibid.stage.intake.IntakeDecoder;
import org.jspecify.annotations.Nullable;

/** Publishes to documents.intake what came over HTTP. */
@ApplicationScoped
public class IntakePublisher {

    private final IntakeDecoder decoder = new IntakeDecoder();
    private final CloudEvents events = new CloudEvents(EnrichmentStage.SERVICE, Clock.systemUTC());
    private final Sender sender;

    IntakePublisher(Sender sender) {
        this.sender = sender;
    }

    public Incoming<Intake> read(byte[] body) throws Unreadable {
        return decoder.decode(body);
    }

    /**
     * Returns once the broker has it.
     *
     * @return where it stands in the log; null when the broker did not say
     * @throws ExecutionException when the broker did not acknowledge it
     */
    public @Nullable Position publish(Incoming<Intake> document) throws InterruptedException, ExecutionException {
        String request = UUID.randomUUID().toString();
        Position written = sender.send(events.intake(document.id(), request, document.value()), null)
                .get();
        // a producer that had to send twice may be told only that the broker has it
        return written.offset() < 0 ? null : written;
    }

    /**
     * Asks for the deletion of a document; returns once the broker has it.
     *
     * @throws ExecutionException when the broker did not acknowledge it
     */
    public void delete(String id) throws InterruptedException, ExecutionException {
        sender.send(events.deletion(id, UUID.randomUUID().toString()), null).get();
    }
}
