package org.ibid.enrichment.adapter.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.ibid.enrichment.adapter.across.CitingDocuments;
import org.ibid.enrichment.adapter.across.Graphs;
import org.ibid.enrichment.adapter.across.NewestFindings;
import org.ibid.enrichment.adapter.across.Sources;
import org.ibid.enrichment.adapter.api.ApiException;
import org.ibid.enrichment.graph.Graph;
import org.ibid.enrichment.page.Neighbourhood;
import org.ibid.enrichment.source.Source;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** What ties documents: a source with those that rest on it, the way around either, and what shows only between several. */
@Path("/")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@PageHeaders.OnPages
public class SourcePages {

    private static final int ROWS = 20;
    private static final int DEPTH = 2;

    private final Sources sources;
    private final CitingDocuments citing;
    private final Graphs graphs;
    private final NewestFindings findings;

    SourcePages(Sources sources, CitingDocuments citing, Graphs graphs, NewestFindings findings) {
        this.sources = sources;
        this.citing = citing;
        this.graphs = graphs;
        this.findings = findings;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance source(Source source, CitingDocuments.Page page);

        static native TemplateInstance around(Neighbourhood around);

        static native TemplateInstance across(List<NewestFindings.Shown> findings);
    }

    /** The documents in the order of their ids; @param after the last id of the page before */
    @GET
    @Path("source")
    @Operation(hidden = true)
    public TemplateInstance source(
            @QueryParam("id") @DefaultValue("") String id, @QueryParam("after") @Nullable String after) {
        Source source = sources.find(id).orElseThrow(() -> ApiException.unknownSource(id));
        return Templates.source(source, citing.of(id, after, ROWS).orElseThrow(() -> ApiException.unknownSource(id)));
    }

    /** Around a document, or else a source. */
    @GET
    @Path("around")
    @Operation(hidden = true)
    public TemplateInstance around(
            @QueryParam("document") @Nullable String document, @QueryParam("source") @DefaultValue("") String source) {
        Graph graph = document == null
                ? graphs.aroundSource(source, DEPTH).orElseThrow(() -> ApiException.unknownSource(source))
                : graphs.around(document, DEPTH).orElseThrow(() -> ApiException.unknownDocument(document));
        return Templates.around(
                document == null
                        ? Neighbourhood.ofSource(
                                sources.find(source).orElseThrow().id(), graph)
                        : Neighbourhood.ofDocument(document, graph));
    }

    /** Circles and single origins among what came last. */
    @GET
    @Path("pages/across")
    @Operation(hidden = true)
    public TemplateInstance across() {
        return Templates.across(findings.find());
    }

    @ServerExceptionMapper
    Response problem(RuntimeException thrown) {
        return ProblemPage.of(thrown);
    }
}
