package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The normalized document. The title, byline and date lines are not part of the content.
 *
 * @param byline the authors' names, one each
 * @param published, modified {@code YYYY[-MM[-DD[Thh:mm:ssZ]]]}, no more precise than the document says
 * @param language BCP 47
 * @param url the canonical URL that the document gives itself
 * @param site the outlet or site name
 * @param section the part of the site that it stands in: {@code Business}
 * @param provenance where each of the fields above came from, by field: {@code published} from
 *     {@code meta article:published_time}
 * @param content the one string that every offset points into
 * @param blocks in order, without overlap; between them only white space
 * @param inlines what markup said of stretches of the content, in order of start
 * @param sentences of the blocks of prose, in order, without overlap; none reaches over a block's end
 * @param origins where stretches of the content stand in the original, in order of start
 * @param items works of the reference list whose fields the original states, in order of start
 * @param diagnostics what the reading of the original has to say about the text: {@code text.truncated} and the like
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Text(
        @Nullable String title,
        List<String> byline,
        @Nullable String published,
        @Nullable String modified,
        @Nullable String language,
        @Nullable String url,
        @Nullable String site,
        @Nullable String section,
        Map<String, String> provenance,
        String content,
        List<Block> blocks,
        List<Inline> inlines,
        List<Place> sentences,
        List<Origin> origins,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<StatedItem> items,
        List<Diagnostic> diagnostics)
        implements TextBuilder.With {

    public Text {
        byline = byline == null ? List.of() : List.copyOf(byline);
        provenance = provenance == null ? Map.of() : Collections.unmodifiableSortedMap(new TreeMap<>(provenance));
        blocks = blocks == null ? List.of() : List.copyOf(blocks);
        inlines = inlines == null ? List.of() : List.copyOf(inlines);
        sentences = sentences == null ? List.of() : List.copyOf(sentences);
        origins = origins == null ? List.of() : List.copyOf(origins);
        items = items == null ? List.of() : List.copyOf(items);
        diagnostics = diagnostics == null ? List.of() : List.copyOf(diagnostics);
    }

    /** The same with the authors and dates that somebody else knows. */
    public Text signed(List<String> byline, @Nullable String published, @Nullable String modified) {
        return with().byline(byline).published(published).modified(modified).build();
    }
}
