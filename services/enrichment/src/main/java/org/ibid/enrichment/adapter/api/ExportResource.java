package org.ibid.enrichment.adapter.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.ibid.contracts.DocumentView;
import org.ibid.enrichment.adapter.DocumentStore;
import org.ibid.enrichment.export.ExportFormat;
import org.ibid.enrichment.export.Exporter;

@Path("/documents")
@RunOnVirtualThread
public class ExportResource {

    private final DocumentStore documents;
    private final OneExport export;

    ExportResource(DocumentStore documents, OneExport export) {
        this.documents = documents;
        this.export = export;
    }

    @GET
    @Path("/{id:.+}/export/{format}")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "What the document rests on, in a format that others read",
            description =
                    "csl-json, bibtex, ris, tei, annotations (W3C Web Annotations), markdown (with footnotes), bibliography and"
                            + " bibliography-html (style is a name of the CSL style repository), text (which all offsets count in)")
    @APIResponse(responseCode = "200", description = "In the media type of the format")
    @APIResponse(responseCode = "304", description = "What the request's If-None-Match names")
    @APIResponse(
            responseCode = "400",
            description = "No such format or style",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such document, or no citations yet",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response export(
            @PathParam("id") String id,
            @PathParam("format") String format,
            @QueryParam("style") @DefaultValue(Exporter.DEFAULT_STYLE) String style,
            @Context UriInfo uri,
            @Context Request request) {
        ExportFormat wanted =
                ExportFormat.of(format).orElseThrow(() -> ApiException.badParameter("no such format: " + format));
        DocumentView document = documents.find(id).orElseThrow(() -> ApiException.unknownDocument(id));
        return export.of(document, wanted, style, uri, request);
    }

    @GET
    @Path("/{id:.+}/citation")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "How the document itself is cited, in a line",
            description = "style is a name of the CSL style repository: apa, chicago-author-date, ieee, ...")
    @APIResponse(responseCode = "200", description = "Plain text")
    @APIResponse(responseCode = "304", description = "What the request's If-None-Match names")
    @APIResponse(
            responseCode = "400",
            description = "No such style",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such document",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response citation(
            @PathParam("id") String id,
            @QueryParam("style") @DefaultValue(Exporter.DEFAULT_STYLE) String style,
            @Context Request request) {
        DocumentView document = documents.find(id).orElseThrow(() -> ApiException.unknownDocument(id));
        return export.citation(document, style, request);
    }
}
