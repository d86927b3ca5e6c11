package org.ibid.citations.quotation.caseless;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ibid.wording.WordFile;

/** The words of a language's file as parts of patterns. */
record Alternatives(Map<String, Set<String>> words) {

    static Alternatives of(String language) {
        return new Alternatives(WordFile.sets(Alternatives.class, language + ".txt"));
    }

    Set<String> all(String section) {
        return words.getOrDefault(section, Set.of());
    }

    /** {@code (?:表示|指出|说)}, the longest first. */
    String any(String... sections) {
        return Set.of(sections).stream()
                .flatMap(section -> all(section).stream())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
