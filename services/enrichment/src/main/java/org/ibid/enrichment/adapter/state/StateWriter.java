package org.ibid.enrichment.adapter.state;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.ibid.stage.Decoder.Position;
import org.jboss.logging.Logger;

/**
 * Writes as the holder of a transactional id. Whoever opens the same id after it fences it: from then on the broker refuses what
 * it sends. What waits together is written in one transaction.
 */
final class StateWriter implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(StateWriter.class);

    private static final int TOGETHER = 50;

    private final KafkaProducer<byte[], byte[]> producer;
    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    private record Waiting(ProducerRecord<byte[], byte[]> record, CompletableFuture<Position> written) {}

    /** Opens it, and so fences whoever held the id. */
    StateWriter(Map<String, Object> settings, String transactionalId) {
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
        } catch (KafkaException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
        thread = Thread.ofVirtual().name(transactionalId).start(this::write);
    }

    /** Fails when the record may not have been written; after a failure the writer may be closed for good. */
    CompletableFuture<Position> send(ProducerRecord<byte[], byte[]> record) {
        CompletableFuture<Position> written = new CompletableFuture<>();
        waiting.add(new Waiting(record, written));
        if (closed) {
            refuse();
        }
        return written;
    }

    boolean isClosed() {
        return closed;
    }

    private void write() {
        try {
            while (!closed) {
                List<Waiting> batch = new ArrayList<>();
                batch.add(waiting.take());
                waiting.drainTo(batch, TOGETHER - 1);
                write(batch);
            }
        } catch (InterruptedException closing) {
            LOG.debugf("%s ends", Thread.currentThread().getName());
        } finally {
            closed = true;
            // the producer will not be closed by a thread that is interrupted, as one that closes twice is
            Thread.interrupted();
            producer.close(Duration.ZERO);
            refuse();
        }
    }

    private void write(List<Waiting> batch) throws InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try {
            producer.beginTransaction();
            batch.forEach(one -> sent.add(producer.send(one.record())));
            producer.flush();
            for (int i = 0; i < sent.size(); i++) {
                refuseTooLarge(batch.get(i), sent.get(i));
            }
            producer.commitTransaction();
            for (int i = 0; i < sent.size(); i++) {
                batch.get(i).written().complete(position(sent.get(i)));
            }
        } catch (RuntimeException | ExecutionException fault) {
            // another attempt is made by whoever sent, if the partition is still theirs
            batch.forEach(one -> one.written().completeExceptionally(new IllegalStateException("not written", fault)));
            abort();
        }
    }

    /** Its own fault is told to who sent it alone: the others of the transaction are tried again. */
    private static void refuseTooLarge(Waiting one, Future<RecordMetadata> sent)
            throws InterruptedException, ExecutionException {
        try {
            sent.get();
        } catch (ExecutionException e) {
            one.written().completeExceptionally(e.getCause());
            throw new ExecutionException("a record of the same transaction was refused", null);
        }
    }

    private static Position position(Future<RecordMetadata> sent) throws InterruptedException, ExecutionException {
        RecordMetadata written = sent.get();
        return new Position(written.topic(), written.partition(), written.offset(), written.timestamp());
    }

    private void abort() {
        try {
            producer.abortTransaction();
        } catch (RuntimeException fenced) {
            closed = true;
        }
    }

    private void refuse() {
        for (Waiting one = waiting.poll(); one != null; one = waiting.poll()) {
            one.written().completeExceptionally(new IllegalStateException("the writer is closed"));
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
