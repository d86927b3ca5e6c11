package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What {@code documents.delayed} carries: a fetch did not succeed and will be tried again.
 *
 * @param run which run through the stages waits
 * @param url what is asked for
 * @param attempts made so far, from 1
 * @param nextAttemptAt not before
 * @param lastAttempt why the last one brought nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DelayedEvent(
        String id, Run run, @Nullable String url, int attempts, Instant nextAttemptAt, Failure lastAttempt) {

    public DelayedEvent {
        if (id == null || id.isBlank() || nextAttemptAt == null || lastAttempt == null) {
            throw new IllegalArgumentException("a delay needs an id, a time and a reason");
        }
        run = run == null ? Run.NONE : run;
    }
}
