package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What {@code documents.failed} carries.
 *
 * @param revision null when the document failed before it was given one
 * @param run which run through the stages ended so
 * @param replay which replay of that run; 0 for the first time
 * @param url what was asked for, where it was a URL
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FailureEvent(
        String id,
        @Nullable Integer revision,
        Run run,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int replay,
        @Nullable String url,
        Failure failure) {

    public FailureEvent {
        if (id == null || id.isBlank() || failure == null) {
            throw new IllegalArgumentException("a failure event needs an id and a failure");
        }
        run = run == null ? Run.NONE : run;
    }
}
