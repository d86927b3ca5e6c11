package org.ibid.wording;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a citation or an entry says instead of a year, {@code in press}, {@code n.d.}, in the languages we know. */
public final class Undated {

    /** By their first letter, the longest first. */
    private static final Map<Character, List<String>> PHRASES = WordFile.read(Undated.class, "undated.txt").stream()
            .flatMap(WordFile.Section::phrases)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .collect(Collectors.groupingBy(phrase -> phrase.charAt(0)));

    private static final Set<String> FORTHCOMING =
            Set.copyOf(WordFile.phrases(Undated.class, "undated.txt", "forthcoming"));

    private Undated() {}

    /** Whether the phrase says that a work is still to be issued, {@code in press}, and not that nobody knows when it was. */
    public static boolean isForthcoming(String phrase) {
        return FORTHCOMING.contains(phrase.toLowerCase(Locale.ROOT));
    }

    /** Where the longest phrase that begins at {@code at} ends, no letter behind it; {@code at} itself when none does. */
    public static int endOf(String text, int at, int end) {
        if (at >= end) {
            return at;
        }
        for (String phrase : PHRASES.getOrDefault(Character.toLowerCase(text.charAt(at)), List.of())) {
            int after = at + phrase.length();
            boolean stands = after <= end
                    && text.regionMatches(true, at, phrase, 0, phrase.length())
                    && (after == end || !Character.isLetter(text.charAt(after)));
            if (stands) {
                return after;
            }
        }
        return at;
    }
}
