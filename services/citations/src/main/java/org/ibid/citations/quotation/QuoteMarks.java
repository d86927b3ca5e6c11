package org.ibid.citations.quotation;

import org.jspecify.annotations.Nullable;

/**
 * Which characters open and close a quotation, and where: English “…”, German „…“ and »…«, French «…», Swedish ”…”, straight
 * "…", Japanese 「…」, single ‘…’, ‚…‘ and '…', TeX ``…''. Apostrophes, primes and inch marks are told apart by their neighbours.
 */
final class QuoteMarks {

    private QuoteMarks() {}

    /** The closers of the mark that opens at {@code i}; none if nothing opens there. */
    static @Nullable String closersAt(String text, int i, int from, int to) {
        char c = text.charAt(i);
        if (c >= 'a' && c <= 'z' || c == ' ') {
            return null;
        }
        return switch (c) {
            case '“' -> opens(text, i, from, to) ? "”" : null;
            case '「' -> "」";
            case '『' -> "』";
            case '„' -> "“”\"";
            case '”' -> isAtWordStart(text, i, from, to) ? "”" : null;
            case '«' -> i + 1 < to ? "»" : null;
            case '»' -> isAtWordStart(text, i, from, to) ? "«" : null;
            case '`' -> i + 2 < to && text.charAt(i + 1) == '`' && text.charAt(i + 2) != '`' ? "''" : null;
            case '‘' -> isAtWordStart(text, i, from, to) ? "’" : null;
            case '‚' -> isAtWordStart(text, i, from, to) ? "‘’" : null;
            case '\'' -> isAtWordStart(text, i, from, to) && !Character.isDigit(text.charAt(i + 1)) ? "'" : null;
            default -> null;
        };
    }

    static boolean isSingle(char opener) {
        return opener == '‘' || opener == '\'' || opener == '‚';
    }

    /** Whether the character at {@code i}, one of the closers, closes here rather than opens anew. */
    static boolean closesAt(String text, int i, int to, char opener) {
        return opener != '`' || i + 1 < to && text.charAt(i + 1) == '\'';
    }

    private static boolean opens(String text, int i, int from, int to) {
        return i + 1 < to
                && !Quoted.isSpace(text.charAt(i + 1))
                && (i == from
                        || !Character.isLetterOrDigit(text.charAt(i - 1))
                        || Character.isIdeographic(text.charAt(i - 1)));
    }

    private static boolean isAtWordStart(String text, int i, int from, int to) {
        if (i + 1 >= to
                || !Character.isLetterOrDigit(text.charAt(i + 1)) && "[.…“\"$€£#@".indexOf(text.charAt(i + 1)) < 0) {
            return false;
        }
        return i == from || Quoted.isSpace(text.charAt(i - 1)) || "([—–-:/“\"„«".indexOf(text.charAt(i - 1)) >= 0;
    }
}
