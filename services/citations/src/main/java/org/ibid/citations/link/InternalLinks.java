package org.ibid.citations.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Text;

/** The links that lead from one place of a document to another, each with the anchor it leads to. */
public final class InternalLinks {

    private InternalLinks() {}

    /** A link and its anchor, both inside the content. */
    public record Pair(Inline link, Inline anchor) {}

    /** In the order of the inlines; a link to a name that nothing bears is left out, of two bearers the first counts. */
    public static List<Pair> of(Text text, String content) {
        Map<String, Inline> anchors = new HashMap<>();
        List<Inline> internal = new ArrayList<>();
        for (Inline inline : text.inlines()) {
            if (inline.target() == null || inline.end() > content.length()) {
                continue;
            }
            if (inline.kind() == Inline.Kind.ANCHOR) {
                anchors.putIfAbsent(inline.target(), inline);
            } else if (inline.kind() == Inline.Kind.LINK && inline.target().startsWith("#")) {
                internal.add(inline);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (Inline link : internal) {
            Inline anchor = anchors.get(link.target().substring(1));
            if (anchor != null) {
                pairs.add(new Pair(link, anchor));
            }
        }
        return pairs;
    }
}
