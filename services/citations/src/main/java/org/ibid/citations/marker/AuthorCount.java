package org.ibid.citations.marker;

import java.util.Locale;

/**
 * How many authors an entry names: 1, 2, or 3 for more. Read from what parts them, for orders and forms of names differ:
 * {@code Berg, Tomas, and Anna Reed}, {@code BERG T; REED A}, {@code Ito K, Sato Y, Kim M}.
 */
final class AuthorCount {

    private AuthorCount() {}

    static int of(String content, int start, int end) {
        int segments = 0;
        int joined = 0;
        boolean given = false;
        boolean named = false;
        boolean initials = false;
        boolean full = false;
        int words = 0;
        int commas = 0;
        for (int i = start; i < end; ) {
            char c = content.charAt(i);
            if (NameKeys.isNameChar(c)) {
                int to = NameKeys.end(content, i, end);
                boolean joiner =
                        i > start && " [".indexOf(content.charAt(i - 1)) >= 0 && AuthorHead.joins(content, i, end);
                if (joiner || isOthers(content, i, to)) {
                    segments += named ? 1 : 0;
                    joined += isOthers(content, i, to) ? 2 : 1;
                    named = false;
                } else if (!AuthorWords.isInitials(content, i, to) && to - i >= 2) {
                    // "Berg, Tomas" goes on with a given name, "Berg T, Reed A" and "Berg Tomas, Reed Anna" with
                    // another author
                    boolean capital = Character.isUpperCase(content.charAt(i));
                    words += capital ? 1 : 0;
                    full |= segments == 0 && words == 2;
                    boolean behind = commas == 1 && segments == 1 && joined == 0;
                    given |= behind && !named && !initials;
                    given &= !(behind && named && full && capital && words == 4);
                    named = true;
                } else {
                    initials = true;
                }
                i = to;
            } else {
                if (c == ',' || c == ';' || c == '&' || c == '/') {
                    segments += named ? 1 : 0;
                    joined += c == ',' || segments == 0 ? 0 : 1;
                    commas += c == ',' ? 1 : 0;
                    named = false;
                }
                i++;
            }
        }
        segments += named ? 1 : 0;
        int parted = segments - (given ? 1 : 0);
        if (joined == 0) {
            return Math.clamp(parted, 1, 3);
        }
        // "Family, Given and Family, Given": what is joined tells more than commas do
        return joined == 1 && given && segments <= 4 ? 2 : Math.clamp(Math.max(parted, joined + 1), 2, 3);
    }

    private static boolean isOthers(String content, int start, int end) {
        if (end - start > 6 || Character.isUpperCase(content.charAt(start)) && !isShouted(content, start, end)) {
            return false;
        }
        return CitationWords.OTHERS.contains(content.substring(start, end).toLowerCase(Locale.ROOT));
    }

    /** {@code ARDEN, J. ET AL.}; alone they are somebody's initials. */
    private static boolean isShouted(String content, int start, int end) {
        return start >= 3
                && content.startsWith("ET ", start - 3)
                && content.startsWith("AL", start)
                && end == start + 2;
    }
}
