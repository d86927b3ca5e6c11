package org.ibid.enrichment.adapter.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.Intake;
import org.ibid.enrichment.access.Role;
import org.ibid.enrichment.adapter.DocumentStore;
import org.ibid.enrichment.adapter.access.Needs;
import org.ibid.enrichment.adapter.across.NearDocuments;
import org.ibid.enrichment.adapter.across.NearDocuments.Near;
import org.ibid.enrichment.adapter.across.Surroundings;
import org.ibid.enrichment.export.ExportFormat;
import org.ibid.enrichment.export.Exporter;
import org.jspecify.annotations.Nullable;

@Path("/documents")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class DocumentsResource {

    /** In bytes; the intake topic takes no more. */
    private static final int MAX_INTAKE = 16 << 20;

    /** What a media type can tell apart. */
    private static final Negotiated FORMATS = new Negotiated(EnumSet.of(
            ExportFormat.CSL_JSON,
            ExportFormat.BIBTEX,
            ExportFormat.RIS,
            ExportFormat.TEI,
            ExportFormat.ANNOTATIONS,
            ExportFormat.MARKDOWN,
            ExportFormat.TEXT));

    private final DocumentStore documents;
    private final Publication publication;
    private final Surroundings surroundings;
    private final NearDocuments near;
    private final OneExport export;

    DocumentsResource(
            DocumentStore documents,
            Publication publication,
            Surroundings surroundings,
            NearDocuments near,
            OneExport export) {
        this.documents = documents;
        this.publication = publication;
        this.surroundings = surroundings;
        this.near = near;
        this.export = export;
    }

    /**
     * What was published.
     *
     * @param id under which it will be found
     * @param intake where it stands in documents.intake: it has come to its end, enriched or failed, once the document shows {@code
     *     ended.intakes[partition] >= offset}; null when the broker did not say
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Accepted(
            String id, DocumentView.Status status, @Nullable IntakePlace intake) {

        public record IntakePlace(int partition, long offset) {}
    }

    @POST
    @Needs(Role.PUBLISHER)
    @Consumes({MediaType.APPLICATION_JSON, "application/cloudevents+json"})
    @Operation(
            summary = "Publish a document to documents.intake: an intake, or a structured CloudEvent that carries one")
    @RequestBody(content = @Content(schema = @Schema(implementation = Intake.class)))
    @APIResponse(
            responseCode = "202",
            description = "Published; Location says where it will be",
            content = @Content(schema = @Schema(implementation = Accepted.class)))
    @APIResponse(
            responseCode = "400",
            description = "Not an intake",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "Larger than an intake may be",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The broker is away; nothing was published",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response publish(
            InputStream body, @HeaderParam("Content-Length") @Parameter(hidden = true) @Nullable Long length)
            throws InterruptedException, IOException {
        // the server's own limit would answer without a word
        byte[] read = length != null && length > MAX_INTAKE ? null : body.readNBytes(MAX_INTAKE + 1);
        if (read == null || read.length > MAX_INTAKE) {
            throw ApiException.tooLarge("an intake is at most " + MAX_INTAKE + " bytes");
        }
        return publication.publish(publication.read(read));
    }

    @GET
    @Path("/{id:.+}")
    @Produces({
        MediaType.APPLICATION_JSON,
        "application/vnd.citationstyles.csl+json",
        "application/x-bibtex",
        "application/x-research-info-systems",
        "application/tei+xml",
        "application/ld+json",
        "text/markdown",
        MediaType.TEXT_PLAIN
    })
    @Operation(
            summary = "A document as far as it is: its text, what it rests on, what it is about",
            description = "Another media type than JSON is answered as /documents/{id}/export; text/plain is its text")
    @APIResponse(responseCode = "304", description = "What the request's If-None-Match names")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DocumentView.class)),
                @Content(mediaType = "application/vnd.citationstyles.csl+json"),
                @Content(mediaType = "application/x-bibtex"),
                @Content(mediaType = "application/x-research-info-systems"),
                @Content(mediaType = "application/tei+xml"),
                @Content(mediaType = "application/ld+json"),
                @Content(mediaType = "text/markdown"),
                @Content(mediaType = MediaType.TEXT_PLAIN)
            })
    @APIResponse(responseCode = "406", description = "None of these is accepted")
    @APIResponse(
            responseCode = "404",
            description = "No such document, or no citations yet to be exported",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response get(
            @PathParam("id") String id,
            @QueryParam("fields")
                    @Parameter(description = "Only these, with commas: title, citations.references.item")
                    @Nullable
                    String fields,
            @Context Request request,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        String format = FORMATS.word(null, headers);
        if (!format.equals(Negotiated.JSON)) {
            return export.of(find(id), ExportFormat.of(format).orElseThrow(), Exporter.DEFAULT_STYLE, uri, request);
        }
        DocumentView document = surroundings.complete(find(id));
        Selection selection = Selection.of(fields);
        return Tagged.json(request, selection == null ? document : selection.of(document));
    }

    private DocumentView find(String id) {
        return documents.find(id).orElseThrow(() -> ApiException.unknownDocument(id));
    }

    @DELETE
    @Path("/{id:.+}")
    @Operation(
            summary = "Delete a document, and all that is known of it alone",
            description = "It is gone once its tombstone has passed all stages; published again, it is a new document")
    @APIResponse(responseCode = "202", description = "Asked for")
    @APIResponse(
            responseCode = "404",
            description = "No such document",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The broker is away; nothing was asked for",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response delete(@PathParam("id") String id) throws InterruptedException {
        return publication.delete(id);
    }

    @POST
    @Needs(Role.PUBLISHER)
    @Path("/{id:.+}/retry")
    @Operation(summary = "Publish once more the intake of a document that has failed and may come through")
    @APIResponse(
            responseCode = "202",
            description = "Published, as POST /documents does",
            content = @Content(schema = @Schema(implementation = Accepted.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such document",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "It has not failed, would fail again, or the topic keeps its intake no longer",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response retry(@PathParam("id") String id) throws InterruptedException {
        return publication.retry(id);
    }

    /** @param next null: there is one page */
    public record NearPage(
            List<Near> items,
            @Schema(nullable = true) @Nullable String next) {}

    @GET
    @Path("/{id:.+}/near")
    @Operation(summary = "Documents with nearly the same text, the nearest first, each with the share that both have")
    @APIResponse(
            responseCode = "200",
            description = "At most 200",
            content = @Content(schema = @Schema(implementation = NearPage.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such document",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public NearPage near(@PathParam("id") String id) {
        find(id);
        return new NearPage(near.of(id), null);
    }
}
