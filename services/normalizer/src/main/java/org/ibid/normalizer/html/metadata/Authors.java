package org.ibid.normalizer.html.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ibid.normalizer.name.ByWords;
import org.ibid.normalizer.name.PersonNames;
import org.ibid.normalizer.unicode.Characters;
import org.ibid.wording.Letters;
import org.ibid.wording.WordFile;
import org.jspecify.annotations.Nullable;

/** Tells authors from what else stands in their fields: accounts, addresses, the site itself. */
final class Authors {

    private static final int LONGEST = 100;
    private static final Set<String> ACCOUNTS = WordFile.words(Authors.class, "metadata-words.txt", "account");

    private final @Nullable String site;

    /** @param site its name */
    Authors(@Nullable String site) {
        this.site = site;
    }

    /** The authors among the values given, each once, in their order. */
    List<String> of(List<String> given) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String each : given) {
            String clean = Characters.clean(each).strip();
            for (String part : parts(clean)) {
                String name = PersonNames.inReadingOrder(PersonNames.withoutAgency(ByWords.without(part.strip())));
                if (isAuthor(name)) {
                    names.putIfAbsent(Letters.bare(name), name);
                }
            }
        }
        return new ArrayList<>(names.values());
    }

    private static List<String> parts(String text) {
        if (text.indexOf(';') > 0) {
            return List.of(text.split(";", -1));
        }
        if (!PersonNames.inReadingOrder(text).equals(text)) {
            return List.of(text);
        }
        List<String> names = PersonNames.line(text);
        return names.size() > 1 ? names : List.of(text);
    }

    private boolean isAuthor(String name) {
        if (name.length() < 2
                || name.length() > LONGEST
                || name.startsWith("http")
                || name.startsWith("@")
                || name.contains("://")
                || name.indexOf(' ') < 0 && name.indexOf('.') > 0) {
            return false;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean account = ACCOUNTS.contains(lower)
                || lower.contains(".com")
                || lower.contains("www.")
                || lower.endsWith(" admin")
                || lower.indexOf(':') >= 0;
        boolean initials =
                name.length() == 2 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1));
        boolean outlet = site != null && Letters.bare(site).equals(Letters.bare(name));
        return !account && !outlet && !initials;
    }
}
