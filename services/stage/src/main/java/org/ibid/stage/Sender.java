package org.ibid.stage;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ibid.stage.Decoder.Position;
import org.jspecify.annotations.Nullable;

/** Sends to the broker. */
@FunctionalInterface
public interface Sender {

    /**
     * @param origin the record that is answered; null where it answers none
     * @return where the record stands, once all in-sync replicas have it; fails when they may not
     */
    CompletableFuture<Position> send(ProducerRecord<byte[], byte[]> record, @Nullable Position origin);
}
