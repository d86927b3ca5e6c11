package org.ibid.enrichment.adapter.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.mongodb.MongoException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.Intake;
import org.ibid.enrichment.adapter.DocumentStore;
import org.ibid.enrichment.adapter.IntakePublisher;
import org.ibid.enrichment.adapter.PublishedIntakes;
import org.ibid.enrichment.adapter.api.DocumentsResource.Accepted;
import org.ibid.enrichment.status.Progress;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Decoder.Position;
import org.ibid.stage.Unreadable;
import org.jboss.logging.Logger;

/** From a request to documents.intake, and the answer. */
@ApplicationScoped
public class Publication {

    private static final Logger LOG = Logger.getLogger(Publication.class);

    private final DocumentStore documents;
    private final IntakePublisher intake;
    private final PublishedIntakes published;

    Publication(DocumentStore documents, IntakePublisher intake, PublishedIntakes published) {
        this.documents = documents;
        this.published = published;
        this.intake = intake;
    }

    Incoming<Intake> read(byte[] body) {
        try {
            return intake.read(body);
        } catch (Unreadable e) {
            throw ApiException.badIntake(e.getMessage());
        }
    }

    Incoming<Intake> read(Intake given) throws JsonProcessingException {
        return read(ContractJson.MAPPER.writeValueAsBytes(given));
    }

    Response publish(Incoming<Intake> accepted) throws InterruptedException {
        Position written;
        try {
            written = intake.publish(accepted);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RecordTooLargeException tooLarge
                    ? ApiException.tooLarge(tooLarge.getMessage())
                    : ApiException.brokerAway();
        }
        show(accepted);
        var place = written == null ? null : new Accepted.IntakePlace(written.partition(), written.offset());
        return Response.accepted(new Accepted(accepted.id(), DocumentView.Status.ACCEPTED, place))
                .location(UriBuilder.fromPath("/documents/{id}").build(accepted.id()))
                .build();
    }

    /** Where the document is, the request to delete it, published. */
    Response delete(String id) throws InterruptedException {
        if (documents.find(id).isEmpty()) {
            throw ApiException.unknownDocument(id);
        }
        try {
            intake.delete(id);
        } catch (ExecutionException e) {
            throw ApiException.brokerAway();
        }
        return Response.accepted().build();
    }

    /** Publishes again what ended in a failure that may pass. */
    Response retry(String id) throws InterruptedException {
        DocumentView document = documents.find(id).orElseThrow(() -> ApiException.unknownDocument(id));
        if (document.failure() == null || !document.failure().retryable() || document.ended() == null) {
            throw ApiException.notRetryable(id, "has not failed, or would fail again");
        }
        return publish(published
                .newest(id, document.ended())
                .orElseThrow(() -> ApiException.notRetryable(
                        id, "was published in a message that the topic keeps no longer: publish it again")));
    }

    /** At once, where the store is there; it is published in any case, and the topic tells the store as well. */
    private void show(Incoming<Intake> accepted) {
        try {
            documents.advance(accepted.id(), accepted.url(), Progress::accepted);
        } catch (MongoException e) {
            LOG.warnf("%s is published, and will be shown later: %s", accepted.id(), e.getMessage());
        }
    }
}
