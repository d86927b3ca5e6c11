package org.ibid.enrichment.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of one document: each is looked at once, and known to the others. Not thread-safe. */
final class Vocabulary {

    /** Languages that write names alike are one to the model; those that it does not know are read like English. */
    private static final Map<String, String> BUCKETS = Map.ofEntries(
            Map.entry("de", "de"),
            Map.entry("nl", "nl"),
            Map.entry("sv", "sv"),
            Map.entry("da", "sv"),
            Map.entry("nb", "sv"),
            Map.entry("nn", "sv"),
            Map.entry("no", "sv"),
            Map.entry("pt", "pt"),
            Map.entry("es", "pt"),
            Map.entry("it", "pt"),
            Map.entry("ca", "pt"),
            Map.entry("fr", "pt"));

    private final Lexicon lexicon;
    private final int language;
    private final FormCache cache;
    private final Map<String, Form> forms = new HashMap<>();
    private final Map<String, Form> shouted = new HashMap<>();
    private final Set<String> small = new HashSet<>();

    /** @param language as {@link #bucket} names it */
    Vocabulary(Lexicon lexicon, String language, FormCache cache) {
        this.lexicon = lexicon;
        this.language = Hashes.of(language);
        this.cache = cache;
    }

    /** What the model calls the language of a BCP 47 tag. */
    static String bucket(@Nullable String tag) {
        return tag == null || tag.length() < 2
                ? "en"
                : BUCKETS.getOrDefault(tag.substring(0, 2).toLowerCase(Locale.ROOT), "en");
    }

    Lexicon lexicon() {
        return lexicon;
    }

    int language() {
        return language;
    }

    /** @param inCapitals whether its whole line is */
    Form form(String printed, boolean inCapitals) {
        Map<String, Form> known = inCapitals ? shouted : forms;
        Form form = known.get(printed);
        if (form == null) {
            form = inCapitals ? null : cache.get(printed);
            if (form == null) {
                form = new Form(printed, inCapitals, language, lexicon);
                if (!inCapitals) {
                    cache.offer(printed, form);
                }
            }
            known.put(printed, form);
        }
        return form;
    }

    /** Takes note of words that the document writes small. */
    void read(Tokens tokens) {
        for (int i = 0; i < tokens.count(); i++) {
            String printed = tokens.text(i);
            if (Character.isLowerCase(printed.charAt(0))) {
                small.add(printed);
            }
        }
    }

    /** Whether the document writes the word small somewhere. */
    boolean isSmall(String printed) {
        return small.contains(printed.toLowerCase(Locale.ROOT));
    }
}
