package org.ibid.fetcher.adapter;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@ConfigMapping(prefix = "ibid.fetcher")
public interface FetcherConfig {

    @WithDefault("Ibid/0.1 (document ingestion; set ibid.fetcher.user-agent to name your contact)")
    String userAgent();

    /** The largest original, after decompression. */
    @WithDefault("200M")
    MemorySize maxOriginalSize();

    @WithDefault("PT10S")
    Duration connectTimeout();

    /** Until an answer begins, and between any two pieces of it. */
    @WithDefault("PT20S")
    Duration responseTimeout();

    /** For the whole of one attempt, redirects and body included. */
    @WithDefault("PT30S")
    Duration fetchTimeout();

    @WithDefault("10")
    int maxRedirects();

    /** URLs fetched at the same time by one instance, beside those that take long. */
    @WithDefault("32")
    int concurrency();

    /** Requests for a URL that does not answer before it becomes a failure: with the delays below, for two and a half hours. */
    @WithDefault("12")
    int attempts();

    /** The delay before the second request; it doubles from then on. */
    @WithDefault("PT5S")
    Duration retryFirst();

    /** The longest delay, whatever the site asks for. */
    @WithDefault("PT1H")
    Duration retryLast();

    /** Between two requests to one site, whichever instances make them; longer where its robots.txt or its answer says so. */
    @WithDefault("PT1S")
    Duration politeness();

    /** Hosts of one's own, by name, whose robots.txt is not asked. */
    Optional<Set<String>> ignoreRobotsOf();

    /** What bodies on their way to the store may take of the heap, all together; larger ones go through temporary files. */
    @WithDefault("64M")
    MemorySize memory();

    /** Of a collection: what it has beyond them is left unread. */
    @WithDefault("100000")
    int maxEntries();

    /** That a collection may list, as an index does: so many times the entries above are the most that one intake brings. */
    @WithDefault("1000")
    int maxCollections();

    /** For how long what was uploaded waits for a document that takes it. */
    @WithDefault("P1D")
    Duration keepUploads();

    /** Blocks of addresses that are refused beside those that are not public, like 198.51.100.0/24. */
    Optional<List<String>> refusedRanges();

    /** Blocks of addresses that may be asked though they are not public: an intranet's. */
    Optional<List<String>> allowedRanges();

    /** Hosts by name that may be asked whatever their addresses are. */
    Optional<Set<String>> allowedHosts();

    @WithDefault("80,443")
    Set<Integer> allowedPorts();

    /** For local trials only: lets the fetcher ask loopback, private and link-local addresses, on any port. */
    @WithDefault("false")
    boolean allowPrivateAddresses();
}
