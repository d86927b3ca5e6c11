package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the content with one role.
 *
 * @param level of a heading, 1 to 6; of a list item, its nesting from 1
 * @param language BCP 47, where it is not the document's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Block(
        Kind kind,
        int start,
        int end,
        @Nullable Integer level,
        @Nullable String language) implements Span {

    public Block {
        Span.check(start, end);
    }

    public Block(Kind kind, int start, int end) {
        this(kind, start, end, null, null);
    }

    public Block(Kind kind, int start, int end, @Nullable Integer level) {
        this(kind, start, end, level, null);
    }

    public enum Kind {
        @JsonProperty("heading")
        HEADING,
        @JsonProperty("paragraph")
        PARAGRAPH,
        @JsonProperty("list-item")
        LIST_ITEM,
        @JsonProperty("quote")
        QUOTE,
        @JsonProperty("table")
        TABLE,
        @JsonProperty("caption")
        CAPTION,
        @JsonProperty("code")
        CODE,
        /** A footnote or endnote. */
        @JsonProperty("note")
        NOTE,
        /** An entry of a reference list. */
        @JsonProperty("reference")
        REFERENCE,
        /** A reader's contribution: in a forum the content itself. */
        @JsonProperty("comment")
        COMMENT
    }
}
