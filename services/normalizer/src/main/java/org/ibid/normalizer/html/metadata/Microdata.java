package org.ibid.normalizer.html.metadata;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;

/** Reads the properties of an element that microdata describes (HTML Standard, 5.2). */
final class Microdata {

    private static final int MOST_ELEMENTS = 200;

    private Microdata() {}

    /** The item's {@code name}, else all its text. */
    static String name(Element item) {
        Deque<Element> open = new ArrayDeque<>(item.children());
        for (int seen = 0; !open.isEmpty() && seen < MOST_ELEMENTS; seen++) {
            Element element = open.poll();
            if (element.attr("itemprop").equals("name")) {
                String content = element.attr("content");
                return (content.isBlank() ? element.text() : content).strip();
            }
            open.addAll(element.children());
        }
        String content = item.attr("content");
        return (content.isBlank() ? item.text() : content).strip();
    }
}
