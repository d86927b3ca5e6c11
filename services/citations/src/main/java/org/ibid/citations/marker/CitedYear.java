package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.List;

/**
 * A year of a citation: {@code 2020}, {@code 2020a}, {@code 2020a, b}, {@code 2020b, a}, {@code 2020a-c}.
 *
 * @param open where the innermost bracket around it opens; -1 where none does
 * @param year {@link #UNDATED} where the citation says {@code in press} or {@code n.d.} instead
 */
record CitedYear(int start, int end, int open, int year, List<Character> suffixes) {

    static final int UNDATED = 0;

    private static final int MOST_LETTERS = 8;

    static CitedYear undated(int start, int end, int open) {
        return new CitedYear(start, end, open, UNDATED, List.of());
    }

    /** The year whose digits begin at {@code start}, with the letters behind it. */
    static CitedYear read(String content, int start, int limit, int open) {
        int year = Integer.parseInt(content, start, start + 4, 10);
        List<Character> suffixes = new ArrayList<>(1);
        int end = start + 4;
        char suffix = YearSuffix.at(content, end, limit);
        if (suffix == 0 && open >= 0 && isApart(content, end, limit)) {
            end++;
            suffix = YearSuffix.at(content, end, limit);
        }
        while (suffix != 0) {
            suffixes.add(suffix);
            end++;
            int at = end;
            boolean range = at < limit && NumberGroup.isDash(content.charAt(at));
            while (at < limit && at - end < 3 && ",; &-–".indexOf(content.charAt(at)) >= 0) {
                at++;
            }
            char next = at > end ? YearSuffix.at(content, at, limit) : 0;
            if (next == 0 || suffixes.contains(next) || Math.abs(next - suffix) > MOST_LETTERS) {
                break;
            }
            for (char c = (char) (suffix + 1); range && c < next; c++) {
                suffixes.add(c);
            }
            suffix = next;
            end = at;
        }
        return new CitedYear(start, end, open, year, suffixes);
    }

    /** {@code 2014 a; b}, {@code 2014 a: 90} */
    private static boolean isApart(String content, int end, int limit) {
        return end + 2 < limit && content.charAt(end) == ' ' && ",;:)]".indexOf(content.charAt(end + 2)) >= 0;
    }

    boolean isUndated() {
        return year == UNDATED;
    }
}
