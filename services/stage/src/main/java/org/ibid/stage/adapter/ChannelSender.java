package org.ibid.stage.adapter;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.OutgoingMessageMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.ibid.stage.Decoder.Position;
import org.ibid.stage.Sender;
import org.ibid.stage.TextHeader;
import org.ibid.stage.Tracing;
import org.jspecify.annotations.Nullable;

/** Sends through the one outgoing channel of a service, whatever the topic, and with the trace of whoever sends. */
@ApplicationScoped
public class ChannelSender implements Sender {

    private final MutinyEmitter<byte[]> emitter;
    private final Tracing tracing;

    // unbounded by count, bounded by the documents in work: nobody sends again before what was sent is acknowledged
    ChannelSender(
            @Channel("documents-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter,
            Tracing tracing) {
        this.emitter = emitter;
        this.tracing = tracing;
    }

    @Override
    public CompletableFuture<Position> send(ProducerRecord<byte[], byte[]> record, @Nullable Position origin) {
        // in place of what an earlier attempt wrote, or a replayed record bore
        tracing.bear((name, value) -> TextHeader.set(record.headers(), name, value));
        var metadata = OutgoingKafkaRecordMetadata.<byte[]>builder()
                .withTopic(record.topic())
                .withKey(record.key())
                .withHeaders(record.headers())
                .build();
        var result = new OutgoingMessageMetadata<RecordMetadata>();
        return emitter.sendMessage(
                        Message.of(record.value()).addMetadata(metadata).addMetadata(result))
                .subscribeAsCompletionStage()
                .thenApply(sent -> position(result.getResult()));
    }

    private static Position position(RecordMetadata written) {
        return new Position(written.topic(), written.partition(), written.offset(), written.timestamp());
    }
}
