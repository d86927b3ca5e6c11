package org.ibid.enrichment.adapter.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.ibid.enrichment.adapter.across.Graphs;
import org.ibid.enrichment.graph.Graph;
import org.ibid.enrichment.graph.GraphMl;
import org.jspecify.annotations.Nullable;

@Path("/graph")
@RunOnVirtualThread
@Produces({MediaType.APPLICATION_JSON, GraphMl.MEDIA_TYPE})
public class GraphResource {

    private static final int DEPTH = 2;
    private static final int MAX_DEPTH = 4;

    private final Graphs graphs;

    GraphResource(Graphs graphs) {
        this.graphs = graphs;
    }

    @GET
    @Operation(
            summary = "What lies around a document or a source: who cites what, which source is which document",
            description =
                    "document or source: where to begin; depth: how many edges from there, 1 to 4, 2 where it is absent;"
                            + " format: json, or graphml. At most 500 nodes; truncated says whether there are more")
    @APIResponse(
            responseCode = "200",
            description = "The graph",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Graph.class)),
                @Content(mediaType = GraphMl.MEDIA_TYPE)
            })
    @APIResponse(
            responseCode = "404",
            description = "No such document or source",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response around(
            @QueryParam("document") String document,
            @QueryParam("source") String source,
            @QueryParam("depth") String depth,
            @QueryParam("format") String format,
            @Context HttpHeaders headers,
            @Context Request request) {
        int steps = Parameters.between(1, MAX_DEPTH, "depth", depth, DEPTH);
        boolean xml = isGraphMl(format, headers);
        Graph graph = graph(Parameters.given(document), Parameters.given(source), steps);
        return xml
                ? Tagged.answer(request, GraphMl.write(graph).getBytes(UTF_8), GraphMl.MEDIA_TYPE)
                : Tagged.json(request, graph);
    }

    private Graph graph(@Nullable String document, @Nullable String source, int depth) {
        if ((document == null) == (source == null)) {
            throw ApiException.badParameter("a graph begins at one document or one source");
        }
        return document != null
                ? graphs.around(document, depth).orElseThrow(() -> ApiException.unknownDocument(document))
                : graphs.aroundSource(source, depth).orElseThrow(() -> ApiException.unknownSource(source));
    }

    private static boolean isGraphMl(String format, HttpHeaders headers) {
        String wanted = Parameters.given(format);
        if (wanted != null && !wanted.equals("json") && !wanted.equals("graphml")) {
            throw ApiException.badParameter("format is json or graphml");
        }
        MediaType accepted = headers.getAcceptableMediaTypes().getFirst();
        return wanted == null ? accepted.toString().startsWith(GraphMl.MEDIA_TYPE) : wanted.equals("graphml");
    }
}
