package org.ibid.stage;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ibid.contracts.Topics;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Decoder.Position;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes of a record what is to be sent for it. Whatever decoder or handler throw, that is something: a failure, a dead letter. */
final class RecordProcessor<I> {

    private static final Logger LOG = Logger.getLogger(RecordProcessor.class);

    private static final Duration COMPLAIN_AGAIN = Duration.ofSeconds(5);

    private final String service;
    private final Decoder<I> decoder;
    private final Handler<I> handler;
    private final Handler<Tombstone> removal;
    private final Dispatcher dispatcher;
    private final boolean tellsFailures;
    private final AtomicLong complained = new AtomicLong(System.nanoTime() - COMPLAIN_AGAIN.toNanos() - 1);

    /**
     * @param removal what is done when a document is deleted
     * @param tellsFailures whether a fault of ours over a document becomes its failure, besides a dead letter
     */
    RecordProcessor(
            String service,
            Decoder<I> decoder,
            Handler<I> handler,
            Handler<Tombstone> removal,
            Dispatcher dispatcher,
            boolean tellsFailures) {
        this.service = service;
        this.decoder = decoder;
        this.handler = handler;
        this.removal = removal;
        this.dispatcher = dispatcher;
        this.tellsFailures = tellsFailures;
    }

    /** A record that was read, as a document or as the end of one, or why it could not be. */
    record Received<I>(
            ConsumerRecord<byte[], byte[]> record,
            @Nullable Incoming<I> document,
            @Nullable Incoming<Tombstone> end,
            @Nullable Unreadable fault) {

        static <I> Received<I> unreadable(ConsumerRecord<byte[], byte[]> record, Unreadable fault) {
            return new Received<>(record, null, null, fault);
        }

        /** Null where it belongs to none. */
        @Nullable
        String id() {
            return document != null ? document.id() : end != null ? end.id() : null;
        }
    }

    /** What became of a document: kept until the broker has it, so that nothing is done twice because the broker was away. */
    record Result(Dispatch dispatch, ByteBudget.Held memory) {}

    Received<I> read(ConsumerRecord<byte[], byte[]> record) {
        try {
            Tombstone end = Tombstone.of(record).orElse(null);
            return end == null
                    ? new Received<>(record, decoder.decode(record), null, null)
                    : new Received<>(record, null, end.at(Position.of(record)), null);
        } catch (Unreadable e) {
            return Received.unreadable(record, e);
        } catch (Exception | StackOverflowError | OutOfMemoryError fault) {
            return Received.unreadable(record, new Unreadable("it can't be read: " + fault, fault));
        }
    }

    /** Null when it is to be run again. */
    @Nullable
    Result process(Received<I> received) throws InterruptedException {
        ConsumerRecord<byte[], byte[]> record = received.record();
        if (received.end() != null) {
            return process(record, received.end(), removal);
        }
        return received.document() == null
                ? nothingHeld(unreadable(record, Objects.requireNonNull(received.fault())))
                : process(record, received.document(), handler);
    }

    private <T> @Nullable Result process(
            ConsumerRecord<byte[], byte[]> record, Incoming<T> document, Handler<T> handler)
            throws InterruptedException {
        try {
            Outcome outcome = handler.handle(document);
            if (outcome instanceof Outcome.Retry(String reason, Duration after)) {
                complain(reason);
                Thread.sleep(after);
                return null;
            }
            return prepared(record, document, outcome);
        } catch (Exception | StackOverflowError | OutOfMemoryError fault) {
            if (fault instanceof InterruptedException stopping) {
                throw stopping;
            }
            return nothingHeld(internalError(record, document, fault));
        }
    }

    private Result prepared(ConsumerRecord<byte[], byte[]> record, Incoming<?> document, Outcome outcome) {
        ByteBudget.Held held = outcome instanceof Outcome.Done done ? done.memory() : () -> {};
        try {
            Dispatch dispatch = dispatcher.prepare(document, outcome);
            return outcome instanceof Outcome.Failed failed && failed.putAside()
                    ? nothingHeld(dispatch.and(dispatcher.deadLetter(record, new Unreadable(failed.message()))))
                    : new Result(dispatch, held);
        } catch (RuntimeException | Error fault) {
            held.close();
            throw fault;
        }
    }

    private static Result nothingHeld(Dispatch dispatch) {
        return new Result(dispatch, () -> {});
    }

    /** All that is in work waits for the same thing, so one of them says so. */
    private void complain(String reason) {
        long now = System.nanoTime();
        long last = complained.get();
        if (now - last > COMPLAIN_AGAIN.toNanos() && complained.compareAndSet(last, now)) {
            LOG.warnf("%s waits: %s", service, reason);
        }
    }

    private Dispatch unreadable(ConsumerRecord<byte[], byte[]> record, Unreadable fault) {
        // the reason may quote what it is about
        LOG.warnf("dead letter %s: its headers say why", Position.of(record));
        return dispatcher.deadLetter(record, fault);
    }

    private Dispatch internalError(ConsumerRecord<byte[], byte[]> record, Incoming<?> document, Throwable fault) {
        LOG.errorf(fault, "internal error on %s", Position.of(record));
        Dispatch letter = dispatcher.deadLetter(record, fault);
        if (!tellsFailures) {
            return letter;
        }
        Outcome failed = new Outcome.Failed(
                "internal-error",
                "a fault in Ibid itself; the message is kept in "
                        + Topics.deadLetters(record.topic(), service)
                        + " and can be replayed once it is mended",
                true);
        try {
            Dispatch failure = dispatcher.prepare(document, failed);
            return new Dispatch("internal-error", failure.records(), failure.smaller()).and(letter);
        } catch (RuntimeException unspeakable) {
            LOG.errorf(unspeakable, "no failure can be told of %s", Position.of(record));
            return letter;
        }
    }
}
