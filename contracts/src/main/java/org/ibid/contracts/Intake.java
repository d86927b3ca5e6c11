package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request to ingest a document: where it is ({@code url}), or what it is ({@code content}), or both (then the content
 * is taken as what stands at the URL).
 *
 * @param id the publisher's own id; derived from the URL or the content when absent
 * @param title a title that the publisher knows; the normalizer's own finding wins, this fills the gap
 * @param refresh whether the site is to send the document even if it has not changed
 * @param every how long after each time the document is asked for again, as an ISO 8601 duration of days, hours or minutes: {@code
 *     P7D}; it holds until an intake of the same document bears another, and {@code PT0S} ends it
 * @param suppress diagnostic codes to leave out for this document, or families of them ({@code link.*})
 * @param expand whether it is a collection (a feed, a sitemap, a WARC, a ZIP, an mbox) whose entries are to be ingested, each as an
 *     intake of its own with the same tags
 * @param partOf the collection that it came from; null for what was published by itself
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Intake(
        @Nullable String id,
        @Nullable String url,
        @Nullable Content content,
        @Nullable String title,
        List<String> tags,
        Map<String, Object> metadata,
        List<String> suppress,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean refresh,
        @Nullable String every,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean expand,
        @Nullable PartOf partOf)
        implements IntakeBuilder.With {

    public Intake {
        tags = tags == null ? List.of() : List.copyOf(tags);
        metadata = metadata == null ? Map.of() : metadata;
        suppress = suppress == null ? List.of() : List.copyOf(suppress);
    }

    /** With all diagnostics. */
    public Intake(
            @Nullable String id,
            @Nullable String url,
            @Nullable Content content,
            @Nullable String title,
            List<String> tags,
            Map<String, Object> metadata) {
        this(id, url, content, title, tags, metadata, List.of(), false, null, false, null);
    }

    /**
     * The document itself: exactly one of {@code text}, {@code base64} and {@code sha256}.
     *
     * @param sha256 lower-case hex, of what was uploaded before ({@code POST /documents})
     * @param mediaType as in HTTP; sniffed when absent
     * @param charset of the base64 bytes; text needs none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Content(
            @Nullable String text,
            @Nullable String base64,
            @Nullable String sha256,
            @Nullable String mediaType,
            @Nullable String charset) {

        /** Inline. */
        public Content(
                @Nullable String text, @Nullable String base64, @Nullable String mediaType, @Nullable String charset) {
            this(text, base64, null, mediaType, charset);
        }

        /** What was uploaded before. */
        public static Content uploaded(String sha256, @Nullable String mediaType, @Nullable String charset) {
            return new Content(null, null, sha256, mediaType, charset);
        }
    }

    /** What is published when the time has come to ask again. */
    public Intake again() {
        return with().content(null).refresh(false).build();
    }

    public Intake withoutContent() {
        return with().content(null).build();
    }
}
