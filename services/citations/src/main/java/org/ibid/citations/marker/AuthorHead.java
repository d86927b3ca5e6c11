package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says of its authors and year, as far as in-text citations need it: read from the printed words, so that it
 * holds whatever a parser makes of them.
 *
 * @param first keys of the words of the first author (or institution), the most telling first
 * @param others keys of the words of the further authors
 * @param years the years printed in it, the year of publication first where it stands in parentheses
 * @param suffix the letter after the first year; 0 when there is none
 * @param initials the first letters of all that is said of the first author, family and given names, in lower case
 * @param count of authors: 1, 2, or 3 for more
 * @param undated whether it says that it has no year: {@code in press}, {@code n.d.}
 */
record AuthorHead(
        List<String> first,
        Set<String> others,
        List<Integer> years,
        char suffix,
        String initials,
        int count,
        boolean undated) {

    private static final int LONGEST_HEAD = 600;
    private static final int MOST_WORDS = 10;

    /** How far before its year the word that a source was seen may stand. */
    private static final int LONGEST_ACCESS = 30;

    private static final int MOST_OTHERS = 60;
    private static final int FAMILY = 2;
    private static final int LONGEST_NAME = 6;

    /** @param above the entry before it, whose authors a dash repeats; null for the first of a list */
    static AuthorHead of(String content, int start, int end, @Nullable AuthorHead above) {
        int year = firstYear(content, start, Math.min(end, start + LONGEST_HEAD));
        int noYear = year < 0 ? undatedHeadEnd(content, start, Math.min(end, start + 200)) : -1;
        int headEnd = year < 0 ? (noYear < 0 ? Math.min(end, start + 200) : noYear) : year;
        headEnd = titleStart(content, start, headEnd);
        List<Integer> years = years(content, start, end, year);
        char suffix = year < 0 ? 0 : Years.suffix(content, year + 4, end);
        if (above != null && repeatsAuthor(content, start, end)) {
            return new AuthorHead(above.first, above.others, years, suffix, above.initials, above.count, noYear >= 0);
        }
        int firstEnd = firstAuthorEnd(content, start, headEnd);
        return new AuthorHead(
                first(content, start, firstEnd),
                words(content, firstEnd, headEnd, MOST_OTHERS),
                years,
                suffix,
                initials(content, start, firstEnd, headEnd),
                AuthorCount.of(content, start, headEnd),
                noYear >= 0);
    }

    /** {@code ———. 2018}, {@code ---.}, {@code ____}: the author above. */
    private static boolean repeatsAuthor(String content, int start, int end) {
        int at = start;
        while (at < end && "—–―-_⸺⸻".indexOf(content.charAt(at)) >= 0) {
            at++;
        }
        return at - start >= 2 || (at > start && "⸺⸻―—".indexOf(content.charAt(start)) >= 0);
    }

    /** Where {@code (in press)} or {@code n.d.} stands instead of a year; -1 when it does not. */
    private static int undatedHeadEnd(String content, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if ((content.charAt(i - 1) == '(' || content.charAt(i - 1) == ' ')
                    && CitationWords.UNDATED.endOf(content, i, end) > i) {
                return i;
            }
        }
        return -1;
    }

    /** Of the first author, and of the given name behind a comma. */
    private static String initials(String content, int start, int firstEnd, int end) {
        StringBuilder initials = new StringBuilder();
        int to = firstEnd;
        if (firstEnd + 2 < end && content.charAt(firstEnd) == ',' && !endsInInitials(content, start, firstEnd)) {
            to = firstEnd + 1;
            while (to < end && !Character.isLetter(content.charAt(to))) {
                to++;
            }
            to = NameKeys.end(content, to, end);
        }
        boolean begins = true;
        for (int i = start; i < to && initials.length() < MOST_WORDS; i++) {
            char c = content.charAt(i);
            if (begins && Character.isUpperCase(c)) {
                initials.append(Character.toLowerCase(c));
            }
            begins = !NameKeys.isNameChar(c);
        }
        return initials.toString();
    }

    /** Where the title begins that stands between authors and year, {@code Berg T. Three bids // 2018}; {@code end} where none is told. */
    private static int titleStart(String content, int start, int end) {
        for (int i = start + 3; i + 2 < end; i++) {
            boolean initial = content.charAt(i) == '.'
                    && Character.isUpperCase(content.charAt(i - 1))
                    && content.charAt(i - 2) == ' '
                    && Character.isLetter(content.charAt(i - 3))
                    && content.charAt(i + 1) == ' ';
            if (initial && isSentence(content, i + 2, end)) {
                return i + 1;
            }
        }
        return end;
    }

    /** A capitalised word and one in lower case that joins no names. */
    private static boolean isSentence(String content, int start, int end) {
        int to = NameKeys.end(content, start, end);
        int next = to + 1;
        boolean follows = to > start && next < end && content.charAt(to) == ' ';
        if (!follows || !Character.isUpperCase(content.charAt(start)) || !Character.isLowerCase(content.charAt(next))) {
            return false;
        }
        int wordEnd = NameKeys.end(content, next, end);
        String word = content.substring(next, wordEnd);
        return !joins(content, next, end) && !CitationWords.OTHERS.contains(word) && !NameKeys.PARTICLES.contains(word);
    }

    /** {@code Berg T}: what stands behind the comma is another author. */
    private static boolean endsInInitials(String content, int start, int end) {
        int from = NameKeys.start(content, start, end);
        return from > start && from < end && isInitials(content, from, end);
    }

    /** Whether all the names are words of the first author's: {@code Port Authority} of {@code Velmora Port Authority}. */
    boolean isInstitution(List<String> names) {
        return first.containsAll(names) && (names.size() > 1 || !initials.isEmpty());
    }

    /** Whether the letter can be the given name's of the first author, whose family name the key is. */
    boolean isGiven(char initial, String key) {
        int from = key.charAt(0) == initial ? initials.indexOf(initial) + 1 : 0;
        return initials.indexOf(initial, from) >= 0;
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
            begins = !NameKeys.isNameChar(c);
        }
        for (String caps : capitalWords(content, start, end)) {
            if (!words.contains(caps)) {
                words.add(caps);
            }
        }
        if (words.isEmpty() || (capitals.length() >= 3 && words.size() >= 3)) {
            String acronym = words.isEmpty() ? content.substring(start, end) : capitals.toString();
            String key = NameKeys.key(acronym, 0, acronym.length());
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
            int to = NameKeys.end(content, i, end);
            if (to - i >= 2 && isInitials(content, i, to)) {
                words.add(NameKeys.key(content, i, to));
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
                if (isAccess(content, start, i)) {
                    continue;
                }
                int year = Integer.parseInt(content, i, i + 4, 10);
                if (!years.contains(year)) {
                    years.add(year);
                }
                i += 4;
            }
        }
        return List.copyOf(years);
    }

    /** Whether the year is that of the day on which the source was seen. */
    private static boolean isAccess(String content, int start, int year) {
        for (int i = Math.max(start, year - LONGEST_ACCESS); i < year; i++) {
            boolean begins = i == start || !Character.isLetter(content.charAt(i - 1));
            if (begins && CitationWords.ACCESS.endOf(content, i, year) > i) {
                return true;
            }
        }
        return false;
    }

    /** The year in parentheses, else the first year at all. */
    private static int firstYear(String content, int start, int end) {
        int any = -1;
        for (int i = start; i < end; i++) {
            char c = content.charAt(i);
            if ((c == '1' || c == '2') && Years.at(content, i, end)) {
                if (isAccess(content, start, i)) {
                    continue;
                }
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
            if (c == '.'
                    && (i - start > 3 && Character.isLowerCase(content.charAt(i - 1))
                            || i - start > 1 && NameKeys.isWithoutSpaces(content.charAt(i - 1)))) {
                return i;
            }
            if (c == ' ' && joins(content, i + 1, end)) {
                return i;
            }
        }
        return end;
    }

    /** {@code and} before a further author. */
    static boolean joins(String content, int i, int end) {
        int to = i;
        while (to < end && to - i <= 5 && Character.isLetter(content.charAt(to))) {
            to++;
        }
        return to > i
                && to < end
                && content.charAt(to) == ' '
                && to - i <= 5
                && CitationWords.JOINERS.contains(content.substring(i, to));
    }

    private static Set<String> words(String content, int start, int end, int most) {
        Set<String> words = new LinkedHashSet<>();
        for (int i = start; i < end && words.size() < most; ) {
            int to = NameKeys.end(content, i, end);
            if (to == i) {
                i++;
                continue;
            }
            String key = isInitials(content, i, to) ? "" : NameKeys.key(content, i, to);
            if (key.length() >= 2 && !NameKeys.PARTICLES.contains(key) && !NameKeys.INSIDE.contains(key)) {
                words.add(key);
                familyName(key, words);
            }
            i = to;
        }
        return words;
    }

    /** 田中花子 is cited as 田中: most Japanese family names have two characters. */
    private static void familyName(String key, Set<String> words) {
        if (key.length() > FAMILY && key.length() <= LONGEST_NAME && NameKeys.isWithoutSpaces(key.charAt(0))) {
            words.add(key.substring(0, FAMILY));
        }
    }

    /** {@code J}, {@code JK}, {@code J-P}: capitals behind a surname; three and more only behind one that is none. */
    static boolean isInitials(String content, int start, int end) {
        if (end - start > 4) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = content.charAt(i);
            // letters without case are no initials
            if (Character.isLetter(c) && !Character.isUpperCase(c)) {
                return false;
            }
        }
        return end - start <= 2
                || content.indexOf('-', start, end) >= 0
                || (start >= 2 && content.charAt(start - 1) == ' ' && Character.isLowerCase(content.charAt(start - 2)));
    }
}
