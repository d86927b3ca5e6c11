package org.ibid.enrichment.adapter.api;

import com.mongodb.MongoException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one table from what was thrown to what is answered. */
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    @ServerExceptionMapper
    Response api(ApiException e) {
        return answer(e.problem());
    }

    @ServerExceptionMapper
    Response store(MongoException e) {
        LOG.warnf("the store did not answer: %s", e.getMessage());
        return answer(
                new Problem("urn:ibid:problem:store-unavailable", "Try again later", 503, "the store did not answer"));
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        return answer(
                new Problem("about:blank", e.getResponse().getStatusInfo().getReasonPhrase(), status, e.getMessage()));
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
