package org.ibid.stage;

import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Follows documents over the services: what is done for one is a step of its trace, and what is sent or kept meanwhile bears the
 * trace on. The fields that bear it are headers of a record, or fields of an entry in the store.
 */
public interface Tracing {

    /** Follows nothing, and costs nothing. */
    Tracing OFF = new Tracing() {
        @Override
        public Step step(String name, @Nullable String document, UnaryOperator<@Nullable String> borne) {
            return Step.UNSEEN;
        }

        @Override
        public void bear(BiConsumer<String, String> onto) {}
    };

    /**
     * Begins a step on this thread, which also ends it.
     *
     * @param name the same for all documents
     * @param document its id; null where there is none
     * @param borne the value of a field that bears a trace, null where it is not there; where none is, a trace begins
     */
    Step step(String name, @Nullable String document, UnaryOperator<@Nullable String> borne);

    /** Writes the fields that bear on the step of this thread; none where there is no step. */
    void bear(BiConsumer<String, String> onto);

    /** A part of a document's way. */
    interface Step extends AutoCloseable {

        Step UNSEEN = new Step() {
            @Override
            public void ended(String outcome) {}

            @Override
            public void retried() {}

            @Override
            public void close() {}
        };

        /** @param outcome as it is counted; without one, the step was given up */
        void ended(String outcome);

        /** It is to be tried again, as the broker or the store is away. */
        void retried();

        @Override
        void close();
    }
}
