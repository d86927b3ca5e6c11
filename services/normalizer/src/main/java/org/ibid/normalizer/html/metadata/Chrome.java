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
                || namesSidebar(names)
                || names.contains("recent")
                || namesCard(names)
                || names.contains("teaser");
    }

    /** A sidebar, and not what only has one beside it: {@code has-double-sidebar}. */
    private static boolean namesSidebar(String names) {
        int at = names.indexOf("sidebar");
        if (at < 0) {
            return false;
        }
        String word = names.substring(names.lastIndexOf(' ', at) + 1, at);
        return !word.startsWith("has-") && !word.startsWith("with-") && !word.startsWith("no-");
    }

    /** A card of another document; a vcard is its author. */
    private static boolean namesCard(String names) {
        for (int at = names.indexOf("card"); at >= 0; at = names.indexOf("card", at + 1)) {
            boolean vcard = at > 0 && names.charAt(at - 1) == 'v' && (at == 1 || !isWord(names.charAt(at - 2)));
            boolean many = names.startsWith("cards", at) && (at == 0 || names.charAt(at - 1) == ' ');
            if (!vcard && !many) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}
