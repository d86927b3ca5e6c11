package org.ibid.normalizer.html.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ibid.contracts.Inline;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Region;
import org.ibid.normalizer.html.page.Role;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Ordered lists of which links in the text name an item by the number that a browser prints before it, {@code <a href="#s3">[3]</a>}:
 * whatever stands over such a list, its items are notes, those that no link leads to as well.
 */
final class LinkedLists {

    private static final int MOST_DIGITS = 3;

    private LinkedLists() {}

    /** The regions of their items, those of a list in a row. */
    static List<List<Region>> find(Page page, ListNumbers numbers) {
        Map<String, Set<Integer>> named = named(page);
        Map<Element, List<Region>> lists = new HashMap<>();
        Set<Element> linked = new HashSet<>();
        for (Region region : named.isEmpty() ? List.<Region>of() : page.regions()) {
            Element list = region.role == Role.ITEM ? region.element.parent() : null;
            int number = list == null ? -1 : numbers.of(region.element);
            if (number < 0) {
                continue;
            }
            lists.computeIfAbsent(list, key -> new ArrayList<>()).add(region);
            if (named.getOrDefault(region.element.id(), Set.of()).contains(number)) {
                linked.add(list);
            }
        }
        lists.keySet().retainAll(linked);
        return List.copyOf(lists.values());
    }

    /** The numbers by which links name each place of the page. */
    private static Map<String, Set<Integer>> named(Page page) {
        Map<String, Set<Integer>> named = new HashMap<>();
        for (Inline inline : page.inlines()) {
            String target = inline.target();
            if (target == null || !target.startsWith("#")) {
                continue;
            }
            Integer number = number(inline.of(page.buffer()));
            if (number != null) {
                named.computeIfAbsent(target.substring(1), key -> new HashSet<>(2))
                        .add(number);
            }
        }
        return named;
    }

    private static @Nullable Integer number(String text) {
        String bare = text.strip();
        if (bare.startsWith("[") && bare.endsWith("]") && bare.length() > 1) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        boolean number =
                !bare.isEmpty() && bare.length() <= MOST_DIGITS && bare.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.valueOf(bare) : null;
    }
}
