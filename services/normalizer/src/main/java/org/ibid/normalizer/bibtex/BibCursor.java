package org.ibid.normalizer.bibtex;

import org.jspecify.annotations.Nullable;

/** A place in an entry of a database. Nothing is read beyond the entry's end, whatever is left open. */
final class BibCursor {

    private final String text;
    private final int end;
    private final char closing;
    private int at;
    private boolean whole = true;

    /** @param closing what ends the entry */
    BibCursor(String text, int at, int end, char closing) {
        this.text = text;
        this.at = at;
        this.end = end;
        this.closing = closing;
    }

    int at() {
        return at;
    }

    char closing() {
        return closing;
    }

    boolean isAtEnd() {
        return at >= end;
    }

    /** Whether every value ended before the entry did. */
    boolean isWhole() {
        return whole;
    }

    boolean take(char sign) {
        skipBlank();
        boolean comes = at < end && text.charAt(at) == sign;
        at += comes ? 1 : 0;
        return comes;
    }

    /** Of a field, a macro or an entry; a number is one, too. */
    String name() {
        skipBlank();
        int start = at;
        while (at < end && isName(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    /** What stands in braces or in quotation marks; null where neither comes. What is not closed has its braces added. */
    @Nullable
    String literal() {
        skipBlank();
        char opening = at < end ? text.charAt(at) : ' ';
        if (opening != '{' && opening != '"') {
            return null;
        }
        int start = ++at;
        int depth = 0;
        for (; at < end; at++) {
            char c = text.charAt(at);
            if (depth == 0 && c == (opening == '"' ? '"' : '}')) {
                return text.substring(start, at++);
            }
            if (c == '}' && depth == 0) {
                break;
            }
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        whole = false;
        return text.substring(start, at) + "}".repeat(depth);
    }

    /** Over all that the entry's own braces hold. */
    void skipGroup() {
        int depth = closing == '}' ? 0 : 1;
        for (; at < end; at++) {
            char c = text.charAt(at);
            if (c == closing && (closing == ')' || depth == 0)) {
                at++;
                return;
            }
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
    }

    /** To the comma that comes next; false where none does. */
    boolean skipToComma() {
        while (at < end && text.charAt(at) != ',') {
            at++;
        }
        return at < end;
    }

    private void skipBlank() {
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isName(char c) {
        return !Character.isWhitespace(c) && "{}(),=\"#".indexOf(c) < 0;
    }
}
