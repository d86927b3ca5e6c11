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
 * @param speaker who said it, by the name that {@code source} stands for where that could be told, else in its words
 * @param cue the word or words of saying
 * @param chain who told whom, the nearest teller first: {@code Daily Courier, Channel 7 report}
 * @param references ids of the references that a marker at the quotation points at
 * @param source the words printed for who speaks: a name, a noun phrase or a pronoun; where a sentence leaves the speaker out,
 *     those of the sentence before that named them. None in what was sent before this field was there
 * @param cueSpan where the cue stands
 * @param speakerAt where {@code source} stands; for readers of 0.1
 * @param cueAt {@code cueSpan}; for readers of 0.1
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
        @Nullable Words source,
        @Nullable Place cueSpan,
        @Nullable Place speakerAt,
        @Nullable Place cueAt)
        implements Span, QuotationBuilder.With {

    public Quotation {
        Span.check(start, end);
        chain = chain == null ? List.of() : List.copyOf(chain);
        references = references == null ? List.of() : List.copyOf(references);
        speakerAt = source == null ? speakerAt : new Place(source.start(), source.end());
        cueSpan = cueSpan == null ? cueAt : cueSpan;
        cueAt = cueSpan;
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
