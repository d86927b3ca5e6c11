package org.ibid.enrichment.adapter.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.ibid.enrichment.adapter.across.CitingDocuments;
import org.ibid.enrichment.adapter.across.SourceQuery;
import org.ibid.enrichment.adapter.across.Sources;
import org.ibid.enrichment.adapter.registry.Registries;
import org.ibid.enrichment.source.Source;

@Path("/sources")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class SourcesResource {

    private static final int PAGE = 50;
    private static final int MAX_PAGE = 200;
    private static final int CITING_PAGE = 20;
    private static final int MAX_CITING_PAGE = 50;

    private final Sources sources;
    private final SourceQuery query;
    private final CitingDocuments citing;
    private final Registries registries;

    SourcesResource(Sources sources, SourceQuery query, CitingDocuments citing, Registries registries) {
        this.sources = sources;
        this.query = query;
        this.citing = citing;
        this.registries = registries;
    }

    @GET
    @Operation(
            summary = "List sources, in the order of their ids",
            description = "q: words of a title or an author's name; type: a CSL type, outlet, organization or person")
    @APIResponse(
            responseCode = "200",
            description = "A page of sources",
            content = @Content(schema = @Schema(implementation = SourceQuery.Page.class)))
    @APIResponse(responseCode = "304", description = "What the request's If-None-Match names")
    public Response list(
            @QueryParam("q") String words,
            @QueryParam("type") String type,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context Request request) {
        return Tagged.json(
                request,
                query.list(
                        Parameters.words(words),
                        Parameters.given(type),
                        Parameters.given(cursor),
                        Parameters.between(1, MAX_PAGE, "limit", limit, PAGE)));
    }

    @GET
    @Path("/{id:.+}")
    @Operation(summary = "A source that documents rest on, by any of its ids")
    @APIResponse(
            responseCode = "200",
            description = "The source, under the id that stands for all",
            content = @Content(schema = @Schema(implementation = Source.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such source",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "304", description = "What the request's If-None-Match names")
    public Response get(@PathParam("id") String id, @Context Request request) {
        return Tagged.json(request, sources.find(id).orElseThrow(() -> ApiException.unknownSource(id)));
    }

    @GET
    @Path("/{id:.+}/registered")
    @Operation(
            summary = "What registries of works say of a source",
            description =
                    "Crossref and OpenAlex, where they are configured, asked when this is; each entry with the score of its"
                            + " match. unavailable: those that could not be asked, with the reason")
    @APIResponse(
            responseCode = "200",
            description = "The likeliest first, registry by registry",
            content = @Content(schema = @Schema(implementation = Registries.Answer.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such source",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Registries.Answer registered(@PathParam("id") String id) throws InterruptedException {
        return registries.find(sources.find(id).orElseThrow(() -> ApiException.unknownSource(id)));
    }

    @GET
    @Path("/{id:.+}/documents")
    @Operation(summary = "The documents that rest on a source, each with the sentences that cite it")
    @APIResponse(
            responseCode = "200",
            description = "In the order of their ids",
            content = @Content(schema = @Schema(implementation = CitingDocuments.Page.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such source",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "304", description = "What the request's If-None-Match names")
    public Response documents(
            @PathParam("id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context Request request) {
        int page = Parameters.between(1, MAX_CITING_PAGE, "limit", limit, CITING_PAGE);
        return Tagged.json(
                request,
                citing.of(id, Parameters.given(cursor), page).orElseThrow(() -> ApiException.unknownSource(id)));
    }
}
