package org.ibid.stage;

import java.util.List;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** What a broker's refusal means for whoever sent. */
enum SendFault {
    /** The record will never be taken; a smaller one may. */
    TOO_LARGE(RecordTooLargeException.class, RecordBatchTooLargeException.class),

    /**
     * Nothing that this service sends there will be taken before an operator has mended something. An unknown topic comes only
     * after the producer has looked for it for as long as {@code max.block.ms} says.
     */
    FOR_GOOD(
            AuthorizationException.class,
            AuthenticationException.class,
            InvalidConfigurationException.class,
            InvalidTopicException.class,
            UnknownTopicOrPartitionException.class),

    /** The same record may be taken a moment later. */
    PASSING;

    private final List<Class<? extends Exception>> signs;

    @SafeVarargs
    SendFault(Class<? extends Exception>... signs) {
        this.signs = List.of(signs);
    }

    static SendFault of(@Nullable Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            for (SendFault kind : values()) {
                if (kind.isSign(cause)) {
                    return kind;
                }
            }
        }
        return PASSING;
    }

    private boolean isSign(Throwable cause) {
        return signs.stream().anyMatch(sign -> sign.isInstance(cause));
    }
}
