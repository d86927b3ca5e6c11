package org.ibid.enrichment.adapter.api;

import com.mongodb.MongoException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.ibid.enrichment.export.Exporter;
import org.ibid.enrichment.search.SearchIndex;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one table from what was thrown to what is answered. */
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    @ServerExceptionMapper
    Response api(ApiException e) {
        return answer(of(e));
    }

    @ServerExceptionMapper
    Response store(MongoException e) {
        return answer(of(e));
    }

    @ServerExceptionMapper
    Response view(SearchIndex.ViewUnavailable e) {
        return answer(of(e));
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        return e.getResponse().getStatusInfo().getFamily() == Response.Status.Family.REDIRECTION
                ? e.getResponse()
                : answer(of(e));
    }

    @ServerExceptionMapper
    Response fault(RuntimeException e) {
        return answer(of(e));
    }

    /** What is told of it; what is a fault of ours or of the store is told to the log. */
    public static Problem of(RuntimeException thrown) {
        return switch (thrown) {
            case ApiException e -> e.problem();
            case Exporter.UnknownStyle e ->
                ApiException.badParameter(e.getMessage()).problem();
            case MongoException e -> {
                LOG.warnf("the store did not answer: %s", e.getMessage());
                yield new Problem(
                        "urn:ibid:problem:store-unavailable", "Try again later", 503, "the store did not answer");
            }
            case SearchIndex.ViewUnavailable e ->
                new Problem(
                        "urn:ibid:problem:view-unavailable",
                        "Try again later",
                        503,
                        "the search view: " + e.getMessage());
            case WebApplicationException e -> {
                Response.StatusType status = e.getResponse().getStatusInfo();
                yield new Problem("about:blank", status.getReasonPhrase(), status.getStatusCode(), e.getMessage());
            }
            default -> {
                LOG.error("a request could not be answered", thrown);
                yield new Problem(
                        "about:blank",
                        "Internal Server Error",
                        500,
                        "a fault in Ibid itself; the service's log says which");
            }
        };
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
