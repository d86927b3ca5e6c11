package org.ibid.normalizer.html.sources;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The numbers that a browser prints before the items of ordered lists (HTML Standard, 4.4.5: start, reversed, value). */
final class ListNumbers {

    private final Map<Element, Integer> numbers = new IdentityHashMap<>();

    /** The printed number of an item, or -1 if it has none. */
    int of(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol") || isUnmarked(list)) {
            return -1;
        }
        Integer known = numbers.get(item);
        if (known == null) {
            count(list);
            known = numbers.get(item);
        }
        return known == null ? -1 : known;
    }

    private void count(Element list) {
        boolean reversed = list.hasAttr("reversed");
        int step = reversed ? -1 : 1;
        int next = number(list.attr("start"), reversed ? list.childrenSize() : 1);
        for (Element child : list.children()) {
            if (child.normalName().equals("li")) {
                next = number(child.attr("value"), next);
                numbers.put(child, next);
                next += step;
            }
        }
    }

    private static boolean isUnmarked(Element list) {
        String style = list.attr("style");
        return style.contains("list-style: none")
                || style.contains("list-style:none")
                || style.contains("list-style-type: none")
                || style.contains("list-style-type:none");
    }

    private static int number(String attribute, int otherwise) {
        if (attribute.isEmpty() || attribute.length() > 6) {
            return otherwise;
        }
        try {
            return Integer.parseInt(attribute.strip());
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }
}
