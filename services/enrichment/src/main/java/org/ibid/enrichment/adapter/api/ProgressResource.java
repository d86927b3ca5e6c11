package org.ibid.enrichment.adapter.api;

import com.mongodb.MongoException;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.ibid.contracts.DocumentView;
import org.ibid.enrichment.adapter.DocumentStore;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** Tells of a document's progress as it comes, from the store, so that every instance can. */
@Path("/documents")
@Blocking
@RunOnVirtualThread
public class ProgressResource {

    private static final int FOLLOWERS = 500;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final DocumentStore documents;
    private final Semaphore followers = new Semaphore(FOLLOWERS);

    ProgressResource(DocumentStore documents) {
        this.documents = documents;
    }

    @GET
    @Path("/{id:.+}/progress")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "How far the document is, each time that it is further, as server-sent events",
            description = "Without its text, citations and enrichment. Ends once it is enriched or has failed")
    @APIResponse(
            responseCode = "200",
            description = "An event for each step",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such document",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "Too many follow documents already",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Multi<DocumentView> progress(@PathParam("id") String id) {
        // once it streams, it can't answer with a problem any more
        if (documents.glance(id).isEmpty()) {
            throw ApiException.unknownDocument(id);
        }
        return Multi.createFrom()
                .emitter(emitter -> Thread.ofVirtual().name("progress").start(() -> follow(id, emitter)));
    }

    private void follow(String id, MultiEmitter<? super DocumentView> emitter) {
        if (!followers.tryAcquire()) {
            emitter.fail(ApiException.tooManyFollow(FOLLOWERS));
            return;
        }
        try {
            tell(id, emitter);
        } catch (MongoException e) {
            emitter.fail(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } finally {
            followers.release();
        }
    }

    private void tell(String id, MultiEmitter<? super DocumentView> emitter) throws InterruptedException {
        Instant end = Instant.now().plus(LONGEST);
        @Nullable DocumentView told = null;
        while (!emitter.isCancelled() && Instant.now().isBefore(end)) {
            Optional<DocumentView> now = documents.glance(id);
            if (now.isEmpty()) {
                break;
            }
            DocumentView document = now.get();
            if (!document.equals(told)) {
                told = document;
                emitter.emit(document);
            }
            if (document.status().isEnd()) {
                break;
            }
            Thread.sleep(LOOK_AGAIN);
        }
        emitter.complete();
    }
}
