package org.ibid.enrichment.adapter.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.ibid.enrichment.export.ExportFormat;
import org.ibid.enrichment.export.ManyDocuments;

@Path("/documents")
@RunOnVirtualThread
@Produces({
    MediaType.APPLICATION_JSON,
    "application/vnd.citationstyles.csl+json",
    "application/x-bibtex",
    "application/x-research-info-systems",
    "application/tei+xml",
    QueryExport.LINES
})
public class DocumentListResource {

    private static final Negotiated FORMATS =
            new Negotiated(ManyDocuments.formats()).and(QueryExport.LINES_WORD, QueryExport.LINES);

    private final Documents documents;
    private final QueryExport export;

    DocumentListResource(Documents documents, QueryExport export) {
        this.documents = documents;
        this.export = export;
    }

    @GET
    @Operation(
            summary = "List or search documents",
            description =
                    "Without a query, filters of what was found, an order or facets the store lists all documents by id."
                            + " With any of them a view of the enriched documents is searched, and the answer says how far that is")
    @APIResponse(
            responseCode = "200",
            description = "A page of documents; in the other formats all that is found, sent as it is read",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Listing.class)),
                @Content(mediaType = "application/vnd.citationstyles.csl+json"),
                @Content(mediaType = "application/x-bibtex"),
                @Content(mediaType = "application/x-research-info-systems"),
                @Content(mediaType = "application/tei+xml"),
                @Content(mediaType = QueryExport.LINES)
            })
    @APIResponse(responseCode = "304", description = "What the request's If-None-Match names")
    @APIResponse(
            responseCode = "400",
            description = "A parameter that can't be meant, or a query that is more than one may be",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "406", description = "None of these is accepted")
    @APIResponse(
            responseCode = "503",
            description = "The view is being made anew",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response list(@BeanParam ListRequest wanted, @Context Request request, @Context HttpHeaders headers) {
        String format = FORMATS.word(wanted.format, headers);
        return switch (format) {
            case Negotiated.JSON -> page(wanted, request);
            case QueryExport.LINES_WORD -> export.lines(wanted);
            default -> export.works(wanted, ExportFormat.of(format).orElseThrow());
        };
    }

    private Response page(ListRequest wanted, Request request) {
        Listing page = documents.list(wanted);
        Selection selection = Selection.of(wanted.fields);
        return Tagged.json(request, selection == null ? page : selection.ofItems(page));
    }
}
