package org.ibid.enrichment.adapter.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Who may use the HTTP API and the pages. */
@ConfigMapping(prefix = "ibid.enrichment.access")
public interface AccessConfig {

    /** A file of keys, read anew when it changes; without one nobody is asked for a key. */
    Optional<Path> keys();

    /** Whether a service that others than this machine can reach may run without keys. */
    @WithDefault("false")
    boolean open();

    /** Of each key; what goes beyond is answered 429. */
    @WithDefault("200")
    int requestsPerSecond();
}
