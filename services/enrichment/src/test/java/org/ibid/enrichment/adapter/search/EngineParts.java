package org.ibid.enrichment.adapter.search;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;

/** Searches answered by OpenSearch. */
public final class EngineParts implements QuarkusTestResourceLifecycleManager {

    static final String INDEX = "ibid-view-" + UUID.randomUUID();

    @Override
    public Map<String, String> start() {
        try {
            return Map.of(
                    "ibid.enrichment.search.engine.urls",
                    SearchEngine.shared().url().toString(),
                    "ibid.enrichment.search.engine.index",
                    INDEX,
                    "ibid.enrichment.search.engine.replicas",
                    "0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It is others', too, and ends with the JVM. */
    @Override
    public void stop() {}
}
