package org.ibid.stage.adapter;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Is told, on the thread that polls, which partitions come and go: before the first record of one is taken, after the last. */
public interface PartitionListener {

    void assigned(Consumer<?, ?> consumer, TopicPartition partition);

    void revoked(TopicPartition partition);
}
