package org.ibid.enrichment.adapter.registry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Registries of works that sources are looked up in. None by default. */
@ConfigMapping(prefix = "ibid.enrichment.registry")
public interface RegistryConfig {

    /** By name, {@code crossref} or {@code openalex}, where each is to be asked: {@code https://api.crossref.org}. */
    Map<String, URI> addresses();

    /** Whom a registry may write to about our requests; both answer those who say so sooner. */
    Optional<String> mailto();

    /** For one request, from the connection to the end of the answer. */
    @WithDefault("PT10S")
    Duration timeout();

    /** Between two requests of this instance to one registry. */
    @WithDefault("PT0.2S")
    Duration interval();

    /** For how long an answer is taken for true. */
    @WithDefault("P30D")
    Duration keep();
}
