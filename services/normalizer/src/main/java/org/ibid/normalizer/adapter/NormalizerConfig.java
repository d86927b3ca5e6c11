package org.ibid.normalizer.adapter;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.ibid.normalizer.isolation.Limits;

@ConfigMapping(prefix = "ibid.normalizer")
public interface NormalizerConfig {

    Parser parser();

    /** The processes that read PDF, office documents, books and mail. */
    interface Parser {

        /** Heap of one process; it needs about 100 MiB more beside. */
        @WithDefault("512M")
        MemorySize maxHeap();

        /** For one document. */
        @WithDefault("PT1M")
        Duration timeout();

        /** Without work for so long, a process ends. */
        @WithDefault("PT2M")
        Duration idle();

        /** At most, at the same time. */
        @WithDefault("1")
        int processes();

        default Limits limits() {
            return new Limits(maxHeap().asLongValue(), timeout(), idle(), processes());
        }
    }
}
