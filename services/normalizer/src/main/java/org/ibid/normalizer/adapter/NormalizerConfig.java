package org.ibid.normalizer.adapter;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.ibid.normalizer.isolation.Limits;

@ConfigMapping(prefix = "ibid.normalizer")
public interface NormalizerConfig {

    /** What documents that are read in the service itself may take of its heap, all together; two fifths of it when absent. */
    Optional<MemorySize> memory();

    Parser parser();

    default long memoryBytes() {
        return memory().map(MemorySize::asLongValue).orElse(Runtime.getRuntime().maxMemory() / 5 * 2);
    }

    /** The processes that read PDF, office documents, books and mail, and what is long. */
    interface Parser {

        /** Heap of one process; it needs about 160 MiB more beside. */
        @WithDefault("512M")
        MemorySize maxHeap();

        /** Of a processor's time, for one document. */
        @WithDefault("PT30S")
        Duration cpuLimit();

        /** By the clock, for one document: for what waits and does not work. */
        @WithDefault("PT5M")
        Duration timeout();

        /** Without work for so long, a process ends. */
        @WithDefault("PT2M")
        Duration idle();

        /** At most, at the same time; as many as processors when absent, and as there is memory for. */
        OptionalInt processes();

        default Limits limits() {
            long heap = maxHeap().asLongValue();
            return new Limits(heap, cpuLimit(), timeout(), idle(), processes().orElseGet(() -> Limits.thatFit(heap)));
        }
    }
}
