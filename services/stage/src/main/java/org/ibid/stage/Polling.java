package org.ibid.stage;

/** The polling of a channel, which may rest while nothing more can be taken. */
@FunctionalInterface
public interface Polling {

    /** For who polls himself, and does so only when he can take what comes. */
    Polling BETWEEN_TAKES = () -> () -> {};

    /** Asks for no more records from now on; it may still look for what a group wants of its members. Never waits. */
    Rest rest();

    /** Until it is closed, which never fails. */
    @FunctionalInterface
    interface Rest extends AutoCloseable {

        @Override
        void close();
    }
}
