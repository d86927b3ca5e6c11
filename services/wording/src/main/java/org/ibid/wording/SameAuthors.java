package org.ibid.wording;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the head of an entry for authors of the entry above: dashes, {@code ———. 2018}, {@code ---, and Reed}, a word,
 * {@code Ders.: }, {@code Eadem, }, in the languages we know, or nothing, {@code . 2018}.
 *
 * @param end where it ends; with the point that an abbreviation has
 * @param authors for how many it stands where further names are behind it: {@code ———, ———, and Stone} for the first two
 */
public record SameAuthors(int end, int authors) {

    private static final String LONG = "—―⸺⸻";
    private static final String SHORT = "–‒−-_";

    /** Fewer dashes than so many hyphens are a bullet, but for one long dash that a stop or a year is behind. */
    private static final int LONG_ENOUGH = 3;

    private static final int MOST = 50;

    /** By their first letter, the longest first. */
    private static final Map<Character, List<String>> WORDS = Stream.concat(
                    WordFile.words(SameAuthors.class, "same-authors.txt", "short").stream(),
                    WordFile.phrases(SameAuthors.class, "same-authors.txt", "whole").stream())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .collect(Collectors.groupingBy(word -> word.charAt(0)));

    /** What begins at {@code at}, none where nobody is meant. */
    public static @Nullable SameAuthors at(String text, int at, int end) {
        int from = at;
        int behind = at;
        int authors = 0;
        for (int next = dashesEnd(text, from, end); next > from && authors < MOST; next = dashesEnd(text, from, end)) {
            authors++;
            behind = next;
            from = joinedAt(text, next, end);
        }
        if (isUnprinted(text, at, end)) {
            return new SameAuthors(at, 1);
        }
        int words = authors > 0 ? at : wordsEnd(text, at, end);
        return authors > 0 ? new SameAuthors(behind, authors) : words > at ? new SameAuthors(words, 1) : null;
    }

    /** Where styles print nothing for the authors, what parts them from the year is left: {@code . 2016. Who pays}. */
    private static boolean isUnprinted(String text, int at, int end) {
        int year = at < end && ".,".indexOf(text.charAt(at)) >= 0 ? Letters.spacesEnd(text, at + 1, end) : at;
        int digits = year < end && text.charAt(year) == '(' ? year + 1 : year;
        return year > at + 1 && Years.hasDigitsAt(text, digits, end);
    }

    /** Behind dashes that are enough, else {@code at}. */
    private static int dashesEnd(String text, int at, int end) {
        int to = at;
        int weight = 0;
        while (to < end && weight <= MOST && isDash(text.charAt(to))) {
            char c = text.charAt(to++);
            weight += c == '-' || c == '_' ? 1 : 2;
        }
        boolean enough = weight >= LONG_ENOUGH || to == at + 1 && weight > 1 && isStopped(text, to, end);
        return enough ? to : at;
    }

    private static boolean isDash(char c) {
        return LONG.indexOf(c) >= 0 || SHORT.indexOf(c) >= 0;
    }

    /** What no bullet has behind it: {@code —. }, {@code — (2018)}, {@code — / Reed}, {@code – 2018}. */
    private static boolean isStopped(String text, int at, int end) {
        if (at < end && ".,:(/".indexOf(text.charAt(at)) >= 0) {
            return true;
        }
        int next = Letters.spacesEnd(text, at, end);
        if (next >= end || "(/&".indexOf(text.charAt(next)) >= 0) {
            return next < end;
        }
        return Years.hasDigitsAt(text, next, end);
    }

    /** Where a further one may begin behind a comma, {@code and} or {@code &}. */
    private static int joinedAt(String text, int at, int end) {
        int to = at;
        while (to < end
                && to - at <= 6
                && (",&; /".indexOf(text.charAt(to)) >= 0 || Character.isLowerCase(text.charAt(to)))) {
            to++;
        }
        return to;
    }

    /** Behind a word with a sign behind it that parts it from a title, else {@code at}: {@code Idem est non dicere} is one. */
    private static int wordsEnd(String text, int at, int end) {
        if (at >= end) {
            return at;
        }
        for (String word : WORDS.getOrDefault(Character.toLowerCase(text.charAt(at)), List.of())) {
            int to = at + word.length();
            if (to < end && text.regionMatches(true, at, word, 0, word.length())) {
                int next = Letters.spacesEnd(text, to, end);
                boolean whole = word.charAt(word.length() - 1) != '.';
                boolean parted = next < end
                        && ((whole ? ".,:;(/&" : ",:;(/&").indexOf(text.charAt(next)) >= 0
                                || !whole && next > to && !Character.isLowerCase(text.charAt(next)));
                return parted ? to : at;
            }
        }
        return at;
    }
}
