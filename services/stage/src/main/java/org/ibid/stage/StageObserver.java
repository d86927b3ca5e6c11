package org.ibid.stage;

/** Is told what becomes of the records of a channel. */
@FunctionalInterface
public interface StageObserver {

    /**
     * A record has had its effect.
     *
     * @param outcome done, settled, failed, deleted, dead-lettered or internal-error
     * @param nanos from the last attempt's start to the broker's acknowledgement
     */
    void settled(String outcome, long nanos);

    /** A record is to be run once more, as the broker or the store is away. */
    default void retried() {}

    /** A message was put aside. */
    default void putAside() {}
}
