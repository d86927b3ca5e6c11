package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Quoted or reported speech.
 *
 * @param text the characters of the span: what was said, with its quotation marks where it has them
 * @param speaker who said it, as the text names them
 * @param cue the word or words of saying
 * @param chain who told whom, the nearest teller first: {@code Daily Courier, Channel 7 report}
 * @param references ids of the references that a marker at the quotation points at
 * @param speakerAt where the speaker stands, as a name, a noun phrase or a pronoun
 * @param cueAt where the cue stands
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Quotation(
        Kind kind,
        String text,
        int start,
        int end,
        @Nullable String speaker,
        @Nullable String cue,
        List<String> chain,
        List<String> references,
        @Nullable Place speakerAt,
        @Nullable Place cueAt)
        implements Span, QuotationBuilder.With {

    public Quotation {
        Span.check(start, end);
        chain = chain == null ? List.of() : List.copyOf(chain);
        references = references == null ? List.of() : List.copyOf(references);
    }

    public enum Kind {
        @JsonProperty("direct")
        DIRECT,
        @JsonProperty("indirect")
        INDIRECT,
        @JsonProperty("mixed")
        MIXED
    }
}
