package org.ibid.enrichment.adapter.search;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.ibid.enrichment.adapter.EnrichmentConfig.EngineConfig;
import org.jspecify.annotations.Nullable;

/** The settings of an engine at one address. */
record EngineAt(URI url, @Nullable String name, @Nullable String secret) implements EngineConfig {

    @Override
    public Optional<List<URI>> urls() {
        return Optional.of(List.of(url));
    }

    @Override
    public String index() {
        return "ibid-test";
    }

    @Override
    public int shards() {
        return 2;
    }

    @Override
    public int replicas() {
        return 0;
    }

    @Override
    public Optional<String> username() {
        return Optional.ofNullable(name);
    }

    @Override
    public Optional<String> password() {
        return Optional.ofNullable(secret);
    }

    @Override
    public Optional<String> tlsConfigurationName() {
        return Optional.empty();
    }
}
