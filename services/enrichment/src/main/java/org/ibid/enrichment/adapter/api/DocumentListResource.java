package org.ibid.enrichment.adapter.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/documents")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class DocumentListResource {

    private final Documents documents;

    DocumentListResource(Documents documents) {
        this.documents = documents;
    }

    @GET
    @Operation(
            summary = "List or search documents",
            description =
                    "Without a query, filters of what was found, an order or facets the store lists all documents by id."
                            + " With any of them a view of the enriched documents is searched, and the answer says how far that is")
    @APIResponse(
            responseCode = "200",
            description = "A page of documents",
            content = @Content(schema = @Schema(implementation = Listing.class)))
    @APIResponse(responseCode = "304", description = "What the request's If-None-Match names")
    @APIResponse(
            responseCode = "400",
            description = "A parameter that can't be meant, or a query that is more than one may be",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The view is being made anew",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response list(@BeanParam ListRequest wanted, @Context Request request) {
        Listing page = documents.list(wanted);
        Selection selection = Selection.of(wanted.fields);
        return Tagged.json(request, selection == null ? page : selection.ofItems(page));
    }
}
