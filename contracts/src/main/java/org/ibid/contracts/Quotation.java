package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Quoted or reported speech.
 *
 * @param text the characters of the span: what was said, with its quotation marks where it has them
 * @param speaker who said it, as the text names them; null when nobody is named
 * @param cue the word or words of saying; null when there are none
 * @param chain who told whom, the nearest teller first: {@code Daily Courier, Channel 7 report}
 * @param references ids of the references that a marker at the quotation points at
 * @param speakerAt where the speaker stands, as a name, a noun phrase or a pronoun; null when nobody is named
 * @param cueAt where the cue stands; null when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Quotation(
        Kind kind,
        String text,
        int start,
        int end,
        String speaker,
        String cue,
        List<String> chain,
        List<String> references,
        Place speakerAt,
        Place cueAt)
        implements Span {

    public Quotation {
        Span.check(start, end);
        chain = chain == null ? List.of() : List.copyOf(chain);
        references = references == null ? List.of() : List.copyOf(references);
    }

    /** Without the places of speaker and cue. */
    public Quotation(
            Kind kind,
            String text,
            int start,
            int end,
            String speaker,
            String cue,
            List<String> chain,
            List<String> references) {
        this(kind, text, start, end, speaker, cue, chain, references, null, null);
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
