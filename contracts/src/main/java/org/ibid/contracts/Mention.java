package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source that running prose names without a marker: {@code according to the Daily Courier}, {@code a 2012 Channel 7
 * report}, {@code the Harbour Safety Act 1998}.
 *
 * @param text the characters of the span: the words that name the source
 * @param name the outlet, body, work or law alone, as printed
 * @param date {@code YYYY}, where the words give one
 * @param href of the hyperlink on those words
 * @param references ids of the entries of the document's own list that it resolves to
 * @param identifier by which the words name a work: {@code doi:10.5555/12}, {@code RFC 2119}; null where they name it otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Mention(
        Kind kind,
        String text,
        int start,
        int end,
        String name,
        @Nullable String date,
        @Nullable String href,
        List<String> references,
        @Nullable Identifier identifier)
        implements Span {

    public Mention {
        Span.check(start, end);
        references = references == null ? List.of() : List.copyOf(references);
    }

    public enum Kind {
        /** A newspaper, broadcaster, agency or site as the teller. */
        @JsonProperty("outlet")
        OUTLET,
        /** A report, study, survey, audit or the like, by whom it is of or by its name. */
        @JsonProperty("report")
        REPORT,
        /** An interview with, or given to, someone. */
        @JsonProperty("interview")
        INTERVIEW,
        /** An act, code, regulation, treaty or an article of one. */
        @JsonProperty("law")
        LAW,
        /** A book, film or article by its title or an identifier. */
        @JsonProperty("work")
        WORK
    }
}
