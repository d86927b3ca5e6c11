package org.ibid.enrichment.adapter;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "ibid.enrichment")
public interface EnrichmentConfig {

    /** The largest document that may be uploaded; the fetcher has a limit of its own ({@code ibid.fetcher.max-original-size}). */
    @WithDefault("200M")
    MemorySize maxUploadSize();
}
