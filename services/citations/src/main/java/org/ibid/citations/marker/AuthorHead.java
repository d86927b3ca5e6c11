package org.ibid.citations.marker;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ibid.wording.Letters;
import org.ibid.wording.SameAuthors;
import org.ibid.wording.Undated;
import org.ibid.wording.Years;
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
 * @param bare whether nothing but one name stands before the year, as where entries are headed by what they are cited by
 * @param undated whether it says that it has no year: {@code in press}, {@code n.d.}
 */
record AuthorHead(
        List<String> first,
        Set<String> others,
        List<Integer> years,
        char suffix,
        String initials,
        int count,
        boolean bare,
        boolean undated) {

    private static final int LONGEST_HEAD = 600;
    private static final int LONGEST_UNDATED = 200;
    private static final int MOST_INITIALS = 10;
    private static final int LONGEST_JOINER = 5;
    private static final int LONGEST_ABBREVIATION = 10;

    /** @param above the entry before it, whose authors a dash repeats, or a year that nobody stands before; null for the first of a list */
    static AuthorHead of(String content, int start, int end, @Nullable AuthorHead above) {
        int year = EntryYears.first(content, start, Math.min(end, start + LONGEST_HEAD));
        int noYear = year < 0 ? undatedHeadEnd(content, start, Math.min(end, start + LONGEST_UNDATED)) : -1;
        int headEnd = year < 0 ? (noYear < 0 ? Math.min(end, start + LONGEST_UNDATED) : noYear) : year;
        headEnd = titleStart(content, start, headEnd);
        List<Integer> years = EntryYears.all(content, start, end, year);
        char suffix = year < 0 ? 0 : EntryYears.suffix(content, year, start, end);
        if (above != null) {
            SameAuthors same = SameAuthors.at(content, start, end);
            if (same != null && isJoined(content, same.end(), headEnd)) {
                return above.and(content, same, headEnd, years, suffix, noYear >= 0);
            }
            if (same != null || Years.isAt(content, start, end)) {
                return new AuthorHead(
                        above.first, above.others, years, suffix, above.initials, above.count, above.bare, noYear >= 0);
            }
        }
        int firstEnd = firstAuthorEnd(content, start, headEnd);
        return new AuthorHead(
                AuthorWords.first(content, start, firstEnd, abbreviationEnd(content, firstEnd, headEnd)),
                AuthorWords.others(content, firstEnd, headEnd),
                years,
                suffix,
                initials(content, start, firstEnd, headEnd),
                AuthorCount.of(content, start, headEnd),
                firstEnd >= headEnd - 1 && NameKeys.end(content, start, firstEnd) >= firstEnd - 1,
                noYear >= 0);
    }

    /** Behind what stands for authors above: {@code , and Reed}, {@code / Reed}, {@code , Reed}. */
    private static boolean isJoined(String content, int start, int end) {
        int to = start;
        while (to < end && ",;/& ".indexOf(content.charAt(to)) >= 0) {
            to++;
        }
        return to > start && to < end && (joins(content, to, end) || Character.isUpperCase(content.charAt(to)));
    }

    /** An entry that goes on with further authors behind those that it shares with this one. */
    private AuthorHead and(
            String content, SameAuthors same, int headEnd, List<Integer> years, char suffix, boolean undated) {
        Set<String> all = new LinkedHashSet<>(others);
        all.addAll(AuthorWords.others(content, same.end(), headEnd));
        int further = AuthorCount.of(content, same.end(), headEnd);
        return new AuthorHead(
                first, all, years, suffix, initials, Math.min(3, same.authors() + further), false, undated);
    }

    /** Where {@code (in press)} or {@code n.d.} stands instead of a year; -1 when it does not. */
    private static int undatedHeadEnd(String content, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if ((content.charAt(i - 1) == '(' || content.charAt(i - 1) == ' ') && Undated.endOf(content, i, end) > i) {
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
        for (int i = start; i < to && initials.length() < MOST_INITIALS; i++) {
            char c = content.charAt(i);
            if (begins && Character.isUpperCase(c)) {
                initials.append(Character.toLowerCase(c));
            }
            begins = !NameKeys.isNameChar(c);
        }
        return initials.toString();
    }

    /**
     * Where the title begins that stands between authors and year, {@code Berg T. Three bids // 2018}, {@code Berg, Tomas. “Three Bids.”};
     * {@code end} where none is told.
     */
    private static int titleStart(String content, int start, int end) {
        for (int i = start + 3; i + 2 < end; i++) {
            if (isQuoted(content, i) || isBehindName(content, start, i)) {
                return i + 1;
            }
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

    /** A quotation mark that opens behind a stop. */
    private static boolean isQuoted(String content, int space) {
        return content.charAt(space) == ' '
                && ".,:;)".indexOf(content.charAt(space - 1)) >= 0
                && "“\"„«‘".indexOf(content.charAt(space + 1)) >= 0;
    }

    /** A full stop behind a name that is spelled out, and a capital: {@code Vale, Jon. Who Keeps}; {@code et al.} and {@code Jr.} close no list of names. */
    private static boolean isBehindName(String content, int start, int point) {
        if (content.charAt(point) != '.'
                || content.charAt(point + 1) != ' '
                || !Character.isUpperCase(content.charAt(point + 2))) {
            return false;
        }
        int word = NameKeys.start(content, start, point);
        return point - word > 3
                && Character.isUpperCase(content.charAt(word))
                && Character.isLowerCase(content.charAt(point - 1));
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
        return from > start && from < end && AuthorWords.isInitials(content, from, end);
    }

    /** Whether it names only the first of many: {@code Arden, J., et al.} */
    boolean isAbridged() {
        return count == 3 && others.isEmpty();
    }

    /** Whether the entries are of the same authors. */
    boolean isOfSame(AuthorHead other) {
        return first.equals(other.first) && others.equals(other.others);
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

    private static int firstAuthorEnd(String content, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = content.charAt(i);
            if (c == ',' || c == ';' || c == '(' || c == '&' || c == ':' || c == '/') {
                return i;
            }
            if (c == '.'
                    && (i - start > 3 && Character.isLowerCase(content.charAt(i - 1))
                            || i - start > 1 && Letters.isUnspaced(content.charAt(i - 1)))) {
                return i;
            }
            if (c == ' ' && !isSmall(content, start, i) && joins(content, i + 1, end)) {
                return i;
            }
        }
        return end;
    }

    /** Whether the word that ends here is in small letters, as no name is that another is joined to: {@code Ente per i Canali}. */
    private static boolean isSmall(String content, int start, int end) {
        int word = NameKeys.start(content, start, end);
        return word < end && Character.isLowerCase(content.charAt(word));
    }

    /** Behind the {@code (HB} of {@code Harbour Board (HB)}; {@code start} where none stands. */
    private static int abbreviationEnd(String content, int start, int end) {
        int open = Letters.spacesEnd(content, start, end);
        int close = open < end && content.charAt(open) == '(' ? content.indexOf(')', open, end) : -1;
        for (int i = open + 1; i < close; i++) {
            if (!Character.isUpperCase(content.charAt(i))) {
                return start;
            }
        }
        return close - open > 2 && close - open <= LONGEST_ABBREVIATION ? close : start;
    }

    /** {@code and} before a further author. */
    static boolean joins(String content, int i, int end) {
        int to = i;
        while (to < end && to - i <= LONGEST_JOINER && Character.isLetter(content.charAt(to))) {
            to++;
        }
        return to > i
                && to < end
                && content.charAt(to) == ' '
                && to - i <= LONGEST_JOINER
                && CitationWords.JOINERS.contains(content.substring(i, to));
    }
}
