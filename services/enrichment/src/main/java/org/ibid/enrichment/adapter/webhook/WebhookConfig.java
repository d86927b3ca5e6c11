package org.ibid.enrichment.adapter.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is told of documents over HTTP. Nobody by default. */
@ConfigMapping(prefix = "ibid.enrichment.webhook")
public interface WebhookConfig {

    /** By names of one's own, which stand in the queue and in dead letters. */
    Map<String, Target> targets();

    /** For one attempt, from the connection to the status. */
    @WithDefault("PT15S")
    Duration timeout();

    /** Before a notice is put aside: with the delays below, for more than half a day. */
    @WithDefault("20")
    int attempts();

    /** The delay before the second attempt; it doubles from then on. */
    @WithDefault("PT5S")
    Duration retryFirst();

    @WithDefault("PT1H")
    Duration retryLast();

    /** Notices on their way at the same time to one target, for each instance. */
    @WithDefault("4")
    int concurrency();

    /** Blocks of addresses that are refused beside those that are not public, like 198.51.100.0/24. */
    Optional<List<String>> refusedRanges();

    /** Blocks of addresses that may be told though they are not public: an intranet's. */
    Optional<List<String>> allowedRanges();

    /** Hosts by name that may be told whatever their addresses are. */
    Optional<Set<String>> allowedHosts();

    interface Target {

        URI url();

        /** {@code whsec_} and 24 to 64 bytes in base64. */
        String secret();
    }
}
