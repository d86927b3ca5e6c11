package org.ibid.fetcher.adapter;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The fetcher's settings without a container: the defaults and what a test changes. */
final class Settings {

    private Settings() {}

    /** @param changed by their names without {@code ibid.fetcher.} */
    static FetcherConfig with(Map<String, String> changed) {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(FetcherConfig.class);
        changed.forEach((name, value) -> builder.withDefaultValue("ibid.fetcher." + name, value));
        return builder.build().getConfigMapping(FetcherConfig.class);
    }
}
