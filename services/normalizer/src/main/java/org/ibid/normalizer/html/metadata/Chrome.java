package org.ibid.normalizer.html.metadata;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** Whether an element stands in what surrounds the document: navigation, comments, cards of other documents. */
final class Chrome {

    private static final int LEVELS = 12;

    private Chrome() {}

    static boolean isAround(Element element) {
        Element each = element;
        for (int level = 0; each != null && level < LEVELS; level++, each = each.parent()) {
            String tag = each.normalName();
            String names = each.className();
            boolean meta = names.contains("meta") || names.contains("author") || names.contains("date");
            if (tag.equals("nav") || (tag.equals("footer") || tag.equals("aside")) && !meta) {
                return true;
            }
            if (!names.isEmpty() && level < LEVELS / 2 && isOther(names.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOther(String names) {
        return names.equals("side")
                || names.contains("comment")
                || names.contains("related")
                || names.contains("sidebar")
                || names.contains("recent")
                || namesCard(names)
                || names.contains("teaser");
    }

    /** A card of another document; a vcard is its author. */
    private static boolean namesCard(String names) {
        for (int at = names.indexOf("card"); at >= 0; at = names.indexOf("card", at + 1)) {
            boolean vcard = at > 0 && names.charAt(at - 1) == 'v' && (at == 1 || !isWord(names.charAt(at - 2)));
            if (!vcard) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}
