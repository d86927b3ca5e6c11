package org.ibid.enrichment.adapter;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "ibid.enrichment")
public interface EnrichmentConfig {

    /** The largest document that may be uploaded; the fetcher has a limit of its own ({@code ibid.fetcher.max-original-size}). */
    @WithDefault("200M")
    MemorySize maxUploadSize();

    /** What finds names. */
    NamesConfig names();

    interface NamesConfig {

        /** A folder of jars with a tagger of names to be preferred to the one that ships; the service does not start without it then. */
        Optional<Path> folder();
    }

    /** The view that searches are answered from. */
    SearchConfig search();

    interface SearchConfig {

        /** Where it lies. Instances on one machine may name the same: each takes a folder of its own in it. */
        @WithDefault("${java.io.tmpdir}/ibid-search")
        Path folder();

        /** How long one search may take. */
        @WithDefault("PT5S")
        Duration patience();

        /** How soon what has come is found. */
        @WithDefault("PT1S")
        Duration refresh();

        /** An engine (OpenSearch) that all instances share, in place of a folder of each. */
        EngineConfig engine();
    }

    interface EngineConfig {

        /** Its nodes, such as {@code https://search-1.example:9200}; without any, each instance has its view in its folder. */
        Optional<List<URI>> urls();

        /** What its index is called, before layout and origin. */
        @WithDefault("ibid-documents")
        String index();

        /** Of an index that is made anew. */
        @WithDefault("1")
        int shards();

        @WithDefault("1")
        int replicas();

        Optional<String> username();

        Optional<String> password();

        /** By which its nodes are known ({@code quarkus.tls.NAME}); without one, by what the JVM trusts. */
        Optional<String> tlsConfigurationName();
    }
}
