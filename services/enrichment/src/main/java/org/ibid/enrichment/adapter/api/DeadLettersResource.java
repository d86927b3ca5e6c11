package org.ibid.enrichment.adapter.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.ibid.enrichment.access.Role;
import org.ibid.enrichment.adapter.access.Needs;
import org.ibid.enrichment.adapter.replay.DeadLetters;
import org.ibid.enrichment.adapter.replay.Letter;
import org.ibid.enrichment.adapter.replay.LetterId;
import org.ibid.enrichment.adapter.replay.Replays.NotKept;
import org.jspecify.annotations.Nullable;

/** For operators. */
@Needs(Role.OPERATOR)
@Path("/dead-letters")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class DeadLettersResource {

    private static final int PAGE = 50;
    private static final int MAX_PAGE = 200;

    private final DeadLetters letters;

    DeadLettersResource(DeadLetters letters) {
        this.letters = letters;
    }

    @GET
    @Operation(summary = "List messages that services have put aside and nobody is done with, without the messages")
    @APIResponse(
            responseCode = "200",
            description = "A page of them, by topic, partition and offset",
            content = @Content(schema = @Schema(implementation = DeadLetters.LetterPage.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter that can't be meant",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The broker is away",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public DeadLetters.LetterPage list(
            @QueryParam("topic") @Parameter(description = "Only what came from it: documents.fetched") @Nullable
                    String topic,
            @QueryParam("service") @Parameter(description = "Only what it has put aside: normalizer") @Nullable
                    String service,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit)
            throws InterruptedException {
        String after = Parameters.given(cursor);
        LetterId behind = after == null ? null : LetterId.read(after).orElseThrow(ApiException::badCursor);
        return letters.list(
                Parameters.given(topic),
                Parameters.given(service),
                behind,
                Parameters.between(1, MAX_PAGE, "limit", limit, PAGE));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A message that was put aside, as it came")
    @APIResponse(
            responseCode = "200",
            description = "The message",
            content = @Content(schema = @Schema(implementation = Letter.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such letter, or it is done with",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Letter get(@PathParam("id") String id) throws InterruptedException {
        return letters.find(read(id)).orElseThrow(() -> ApiException.unknownLetter(id));
    }

    @POST
    @Path("/{id}/replay")
    @Operation(
            summary = "Send a message that was put aside to the topic it came from once more",
            description = "Everybody who reads that topic gets it. What can't be read still is put aside anew")
    @APIResponse(responseCode = "202", description = "Sent, and done with")
    @APIResponse(
            responseCode = "404",
            description = "No such letter, or it is done with",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "It came from no topic, or what was too large to be put aside is there no longer",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The broker is away; nothing was sent",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response replay(@PathParam("id") String id) throws InterruptedException {
        try {
            return done(letters.replay(read(id)), id, Response.Status.ACCEPTED);
        } catch (ExecutionException e) {
            throw ApiException.brokerAway();
        } catch (NotKept e) {
            throw ApiException.notReplayable(id, e.getMessage());
        }
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Drop a message that was put aside",
            description = "It is shown no more at once, and gone from its topic once all before it are done with")
    @APIResponse(responseCode = "204", description = "Dropped")
    @APIResponse(
            responseCode = "404",
            description = "No such letter, or it is done with",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response drop(@PathParam("id") String id) throws InterruptedException {
        return done(letters.drop(read(id)), id, Response.Status.NO_CONTENT);
    }

    private static LetterId read(String id) {
        return LetterId.read(id).orElseThrow(() -> ApiException.unknownLetter(id));
    }

    private static Response done(boolean found, String id, Response.Status status) {
        if (!found) {
            throw ApiException.unknownLetter(id);
        }
        return Response.status(status).build();
    }
}
