package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding about the sourcing, like a linter's. Dangling and uncited are facts about the document, not errors of Ibid.
 *
 * @param code {@code marker.dangling} and the like; stable, for rules and filters
 * @param message for a person, naming what was found
 * @param start, end where; both null for a finding about the whole document
 * @param documents ids of other documents that the finding is about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Diagnostic(
        String code,
        Severity severity,
        String message,
        @Nullable Integer start,
        @Nullable Integer end,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> documents) {

    public Diagnostic {
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    /** About this document alone. */
    public Diagnostic(String code, Severity severity, String message, @Nullable Integer start, @Nullable Integer end) {
        this(code, severity, message, start, end, List.of());
    }

    public enum Severity {
        @JsonProperty("error")
        ERROR,
        @JsonProperty("warning")
        WARNING,
        @JsonProperty("info")
        INFO
    }
}
