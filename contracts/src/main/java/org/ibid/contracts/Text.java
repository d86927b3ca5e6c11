package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The normalized document. The title, byline and date lines are not part of the content.
 *
 * @param byline the authors' names, one each
 * @param published, modified {@code YYYY[-MM[-DD[Thh:mm:ssZ]]]}, no more precise than the document says
 * @param language BCP 47
 * @param url the canonical URL that the document gives itself
 * @param site the outlet or site name
 * @param content the one string that every offset points into
 * @param blocks in order, without overlap; between them only white space
 * @param inlines what markup said of stretches of the content, in order of start
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Text(
        String title,
        List<String> byline,
        String published,
        String modified,
        String language,
        String url,
        String site,
        String content,
        List<Block> blocks,
        List<Inline> inlines) {

    public Text {
        byline = byline == null ? List.of() : List.copyOf(byline);
        blocks = blocks == null ? List.of() : List.copyOf(blocks);
        inlines = inlines == null ? List.of() : List.copyOf(inlines);
    }
}
