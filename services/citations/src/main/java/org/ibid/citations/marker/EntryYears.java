package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.List;
import org.ibid.wording.Years;

/** The years that an entry prints, but those of the day on which the source was seen. */
final class EntryYears {

    private static final int MOST = 6;

    /** How far before its year the word that a source was seen may stand. */
    private static final int LONGEST_ACCESS = 30;

    private EntryYears() {}

    /** The years printed in an entry, the one at {@code first} before the others. */
    static List<Integer> all(String content, int start, int end, int first) {
        List<Integer> years = new ArrayList<>();
        if (first >= 0) {
            years.add(Integer.parseInt(content, first, first + 4, 10));
        }
        for (int i = start; i < end && years.size() < MOST; i++) {
            if (content.charAt(i) >= '1' && content.charAt(i) <= '2' && isYear(content, start, i, end)) {
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

    private static boolean isYear(String content, int start, int i, int end) {
        return Years.isAt(content, i, end) || isLettered(content, start, i) && Years.hasDigitsAt(content, i, end);
    }

    /** Brazilian styles set the letter before the year where it stands last: {@code a2003}. */
    private static boolean isLettered(String content, int start, int i) {
        return i > start + 1
                && content.charAt(i - 1) >= 'a'
                && content.charAt(i - 1) <= 'z'
                && content.charAt(i - 2) == ' ';
    }

    /** The letter of the year at {@code i}, behind it or before; 0 when there is none. */
    static char suffix(String content, int i, int start, int end) {
        return isLettered(content, start, i) ? content.charAt(i - 1) : YearSuffix.at(content, i + 4, end);
    }

    /** Where the year in parentheses stands, else the first year at all, be it one that nothing parts from the names; -1 where there is none. */
    static int first(String content, int start, int end) {
        int parted = parted(content, start, end);
        boolean closed = parted > start && content.charAt(parted - 1) == '(';
        int glued = closed ? -1 : glued(content, start, parted < 0 ? end : parted);
        return glued < 0 ? parted : glued;
    }

    /** {@code HALE Nora2008 “Rust and Routine”}: behind a name, a space or a letter of the year's behind it. */
    private static int glued(String content, int start, int end) {
        for (int i = start + 2; i + 4 < end; i++) {
            if (Character.isLetter(content.charAt(i - 1)) && Years.hasDigitsAt(content, i, end)) {
                boolean lettered = YearSuffix.at(content, i + 4, end) != 0;
                return content.charAt(i + 4) == ' ' || lettered ? i : -1;
            }
        }
        return -1;
    }

    private static int parted(String content, int start, int end) {
        int any = -1;
        for (int i = start; i < end; i++) {
            char c = content.charAt(i);
            if ((c == '1' || c == '2') && isYear(content, start, i, end)) {
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
}
