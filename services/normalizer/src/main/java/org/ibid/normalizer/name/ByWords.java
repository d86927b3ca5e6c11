package org.ibid.normalizer.name;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ibid.wording.WordFile;

/** The words that announce who wrote a text, in many languages: {@code by}, {@code Ein Artikel von}, {@code Auteur :}. */
public final class ByWords {

    /** By their first letter: most lines begin with that of none. */
    private static final Map<Character, List<String>> SURE = longestFirst("sure");

    private static final Map<Character, List<String>> WEAK = longestFirst("weak");

    private ByWords() {}

    /** The line without the words before its names; what follows weak words must have the shape of a name. */
    public static String without(String line) {
        int end = end(line, SURE);
        if (end == 0) {
            int weak = end(line, WEAK);
            end = weak > 0 && PersonNames.leading(line.substring(weak).strip()) != null ? weak : 0;
        }
        if (end > 0) {
            return line.substring(end).strip();
        }
        boolean glued = line.length() > 4 && line.startsWith("By") && Character.isUpperCase(line.charAt(2));
        return glued && PersonNames.isName(line.substring(2)) ? line.substring(2) : line;
    }

    /** Where the words end that the line begins with and that nothing but a name follows; 0 for none. */
    public static int sure(String line) {
        return end(line, SURE);
    }

    private static int end(String line, Map<Character, List<String>> phrases) {
        char first = line.isEmpty() ? 0 : Character.toLowerCase(line.charAt(0));
        for (String phrase : phrases.getOrDefault(first, List.of())) {
            int end = phrase.length();
            if (line.length() > end && line.regionMatches(true, 0, phrase, 0, end)) {
                boolean marked = !Character.isLetter(phrase.charAt(end - 1));
                boolean colon = line.charAt(end) == ':' || line.charAt(end) == '：';
                if (marked || colon || Character.isWhitespace(line.charAt(end))) {
                    return colon ? end + 1 : end;
                }
            }
        }
        return 0;
    }

    private static Map<Character, List<String>> longestFirst(String section) {
        return WordFile.phrases(ByWords.class, "by-words.txt", section).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.groupingBy(phrase -> phrase.charAt(0)));
    }
}
