package org.ibid.normalizer.html.page;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What the attributes of one element say; read once, and again for the next element. */
final class AttributeReader {

    private static final String[] OTHERS = {"role", "itemprop", "data-testid"};

    String id = "";
    int hints;
    /** The lang attribute, or empty; the root's speaks for the document and is left out. */
    String language = "";
    /** It has attributes other than class and id. */
    boolean more;

    private final Map<String, Integer> known = new HashMap<>();
    private final HeadingAnchors anchors;

    AttributeReader(HeadingAnchors anchors) {
        this.anchors = anchors;
    }

    void read(Element element) {
        id = "";
        hints = 0;
        language = "";
        int left = element.attributesSize();
        if (left > 0) {
            String names = element.className();
            if (!names.isEmpty()) {
                hints |= hints(names);
                left--;
            }
        }
        if (left > 0) {
            id = element.id();
            if (!id.isEmpty()) {
                hints |= hints(element, id);
                left--;
            }
        }
        more = left > 0;
        for (int i = 0; more && i < OTHERS.length; i++) {
            String names = element.attr(OTHERS[i]);
            hints |= names.isEmpty() ? 0 : hints(names);
        }
        if (more && !element.nameIs("html")) {
            language = element.attr("lang");
        }
    }

    boolean hides(Element element) {
        if (!more) {
            return false;
        }
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty() && (style.contains("display:none") || style.contains("display: none"));
    }

    /** What an id says; one that a program made of a heading's words says but that sources follow. */
    private int hints(Element element, String id) {
        int said = Hint.of(id);
        return (said & ~Hint.SOURCES.bit()) != 0 && anchors.isAnchor(element, id) ? said & Hint.SOURCES.bit() : said;
    }

    private int hints(String names) {
        Integer hints = known.get(names);
        if (hints == null) {
            hints = Hint.of(names);
            known.put(names, hints);
        }
        return hints;
    }
}
