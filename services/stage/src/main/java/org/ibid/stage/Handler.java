package org.ibid.stage;

/**
 * What a stage does with one document. It may be run again with the same value (a crash, a retry), so its effects are
 * idempotent; it is run for different documents at the same time. What it throws is taken for a fault in Ibid itself: the
 * document fails with {@code internal-error} and its message becomes a dead letter as well, to be replayed once mended.
 */
@FunctionalInterface
public interface Handler<I> {

    Outcome handle(Decoder.Incoming<I> document) throws InterruptedException;
}
