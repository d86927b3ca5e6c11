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
                hints |= Hint.of(id);
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

    private int hints(String names) {
        Integer hints = known.get(names);
        if (hints == null) {
            hints = Hint.of(names);
            known.put(names, hints);
        }
        return hints;
    }
}
