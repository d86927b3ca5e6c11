package org.ibid.citations.reference;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ibid.wording.WordFile;
import org.jspecify.annotations.Nullable;

/** What a work is called in its own reference: {@code PhD thesis}, {@code [Film]}, {@code personal communication}. */
final class Genres {
    /** In the order of the file, which is that of precedence. */
    private static final List<Genre> GENRES = WordFile.read(Genres.class, "genres.txt").stream()
            .map(section -> new Genre(section.name(), section.phrases().toList()))
            .toList();

    /** The codes of GB/T 7714, {@code [J]}, {@code [M/OL]}: the letters before the slash. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("J", "article-journal"),
            Map.entry("M", "book"),
            Map.entry("C", "paper-conference"),
            Map.entry("D", "thesis"),
            Map.entry("R", "report"),
            Map.entry("S", "standard"),
            Map.entry("P", "patent"),
            Map.entry("N", "article-newspaper"),
            Map.entry("EB", "webpage"),
            Map.entry("DB", "dataset"),
            Map.entry("CP", "software"));

    private static final int LONGEST = 60;

    /** A CSL type, and the words that say so. */
    private record Genre(String type, List<String> words) {}

    private Genres() {}

    /** The CSL type that a genre's or note's words name. */
    static @Nullable String type(String words) {
        if (words == null) {
            return null;
        }
        String lower = words.toLowerCase(Locale.ROOT);
        for (Genre genre : GENRES) {
            for (String word : genre.words) {
                if (contains(lower, word)) {
                    return genre.type;
                }
            }
        }
        return null;
    }

    /** Whether a word of {@code text} begins with {@code word}. */
    private static boolean contains(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetter(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String coded(String inside) {
        int slash = inside.indexOf('/');
        return CODES.get(slash == inside.length() - 3 ? inside.substring(0, Math.max(slash, 0)) : inside);
    }

    /** The CSL type that brackets anywhere in a reference name, as APA's {@code [Film]}, {@code [Data set]} and GB/T's {@code [J]}. */
    static @Nullable String bracketed(String raw) {
        for (int open = raw.indexOf('['); open >= 0; open = raw.indexOf('[', open + 1)) {
            int close = raw.indexOf(']', open);
            if (close < 0) {
                return null;
            }
            String inside = close - open <= LONGEST ? raw.substring(open + 1, close) : "";
            String type = open == 0 ? type(inside) : coded(inside) == null ? type(inside) : coded(inside);
            if (type != null) {
                return type;
            }
        }
        return null;
    }
}
