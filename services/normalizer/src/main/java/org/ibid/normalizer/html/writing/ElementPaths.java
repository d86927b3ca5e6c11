package org.ibid.normalizer.html.writing;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Paths of elements as XPath child steps, {@code /html/body/main/p[3]}: a number where siblings share the name. Each parent's
 * children are counted once.
 */
final class ElementPaths {

    private static final int LONGEST = 1000;

    private final Map<Element, String> steps = new IdentityHashMap<>();
    private final Map<Element, String> paths = new IdentityHashMap<>();

    /** The path; none for an element so deep that its path would be longer than a thousand characters. */
    @Nullable
    String of(Element element) {
        String known = paths.get(element);
        if (known != null) {
            return known.isEmpty() ? null : known;
        }
        StringBuilder path = new StringBuilder();
        for (Element each = element; each != null && !(each instanceof Document); each = each.parent()) {
            String step = step(each);
            if (path.length() + step.length() >= LONGEST) {
                paths.put(element, "");
                return null;
            }
            path.insert(0, step).insert(0, '/');
        }
        paths.put(element, path.toString());
        return path.isEmpty() ? null : path.toString();
    }

    private String step(Element element) {
        Element parent = element.parent();
        if (parent != null && !steps.containsKey(element)) {
            number(parent);
        }
        return steps.getOrDefault(element, element.normalName());
    }

    /** Of letters, digits and hyphens: names that HTML allows and XPath does not are counted among all siblings. */
    private static boolean isXmlName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean fits = c >= 'a' && c <= 'z' || i > 0 && (c >= '0' && c <= '9' || c == '-');
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private void number(Element parent) {
        Map<String, Integer> totals = new HashMap<>();
        for (Element child = parent.firstElementChild(); child != null; child = child.nextElementSibling()) {
            totals.merge(child.normalName(), 1, Integer::sum);
        }
        Map<String, Integer> seen = new HashMap<>();
        int place = 0;
        for (Element child = parent.firstElementChild(); child != null; child = child.nextElementSibling()) {
            String name = child.normalName();
            int number = seen.merge(name, 1, Integer::sum);
            place++;
            String step = totals.getOrDefault(name, 1) == 1 ? name : name + '[' + number + ']';
            steps.put(child, isXmlName(name) ? step : "*[" + place + ']');
        }
    }
}
