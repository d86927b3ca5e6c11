package org.ibid.normalizer.html.metadata;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.wording.WordFile;

/** What the words around a printed date say it is; {@code date-labels.txt} lists them. */
enum DateLabel {
    PUBLISHED,
    MODIFIED,
    /** Of something else than the document: received, accessed, expires, an event. */
    OTHER,
    NONE;

    private static final int LONGEST = 40;
    private static final int BEHIND = 16;
    private static final Pattern PARTS = Pattern.compile("[|·•●\\n/:：]|\\s[–—-]\\s");
    private static final Map<String, DateLabel> KNOWN = new HashMap<>(512);
    private static final Set<String> WORDS = new HashSet<>();
    private static final int MOST_WORDS = 5;

    static {
        for (WordFile.Section section : WordFile.read(DateLabel.class, "date-labels.txt")) {
            DateLabel label = valueOf(section.name().toUpperCase(Locale.ROOT));
            section.phrases().forEach(phrase -> {
                KNOWN.putIfAbsent(phrase, label);
                WORDS.addAll(words(phrase));
            });
        }
    }

    /** The label nearest to the date among the words before it, else what stands right behind it. */
    static DateLabel of(String before, String behind) {
        DateLabel label = last(words(before.substring(Math.max(0, before.length() - LONGEST))));
        return label != NONE ? label : first(words(own(behind)));
    }

    /** What stands behind the date before a mark or a colon: what those begin or end is of the next date. */
    private static String own(String behind) {
        String near = behind.substring(0, Math.min(behind.length(), BEHIND));
        Matcher mark = PARTS.matcher(near);
        if (!mark.find()) {
            return near;
        }
        return mark.group().contains(":") ? "" : near.substring(0, mark.start());
    }

    /** A word of any label. */
    static boolean isWord(String word) {
        return WORDS.contains(word);
    }

    private static DateLabel last(List<String> words) {
        for (int end = words.size(); end > 0; end--) {
            for (int start = Math.max(0, end - MOST_WORDS); start < end; start++) {
                DateLabel label = KNOWN.get(String.join(" ", words.subList(start, end)));
                if (label != null) {
                    return label;
                }
            }
        }
        return NONE;
    }

    private static DateLabel first(List<String> words) {
        for (int end = Math.min(2, words.size()); end > 0; end--) {
            DateLabel label = KNOWN.get(String.join(" ", words.subList(0, end)));
            // a preposition behind a date belongs to what follows
            if (label != null && label != OTHER) {
                return label;
            }
        }
        return NONE;
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}'’\\u200c]+", -1)).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
