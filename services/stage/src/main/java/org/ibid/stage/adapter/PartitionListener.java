package org.ibid.stage.adapter;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Is told, on the thread that polls, which partitions come and go: before the first record of one is taken, after the last. */
public interface PartitionListener {

    /** @param committed how far it is; null before the first commit, and where the broker did not say */
    void assigned(Consumer<?, ?> consumer, TopicPartition partition, @Nullable OffsetAndMetadata committed);

    void revoked(TopicPartition partition);
}
