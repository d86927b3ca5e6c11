package org.ibid.enrichment.adapter.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.DocumentView.Status;
import org.ibid.enrichment.adapter.DocumentQuery;
import org.ibid.enrichment.adapter.DocumentStore;
import org.ibid.enrichment.adapter.across.Sources;
import org.ibid.enrichment.adapter.across.Surroundings;
import org.ibid.enrichment.adapter.api.ApiException;
import org.ibid.enrichment.adapter.api.Documents;
import org.ibid.enrichment.adapter.api.ListRequest;
import org.ibid.enrichment.adapter.api.Listing;
import org.ibid.enrichment.export.Exporter;
import org.ibid.enrichment.export.OwnCitation;
import org.ibid.enrichment.page.Name;
import org.ibid.enrichment.page.Reading;
import org.ibid.enrichment.search.Found.Count;
import org.ibid.enrichment.search.SearchIndex.ViewUnavailable;
import org.ibid.enrichment.source.Source;
import org.ibid.enrichment.source.canonical.Component;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The list, the reader and the overview. */
@Path("/")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@PageHeaders.OnPages
public class PagesResource {

    private static final int ROWS = 20;
    private static final int FEW = 20;
    private static final String FACETS = "source,outlet,entity,language,tag,year,diagnostic";

    private final DocumentStore documents;
    private final DocumentQuery query;
    private final Documents lists;
    private final Sources sources;
    private final Surroundings surroundings;

    PagesResource(
            DocumentStore documents, DocumentQuery query, Documents lists, Sources sources, Surroundings surroundings) {
        this.documents = documents;
        this.query = query;
        this.lists = lists;
        this.sources = sources;
        this.surroundings = surroundings;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(ListPage page);

        static native TemplateInstance found(ListPage page);

        static native TemplateInstance underWay(List<DocumentView> waiting, List<DocumentView> failed);

        static native TemplateInstance read(
                Reading reading,
                boolean live,
                @Nullable Beside beside,
                List<Source> sources,
                Map<String, String> styles);

        static native TemplateInstance citation(String citation);

        static native TemplateInstance overview(Overview overview);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@BeanParam ListRequest wanted, @Context UriInfo uri) {
        return Templates.list(found(wanted, uri));
    }

    /** The part of the list that a search changes. */
    @GET
    @Path("pages/found")
    @Operation(hidden = true)
    public TemplateInstance foundAlone(@BeanParam ListRequest wanted, @Context UriInfo uri) {
        return Templates.found(found(wanted, uri));
    }

    private ListPage found(ListRequest wanted, UriInfo uri) {
        Map<String, String> asked = new TreeMap<>();
        uri.getQueryParameters().forEach((name, values) -> asked.put(name, values.getFirst()));
        try {
            wanted.showAtOnce(ROWS, FACETS);
            return ListPage.of(asked, lists.list(wanted));
        } catch (ApiException | ViewUnavailable e) {
            return ListPage.without(asked, e.getMessage());
        }
    }

    /** What is on its way and what has failed, asked for again and again. */
    @GET
    @Path("pages/under-way")
    @Operation(hidden = true)
    public TemplateInstance underWay() {
        List<DocumentView> waiting = List.of(Status.ACCEPTED, Status.FETCHED, Status.NORMALIZED, Status.CITED).stream()
                .flatMap(status -> some(status).stream())
                .limit(FEW)
                .toList();
        return Templates.underWay(waiting, some(Status.FAILED));
    }

    private List<DocumentView> some(Status status) {
        return query.list(new DocumentQuery.Filter(status, null, null, null), null, FEW)
                .items();
    }

    @GET
    @Path("read")
    @Operation(hidden = true)
    public TemplateInstance read(
            @QueryParam("id") @DefaultValue("") String id, @QueryParam("beside") @Nullable String wanted) {
        DocumentView document = documents.find(id).orElseThrow(() -> ApiException.unknownDocument(id));
        boolean live = !document.status().isEnd();
        Beside beside = "original".equals(wanted) ? Beside.of(document) : null;
        DocumentView complete = surroundings.complete(document);
        return Templates.read(Reading.of(complete), live, beside, sources(complete), OwnCitation.styles());
    }

    /** The part of the reader that the choice of a style changes. */
    @GET
    @Path("pages/citation")
    @Operation(hidden = true)
    public TemplateInstance citation(
            @QueryParam("id") @DefaultValue("") String id,
            @QueryParam("style") @DefaultValue(Exporter.DEFAULT_STYLE) String style) {
        DocumentView document = documents.find(id).orElseThrow(() -> ApiException.unknownDocument(id));
        return Templates.citation(OwnCitation.text(document, Name.of(document), style));
    }

    @GET
    @Path("overview")
    @Operation(hidden = true)
    public TemplateInstance overview() {
        Map<String, Long> statuses = documents.countByStatus();
        List<DocumentView> failed = some(Status.FAILED);
        try {
            ListRequest wanted = new ListRequest();
            wanted.showAtOnce(1, "source,diagnostic,language");
            Map<String, List<Count>> facets = facets(lists.list(wanted));
            List<Overview.Cited> cited = facets.getOrDefault("source", List.of()).stream()
                    .map(count -> new Overview.Cited(count.value(), name(count.value()), count.count()))
                    .toList();
            return Templates.overview(new Overview(
                    statuses,
                    failed,
                    cited,
                    facets.getOrDefault("diagnostic", List.of()),
                    facets.getOrDefault("language", List.of()),
                    null));
        } catch (ViewUnavailable e) {
            return Templates.overview(new Overview(statuses, failed, List.of(), List.of(), List.of(), e.getMessage()));
        }
    }

    @ServerExceptionMapper
    Response problem(RuntimeException thrown) {
        return ProblemPage.of(thrown);
    }

    private List<Source> sources(DocumentView document) {
        List<String> ids = document.enrichment() == null
                ? List.of()
                : document.enrichment().sources();
        Map<String, Component> known = sources.components(ids);
        return ids.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(Component::source)
                .toList();
    }

    private static Map<String, List<Count>> facets(Listing listing) {
        return listing.facets() == null ? Map.of() : listing.facets();
    }

    private String name(String source) {
        return sources.find(source).map(Name::of).orElseGet(() -> Name.first(source));
    }
}
