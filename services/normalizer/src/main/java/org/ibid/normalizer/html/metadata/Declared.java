package org.ibid.normalizer.html.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ibid.normalizer.html.page.Cues;
import org.ibid.normalizer.unicode.Characters;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The page's meta elements by lower-case name or property: OpenGraph, Dublin Core, Highwire, and whatever else it gives. */
final class Declared {

    private static final int LONGEST = 2000;

    private final Map<String, List<Stated>> values = new HashMap<>();

    private Declared() {}

    static Declared of(Cues cues) {
        Declared declared = new Declared();
        for (Element meta : cues.metas) {
            String content = Characters.clean(meta.attr("content")).strip();
            if (content.isEmpty() || content.length() > LONGEST) {
                continue;
            }
            for (String key : List.of("name", "property", "itemprop")) {
                String name = meta.attr(key);
                if (!name.isEmpty()) {
                    declared.values
                            .computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), k -> new ArrayList<>(1))
                            .add(new Stated(content, (key.equals("itemprop") ? "itemprop " : "meta ") + name.strip()));
                }
            }
        }
        return declared;
    }

    /** The first value of the first of these names that has one. */
    @Nullable
    Stated first(String... names) {
        for (String name : names) {
            List<Stated> found = values.get(name);
            if (found != null) {
                return found.getFirst();
            }
        }
        return null;
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(stated -> stated.value())
                .toList();
    }
}
