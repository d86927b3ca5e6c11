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
        for (Inline inline : text.inlines()) {
            if (inline.kind() == Inline.Kind.ANCHOR && inline.target() != null && inline.end() <= content.length()) {
                anchors.putIfAbsent(inline.target(), inline);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (Inline inline : text.inlines()) {
            String target = inline.target();
            boolean link = inline.kind() == Inline.Kind.LINK && inline.end() <= content.length();
            Inline anchor = link && target != null && target.startsWith("#") ? anchors.get(target.substring(1)) : null;
            if (anchor != null) {
                pairs.add(new Pair(inline, anchor));
            }
        }
        return pairs;
    }
}
