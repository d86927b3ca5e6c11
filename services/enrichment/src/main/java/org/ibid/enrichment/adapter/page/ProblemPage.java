package org.ibid.enrichment.adapter.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.ibid.enrichment.adapter.api.Problem;
import org.ibid.enrichment.adapter.api.Problems;

/** What a browser is shown where there is nothing to show: the API's problem, as a page with its status. */
final class ProblemPage {

    private ProblemPage() {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance problem(Problem problem);
    }

    static Response of(RuntimeException thrown) {
        Problem problem = Problems.of(thrown);
        return Response.status(problem.status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(Templates.problem(problem).render())
                .build();
    }
}
