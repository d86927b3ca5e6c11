package org.ibid.stage;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends to the broker; the future completes when all in-sync replicas have the record, or fails if they may not. */
@FunctionalInterface
public interface Sender {

    CompletableFuture<Void> send(ProducerRecord<byte[], byte[]> record);
}
