package org.ibid.enrichment.adapter.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.ibid.contracts.Intake;
import org.ibid.contracts.PartOf;
import org.ibid.enrichment.access.Role;
import org.ibid.enrichment.adapter.EnrichmentConfig;
import org.ibid.enrichment.adapter.access.Needs;
import org.ibid.stage.adapter.OriginalWriter;
import org.jspecify.annotations.Nullable;

/**
 * Documents that come as they are: streamed into {@code originals}, then published by reference. What is stored and then not
 * published, the broker being away, waits a day for whoever publishes it, and is deleted.
 */
@Path("/documents")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class UploadsResource {

    private static final String FORM = MediaType.MULTIPART_FORM_DATA;

    private final OriginalWriter originals;
    private final Publication publication;
    private final long limit;

    UploadsResource(OriginalWriter originals, Publication publication, EnrichmentConfig config) {
        this.originals = originals;
        this.publication = publication;
        this.limit = config.maxUploadSize().asLongValue();
    }

    @POST
    @Needs(Role.PUBLISHER)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Upload a document, of any media type, and publish it",
            description =
                    "Its Content-Type travels with it; without one, or as application/octet-stream, it is sniffed.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "202",
            description = "Stored and published; Location says where it will be",
            content = @Content(schema = @Schema(implementation = DocumentsResource.Accepted.class)))
    @APIResponse(
            responseCode = "400",
            description = "Nothing, or beside it what no intake may bear",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "Larger than a document may be",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The broker or the store is away; nothing was published",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response raw(
            InputStream body,
            @HeaderParam("Content-Type") @Parameter(hidden = true) @Nullable String contentType,
            @HeaderParam("Content-Length") @Parameter(hidden = true) @Nullable Long length,
            @QueryParam("id") @Nullable String id,
            @QueryParam("url") @Parameter(description = "where it stands") @Nullable String url,
            @QueryParam("title") @Nullable String title,
            @QueryParam("tags") List<String> tags,
            @QueryParam("file") @Parameter(description = "its name as a file, kept in metadata.file") @Nullable
                    String file,
            @QueryParam("archive")
                    @Parameter(description = "the SHA-256 of the archive that it lay in, kept in partOf")
                    @Nullable
                    String archive,
            @QueryParam("entry") @Parameter(description = "its name in the archive") @Nullable String entry,
            @QueryParam("at")
                    @Parameter(description = "when it was captured, as the archive says: an instant of ISO 8601")
                    @Nullable
                    String at)
            throws IOException, InterruptedException {
        check(length);
        PartOf partOf = archive == null ? null : InArchive.of(archive, entry, at);
        return publish(Upload.raw(body, contentType, limit, new Upload.Beside(id, url, title, tags, file, partOf)));
    }

    @POST
    @Needs(Role.PUBLISHER)
    @Consumes(FORM)
    @Operation(hidden = true)
    public Response form(
            InputStream body,
            @HeaderParam("Content-Type") @Nullable String contentType,
            @HeaderParam("Content-Length") @Nullable Long length)
            throws IOException, InterruptedException {
        check(length);
        return publish(Upload.form(body, contentType, limit));
    }

    /** A form has little beside its file. */
    private void check(@Nullable Long length) {
        if (length != null && length > limit + (1 << 20)) {
            throw ApiException.uploadTooLarge(limit);
        }
    }

    private Response publish(Upload upload) throws IOException, InterruptedException {
        try (upload) {
            String sha256 = upload.body().sha256();
            Upload.Beside beside = upload.beside();
            Intake intake = new Intake(
                            beside.id(),
                            beside.url(),
                            Intake.Content.uploaded(sha256, upload.mediaType(), upload.charset()),
                            beside.title(),
                            beside.tags(),
                            beside.file() == null ? Map.of() : Map.of("file", beside.file()))
                    .with()
                    .partOf(beside.partOf())
                    .build();
            var checked = publication.read(intake);
            originals.upload(sha256, upload.body().size(), upload.body().open());
            return publication.publish(checked);
        }
    }
}
