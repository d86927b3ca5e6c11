package org.ibid.citations.reference;

/** Which signs around a run of tokens belong to the field: closing brackets of its own, question marks, abbreviation points. */
final class FieldEdges {
    private static final String PAIRS = "()[]“”«»„“‘’";

    /** Further signs are no part of a field, and need not be looked at. */
    private static final int MOST_SIGNS = 6;

    private FieldEdges() {}

    static int start(Tokens tokens, Runs.Run run) {
        int start = tokens.start[run.from()];
        int least = Math.max(tokens.gapStart(run.from()), start - MOST_SIGNS);
        int last = tokens.end[run.to() - 1];
        while (start > least) {
            char c = tokens.raw.charAt(start - 1);
            boolean own = "¿¡$£€#".indexOf(c) >= 0 || (closer(c) != 0 && contains(tokens.raw, closer(c), start, last));
            if (!own) {
                break;
            }
            start--;
        }
        return run.field() == Field.PAGES ? lettered(tokens, run.from(), start) : start;
    }

    /** {@code S65-9}, {@code e1004}: one letter glued to a page's number is part of it. */
    private static int lettered(Tokens tokens, int first, int start) {
        if (first == 0 || tokens.end[first - 1] != start || tokens.end[first - 1] - tokens.start[first - 1] != 1) {
            return start;
        }
        char c = tokens.raw.charAt(start - 1);
        return Character.isDigit(tokens.raw.charAt(start)) && (Character.isUpperCase(c) || c == 'e')
                ? start - 1
                : start;
    }

    static int end(Tokens tokens, Runs.Run run, int start) {
        int end = tokens.end[run.to() - 1];
        int most = Math.min(tokens.gapEnd(run.to()), end + MOST_SIGNS);
        while (end < most) {
            char c = tokens.raw.charAt(end);
            boolean own =
                    "?!%+#°…*".indexOf(c) >= 0 || (opener(c) != 0 && isUnclosed(tokens.raw, opener(c), c, start, end));
            if (!own && !isAbbreviation(tokens, run, c, end, most)) {
                break;
            }
            end++;
        }
        return end;
    }

    /** Whether the point after a run shortens its last word: {@code J. Biol. Chem.}, {@code Porter, J.}, {@code Frankfurt a.M.} */
    private static boolean isAbbreviation(Tokens tokens, Runs.Run run, char c, int end, int most) {
        if (c != '.' || end != tokens.end[run.to() - 1] || Character.isDigit(tokens.raw.charAt(end - 1))) {
            return false;
        }
        int last = run.to() - 1;
        int length = end - tokens.start[last];
        boolean followed = end + 1 < most && ",:;)".indexOf(tokens.raw.charAt(end + 1)) >= 0;
        return switch (run.field()) {
            case AUTHOR, EDITOR, TRANSLATOR ->
                length == 1 || (length == 2 && Character.isUpperCase(tokens.raw.charAt(end - 2)));
            case PLACE -> length == 1 || (length <= 5 && followed);
            case JOURNAL -> followed || isAbbreviated(tokens, run.from(), last);
            case PUBLISHER -> followed || (length <= 4 && Words.is(tokens.word(last), Words.PRESS));
            case BOOK -> followed;
            default -> false;
        };
    }

    /** Whether a word of two letters or more before {@code last} carries a point. */
    private static boolean isAbbreviated(Tokens tokens, int from, int last) {
        for (int i = from; i < last; i++) {
            if (tokens.raw.charAt(tokens.end[i]) == '.' && tokens.end[i] - tokens.start[i] > 1) {
                return true;
            }
        }
        return last > from && tokens.raw.charAt(tokens.end[from]) == '.' && tokens.end[last] - tokens.start[last] <= 5;
    }

    private static char closer(char c) {
        int at = PAIRS.indexOf(c);
        return at >= 0 && at % 2 == 0 ? PAIRS.charAt(at + 1) : c == '"' ? '"' : 0;
    }

    private static char opener(char c) {
        int at = PAIRS.indexOf(c);
        return at > 0 && at % 2 == 1 ? PAIRS.charAt(at - 1) : c == '"' ? '"' : 0;
    }

    private static boolean contains(String raw, char sign, int from, int to) {
        int at = raw.indexOf(sign, from, to);
        return at >= 0;
    }

    private static boolean isUnclosed(String raw, char open, char close, int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            char c = raw.charAt(i);
            if (open == close) {
                depth ^= c == open ? 1 : 0;
            } else {
                depth += c == open ? 1 : c == close ? -1 : 0;
            }
        }
        return depth > 0;
    }
}
