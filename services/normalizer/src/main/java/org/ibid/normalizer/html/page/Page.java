package org.ibid.normalizer.html.page;

import java.util.List;
import org.ibid.contracts.Inline;
import org.jsoup.nodes.Document;

/**
 * The page after one walk.
 *
 * @param buffer the text of all segments, white space collapsed, characters cleaned
 * @param regions in document order
 * @param inlines in offsets of the buffer, in document order of their ends; targets are absolute or {@code #name}
 */
public record Page(
        Document document,
        String buffer,
        List<Region> regions,
        List<Segment> segments,
        List<Inline> inlines,
        Cues cues) {

    public String text(Segment segment) {
        return buffer.substring(segment.start, segment.end);
    }
}
