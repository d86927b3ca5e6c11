package org.ibid.enrichment.adapter.page;

import io.quarkus.vertx.http.Uncompressed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.Original;
import org.ibid.enrichment.adapter.DocumentStore;
import org.ibid.enrichment.adapter.api.ApiException;
import org.ibid.enrichment.adapter.api.ContentType;
import org.ibid.enrichment.adapter.api.Problem;
import org.ibid.enrichment.adapter.api.Problems;
import org.ibid.stage.adapter.OriginalMissing;
import org.ibid.stage.adapter.OriginalReader;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The original as it stands beside its text, framed by our page alone: somebody else's, so it runs nothing, asks for nothing and is of
 * no origin. A PDF keeps its origin, as a browser's reader for it needs that, and is nothing but a PDF.
 */
@Path("/pages/original")
@RunOnVirtualThread
@Produces(MediaType.WILDCARD)
public class OriginalPage {

    private static final String ASKS_NOTHING = "default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
            + " form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

    private final DocumentStore documents;
    private final OriginalReader originals;

    OriginalPage(DocumentStore documents, OriginalReader originals) {
        this.documents = documents;
        this.originals = originals;
    }

    @GET
    @Uncompressed
    @Operation(hidden = true)
    public Response original(@QueryParam("id") @DefaultValue("") String id) {
        DocumentView document = documents.glance(id).orElseThrow(() -> ApiException.unknownDocument(id));
        Original original = document.original();
        Beside beside = Beside.of(document);
        if (original == null || !beside.shown()) {
            throw ApiException.originalNotStored(id);
        }
        try {
            return Response.ok(originals.open(original))
                    .header("Content-Type", ContentType.of(original))
                    .header("Content-Security-Policy", beside.locked() ? "sandbox; " + ASKS_NOTHING : ASKS_NOTHING)
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Disposition", "inline")
                    .header("Referrer-Policy", "no-referrer")
                    .build();
        } catch (OriginalMissing gone) {
            throw ApiException.originalNotStored(id);
        }
    }

    /** In words alone: a frame that runs no scripts would complain of those of a page. */
    @ServerExceptionMapper
    Response problem(RuntimeException thrown) {
        Problem problem = Problems.of(thrown);
        return Response.status(problem.status())
                .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .header("Content-Security-Policy", ASKS_NOTHING)
                .header("X-Content-Type-Options", "nosniff")
                .entity(problem.detail() == null ? problem.title() : problem.detail())
                .build();
    }
}
