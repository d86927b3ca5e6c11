package org.ibid.normalizer.latex;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The characters of a source, and before them what macros stand for. Each is read about once, whatever is left open. */
final class Input {

    static final int END = -1;

    private static final int DEEPEST = 64;
    private static final int LONGEST_OPTION = 1_000;

    private record Rest(String text, int at) {}

    private final Deque<Rest> below = new ArrayDeque<>();
    private String text;
    private int at;

    Input(String text) {
        this.text = text;
    }

    /** The next character, {@link #END} after the last. */
    int peek() {
        while (at >= text.length() && !below.isEmpty()) {
            Rest rest = below.pop();
            text = rest.text();
            at = rest.at();
        }
        return at < text.length() ? text.charAt(at) : END;
    }

    int next() {
        int c = peek();
        at += c == END ? 0 : 1;
        return c;
    }

    /** Takes these characters if they come next. */
    boolean take(String expected) {
        boolean comes = peek() != END && text.startsWith(expected, at);
        at += comes ? expected.length() : 0;
        return comes;
    }

    /** What is to be read before all else; false where macros stand for macros too deeply. */
    boolean push(String expansion) {
        peek();
        if (at < text.length()) {
            if (below.size() == DEEPEST) {
                return false;
            }
            below.push(new Rest(text, at));
        }
        text = expansion;
        at = 0;
        return true;
    }

    void end() {
        below.clear();
        at = text.length();
    }

    /** Up to the words, which are taken too, or to the end. */
    String upTo(String words) {
        peek();
        int found = text.indexOf(words, at);
        String between = text.substring(at, found < 0 ? text.length() : found);
        at = found < 0 ? text.length() : found + words.length();
        return between;
    }

    /** Up to the character, which is taken too, or to the line's end. */
    String inLine(char delimiter) {
        int start = at;
        while (at < text.length() && text.charAt(at) != delimiter && text.charAt(at) != '\n') {
            at++;
        }
        String between = text.substring(start, at);
        at += at < text.length() && text.charAt(at) == delimiter ? 1 : 0;
        return between;
    }

    /** The letters of a command's name behind its backslash, or the one other character; empty at the end. */
    String name() {
        peek();
        int start = at;
        while (at < text.length() && isLetter(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            at += at < text.length() ? 1 : 0;
            return text.substring(start, at);
        }
        return text.substring(start, at);
    }

    /** White space and comments; a blank line, which ends a paragraph, stays. */
    void skipSpace() {
        for (int c = peek(); c == ' ' || c == '\t' || c == '\n' || c == '%'; c = peek()) {
            if (c == '%') {
                comment();
            } else if (c == '\n' && isBlankLine()) {
                return;
            } else {
                at++;
            }
        }
    }

    /** From a percent sign to where the next line's words begin. */
    void comment() {
        while (at < text.length() && text.charAt(at) != '\n') {
            at++;
        }
        at += at < text.length() ? 1 : 0;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    /** All lines that are blank. */
    void skipBlank() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** As it is written up to its end, which is part of it, or to the end of the paragraph where it is not closed. */
    String formula(String end) {
        peek();
        int start = at;
        while (at < text.length()) {
            if (text.startsWith(end, at)) {
                at += end.length();
                break;
            }
            if (text.charAt(at) == '\n' && isBlankLine()) {
                break;
            }
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at, text.length());
        return text.substring(start, at);
    }

    /** Whether nothing stands between this line's end and the next. */
    boolean isBlankLine() {
        int i = at + 1;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i < text.length() && text.charAt(i) == '\n';
    }

    /**
     * The inside of the braces that come next, as it is written, else the one command or character. What is never closed ends at the
     * longest length and is taken all the same.
     */
    String argument(int longest) {
        skipSpace();
        int c = peek();
        if (c == END || c == '}') {
            return "";
        }
        if (c == '\\') {
            at++;
            return '\\' + name();
        }
        if (c != '{') {
            at++;
            return String.valueOf((char) c);
        }
        int start = ++at;
        int depth = 1;
        while (at < text.length() && at - start < longest) {
            char here = text.charAt(at++);
            if (here == '\\') {
                at += at < text.length() ? 1 : 0;
            } else if (here == '{') {
                depth++;
            } else if (here == '}' && --depth == 0) {
                return text.substring(start, at - 1);
            }
        }
        return text.substring(start, at);
    }

    /** The inside of the brackets that come next; null where none do. */
    @Nullable
    String option() {
        if (peek() != '[') {
            return null;
        }
        int depth = 0;
        for (int i = at + 1; i < Math.min(text.length(), at + LONGEST_OPTION); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth < 0 || c == '\n' && text.startsWith("\n\n", i)) {
                return null;
            }
            if (c == ']' && depth == 0) {
                String option = text.substring(at + 1, i);
                at = i + 1;
                return option;
            }
        }
        return null;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '@';
    }
}
