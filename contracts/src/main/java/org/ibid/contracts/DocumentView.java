package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document as {@code GET /documents/{id}} answers it and {@code ibid extract} prints it.
 *
 * @param revision 0 before the fetcher has assigned one
 * @param status how far it is; a refresh that fails keeps the last good status and adds {@code failure}
 * @param ended the newest run that has come to its end, enriched or failed: whoever published at a place that it answers need wait
 *     no longer; null before the first
 * @param replay the greatest number of a replay that has come to its end, enriched or failed; 0 before the first
 * @param nextAttemptAt when a fetch that brought nothing is made again; null when none waits
 * @param lastAttempt why it brought nothing the last time; null when none waits
 * @param partOf the collection that it came from; null for what was published by itself
 * @param expansion what became of a collection; null for what is none
 * @param text, citations, enrichment null until they are there, and in lists
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentView(
        String id,
        int revision,
        Status status,
        @Nullable Failure failure,
        @Nullable Run ended,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int replay,
        @Nullable Instant nextAttemptAt,
        @Nullable Failure lastAttempt,
        @Nullable Expansion expansion,
        @Nullable String title,
        List<String> byline,
        @Nullable String published,
        @Nullable String modified,
        @Nullable String language,
        @Nullable String url,
        @Nullable String site,
        @Nullable String section,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> provenance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> tags,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Object> metadata,
        @Nullable PartOf partOf,
        @Nullable Original original,
        @Nullable Body text,
        @Nullable Citations citations,
        @Nullable Enrichment enrichment)
        implements DocumentViewBuilder.With {

    public enum Status {
        @JsonProperty("accepted")
        ACCEPTED,
        @JsonProperty("fetched")
        FETCHED,
        @JsonProperty("normalized")
        NORMALIZED,
        @JsonProperty("cited")
        CITED,
        @JsonProperty("enriched")
        ENRICHED,
        @JsonProperty("failed")
        FAILED,
        /** A collection, whose entries are documents of their own. */
        @JsonProperty("expanded")
        EXPANDED;

        /** Whether nothing more comes of it by itself. */
        public boolean isEnd() {
            return this == ENRICHED || this == FAILED || this == EXPANDED;
        }
    }

    /** The text without what stands beside it at the document's top. */
    public record Body(
            String content, List<Block> blocks, List<Inline> inlines, List<Place> sentences, List<Origin> origins) {

        private static Body of(Text text) {
            return new Body(text.content(), text.blocks(), text.inlines(), text.sentences(), text.origins());
        }
    }

    /** The same with what others say of its citations and its enrichment. */
    public DocumentView with(Citations citations, Enrichment enrichment) {
        return with().citations(citations).enrichment(enrichment).build();
    }

    /** The document as far as an event tells it. */
    public static DocumentView of(DocumentEvent event, Status status, @Nullable Failure failure) {
        Text text = event.text();
        Intake intake = event.intake();
        Original original = event.original();
        String url = text != null && text.url() != null
                ? text.url()
                : original != null && original.url() != null ? original.url() : intake.url();
        return new DocumentView(
                event.id(),
                event.revision(),
                status,
                failure,
                event.run().equals(Run.NONE) ? null : event.run(),
                event.replay(),
                null,
                null,
                null,
                text == null ? intake.title() : text.title(),
                text == null ? List.of() : text.byline(),
                text == null ? null : text.published(),
                text == null ? null : text.modified(),
                text == null ? null : text.language(),
                url,
                text == null ? null : text.site(),
                text == null ? null : text.section(),
                text == null ? Map.of() : text.provenance(),
                intake.tags(),
                intake.metadata(),
                intake.partOf(),
                original,
                text == null ? null : Body.of(text),
                event.citations(),
                event.enrichment());
    }

    /** As lists show it: without its text, citations and enrichment, and the words with its site. */
    public DocumentView withoutBody() {
        Original bare = original == null
                ? null
                : original.with().exchange(null).check(null).build();
        return with().original(bare).text(null).citations(null).enrichment(null).build();
    }
}
