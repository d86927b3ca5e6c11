package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an entry says of its authors and year, as far as in-text citations need it: read from the printed words, so that it
 * holds whatever a parser makes of them.
 *
 * @param first keys of the words of the first author (or institution), the most telling first
 * @param others keys of the words of the further authors
 * @param years the years printed in it, the year of publication first where it stands in parentheses
 * @param suffix the letter after the first year; 0 when there is none
 */
record AuthorHead(List<String> first, Set<String> others, List<Integer> years, char suffix) {

    private static final int LONGEST_HEAD = 600;
    private static final int MOST_WORDS = 10;
    private static final int MOST_OTHERS = 60;

    static AuthorHead of(String content, int start, int end) {
        int year = firstYear(content, start, Math.min(end, start + LONGEST_HEAD));
        int headEnd = year < 0 ? Math.min(end, start + 200) : year;
        int firstEnd = firstAuthorEnd(content, start, headEnd);
        return new AuthorHead(
                first(content, start, firstEnd),
                words(content, firstEnd, headEnd, MOST_OTHERS),
                years(content, start, end, year),
                year < 0 ? 0 : Years.suffix(content, year + 4, end));
    }

    /** The words of the first author, or of an institution with its acronym. */
    private static List<String> first(String content, int start, int end) {
        List<String> words = new ArrayList<>(words(content, start, end, MOST_WORDS));
        StringBuilder capitals = new StringBuilder();
        boolean begins = true;
        for (int i = start; i < end; i++) {
            char c = content.charAt(i);
            if (begins && Character.isUpperCase(c)) {
                capitals.append(c);
            }
            begins = !Names.isNameChar(c);
        }
        for (String caps : capitalWords(content, start, end)) {
            if (!words.contains(caps)) {
                words.add(caps);
            }
        }
        if (words.isEmpty() || (capitals.length() >= 3 && words.size() >= 3)) {
            String acronym = words.isEmpty() ? content.substring(start, end) : capitals.toString();
            String key = Names.key(acronym, 0, acronym.length());
            if (key.length() >= 2 && key.length() <= 12) {
                words.add(key);
            }
        }
        return List.copyOf(words);
    }

    /** {@code WHO}, {@code UK}; the initials behind a surname as well, which do no harm. */
    private static List<String> capitalWords(String content, int start, int end) {
        List<String> words = new ArrayList<>(2);
        for (int i = start; i < end && words.size() < 4; ) {
            int to = i;
            while (to < end && Names.isNameChar(content.charAt(to))) {
                to++;
            }
            if (to - i >= 2 && isInitials(content, i, to)) {
                words.add(Names.key(content, i, to));
            }
            i = Math.max(to, i + 1);
        }
        return words;
    }

    private static List<Integer> years(String content, int start, int end, int first) {
        List<Integer> years = new ArrayList<>();
        if (first >= 0) {
            years.add(Integer.parseInt(content, first, first + 4, 10));
        }
        for (int i = start; i < end && years.size() < 6; i++) {
            if (content.charAt(i) >= '1' && content.charAt(i) <= '2' && Years.at(content, i, end)) {
                int year = Integer.parseInt(content, i, i + 4, 10);
                if (!years.contains(year)) {
                    years.add(year);
                }
                i += 4;
            }
        }
        return List.copyOf(years);
    }

    /** The year in parentheses, else the first year at all. */
    private static int firstYear(String content, int start, int end) {
        int any = -1;
        for (int i = start; i < end; i++) {
            char c = content.charAt(i);
            if ((c == '1' || c == '2') && Years.at(content, i, end)) {
                if (i > start && content.charAt(i - 1) == '(') {
                    return i;
                }
                any = any < 0 ? i : any;
            }
        }
        return any;
    }

    private static int firstAuthorEnd(String content, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = content.charAt(i);
            if (c == ',' || c == ';' || c == '(' || c == '&' || c == ':' || c == '/') {
                return i;
            }
            if (c == '.' && i - start > 3 && Character.isLowerCase(content.charAt(i - 1))) {
                return i;
            }
            if (c == ' ' && joins(content, i + 1, end)) {
                return i;
            }
        }
        return end;
    }

    /** {@code and} before a further author, not inside an institution's name: a name has at most four words. */
    private static boolean joins(String content, int i, int end) {
        return (content.startsWith("and ", i) && i + 4 < end)
                || (content.startsWith("und ", i) && i + 4 < end)
                || (content.startsWith("et ", i) && i + 3 < end);
    }

    private static Set<String> words(String content, int start, int end, int most) {
        Set<String> words = new LinkedHashSet<>();
        for (int i = start; i < end && words.size() < most; ) {
            int to = i;
            while (to < end && Names.isNameChar(content.charAt(to))) {
                to++;
            }
            if (to == i) {
                i++;
                continue;
            }
            String key = isInitials(content, i, to) ? "" : Names.key(content, i, to);
            if (key.length() >= 2 && !Names.PARTICLES.contains(key) && !Names.INSIDE.contains(key)) {
                words.add(key);
            }
            i = to;
        }
        return words;
    }

    /** {@code J}, {@code JK}, {@code J-P}: capitals behind a surname. */
    private static boolean isInitials(String content, int start, int end) {
        if (end - start > 4) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (Character.isLowerCase(content.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
