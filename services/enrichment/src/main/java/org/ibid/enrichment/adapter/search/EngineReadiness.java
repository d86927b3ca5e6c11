package org.ibid.enrichment.adapter.search;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.ibid.enrichment.adapter.EnrichmentConfig;
import org.ibid.enrichment.search.SearchIndex;
import org.ibid.enrichment.search.SearchIndex.View;
import org.ibid.enrichment.search.SearchIndex.ViewUnavailable;

/** Not ready while an engine that searches are to be answered from is away; a view of the instance's own opens by itself. */
@Readiness
@ApplicationScoped
public class EngineReadiness implements HealthCheck {

    private static final String NAME = "search engine";

    private final boolean engine;
    private final SearchIndex index;

    EngineReadiness(EnrichmentConfig config, SearchIndex index) {
        this.engine = config.search().engine().urls().isPresent();
        this.index = index;
    }

    @Override
    public HealthCheckResponse call() {
        if (!engine) {
            return HealthCheckResponse.named(NAME).up().withData("used", false).build();
        }
        try {
            View view = index.view();
            return HealthCheckResponse.named(NAME)
                    .up()
                    .withData("documents", view.documents())
                    .build();
        } catch (ViewUnavailable e) {
            return HealthCheckResponse.named(NAME)
                    .down()
                    .withData("reason", e.getMessage())
                    .build();
        }
    }
}
