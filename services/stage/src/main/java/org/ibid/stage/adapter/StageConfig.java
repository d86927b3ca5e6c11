package org.ibid.stage.adapter;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** What is the same for every service; see ARCHITECTURE.md for what the limits protect. */
@ConfigMapping(prefix = "ibid.stage")
public interface StageConfig {

    /** Whether missing topics are created at start; off where the service may not. */
    @WithDefault("true")
    boolean createTopics();

    /** Of topics that are created: at most so many instances of a stage work side by side; as planned when absent. */
    OptionalInt partitions();

    /** Of topics that are created; the broker's default when absent. */
    Optional<Short> replicationFactor();

    /** Of topics that are created: replicas that must have a record before it counts; all but one of those there are when absent. */
    Optional<Integer> minInsyncReplicas();

    /** How long a start waits for the broker before it gives up with a clear error. */
    @WithDefault("PT2M")
    Duration brokerPatience();

    /** The largest event, in bytes of JSON; larger documents fail with event-too-large. */
    @WithDefault("12M")
    MemorySize maxEventSize();

    /** What the documents in work of one channel may take together; a quarter of the heap when absent. */
    Optional<MemorySize> memory();

    /** How many documents of one channel are run at the same time. */
    @WithDefault("16")
    int concurrency();

    /** How often it is committed what has had its effect. */
    @WithDefault("PT1S")
    Duration commitInterval();

    /** How long a rebalance or the end of the service waits for the documents in work. */
    @WithDefault("PT8S")
    Duration handOver();

    /** The first and the last delay while broker or store are away. */
    @WithDefault("PT0.2S")
    Duration retryFirst();

    @WithDefault("PT15S")
    Duration retryLast();
}
