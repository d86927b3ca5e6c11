package org.ibid.enrichment.adapter.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.ExecutionException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.ibid.enrichment.adapter.DocumentStore;
import org.ibid.enrichment.adapter.replay.Replays;
import org.ibid.enrichment.adapter.replay.Replays.NotKept;
import org.ibid.enrichment.adapter.replay.StageInput;
import org.jspecify.annotations.Nullable;

/** For operators. */
@Path("/documents")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class ReplayResource {

    private final DocumentStore documents;
    private final Replays replays;

    ReplayResource(DocumentStore documents, Replays replays) {
        this.documents = documents;
        this.replays = replays;
    }

    @POST
    @Path("/{id:.+}/replay")
    @Operation(
            summary = "Run a document from a stage on once more, without fetching it",
            description = "It is over once the document shows the answer's replay, a newer revision, or an ended run"
                    + " newer than the answer's ended")
    @APIResponse(
            responseCode = "202",
            description = "Sent",
            content = @Content(schema = @Schema(implementation = Replays.Replay.class)))
    @APIResponse(
            responseCode = "400",
            description = "No such stage",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such document",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "It never reached that stage, or the topic keeps its message no longer",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The broker is away; nothing was sent",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response replay(
            @PathParam("id") String id,
            @QueryParam("from")
                    @Parameter(
                            required = true,
                            schema = @Schema(enumeration = {"normalizer", "citations", "enrichment"}))
                    @Nullable
                    String from)
            throws InterruptedException {
        StageInput stage = StageInput.named(from == null ? "" : from)
                .orElseThrow(() -> ApiException.badParameter("from is normalizer, citations or enrichment, not " + from
                        + "; to fetch it again, publish it again"));
        if (documents.glance(id).isEmpty()) {
            throw ApiException.unknownDocument(id);
        }
        try {
            return Response.accepted(replays.replay(id, stage)).build();
        } catch (ExecutionException e) {
            throw ApiException.brokerAway();
        } catch (NotKept e) {
            throw ApiException.notReplayable(id, e.getMessage());
        }
    }
}
