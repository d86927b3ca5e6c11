package org.ibid.enrichment.adapter.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.ibid.enrichment.adapter.SourceStore;
import org.ibid.enrichment.source.Source;

@Path("/sources")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class SourcesResource {

    private final SourceStore sources;

    SourcesResource(SourceStore sources) {
        this.sources = sources;
    }

    @GET
    @Path("/{id:.+}")
    @Operation(summary = "A source that documents rest on; which ones, /documents?source= lists")
    @APIResponse(
            responseCode = "200",
            description = "The source",
            content = @Content(schema = @Schema(implementation = Source.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such source",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Source get(@PathParam("id") String id) {
        return sources.find(id).orElseThrow(() -> ApiException.unknownSource(id));
    }
}
