package org.ibid.normalizer.lightweight;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.ibid.normalizer.markup.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Walks over a phrase once and writes it as HTML; what is no plain text a language tells. Where a mark closes is sought once for each
 * stretch, so a phrase of nothing but marks takes no longer than another.
 */
public abstract class PhraseReader {

    /** Phrases in phrases: notes in the text, words of links. */
    private static final int DEEPEST = 6;

    private static final int DEEPEST_BRACKETS = 30;

    private record Open(int close, int length, String tag) {}

    protected final String text;
    protected final int depth;
    /** Where the next character stands. */
    protected int at;

    private final StringBuilder html = new StringBuilder();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Integer> closers = new HashMap<>();

    /** @param depth in how many phrases it stands */
    protected PhraseReader(String text, int depth) {
        this.text = text;
        this.depth = depth;
    }

    /** Whether something was read and written that is no plain text; then {@link #at} is behind it, else where it was. */
    protected abstract boolean special(char c);

    /** Whether words end here for the mark that may close: what stands behind it. */
    protected abstract boolean mayClose(String mark, int at);

    /** Once. */
    public final String html() {
        if (depth > DEEPEST) {
            return Phrase.quoted(text);
        }
        while (at < text.length()) {
            Open innermost = open.peek();
            if (innermost != null && innermost.close() <= at) {
                write("</" + open.pop().tag() + '>');
                at += innermost.close() == at ? innermost.length() : 0;
            } else if (!special(text.charAt(at))) {
                print(text.substring(at, at + 1));
                at++;
            }
        }
        while (!open.isEmpty()) {
            write("</" + open.pop().tag() + '>');
        }
        return html.toString();
    }

    protected final void write(String markup) {
        html.append(markup);
    }

    protected final void print(String words) {
        html.append(Phrase.quoted(words));
    }

    protected final void link(String href, String inner) {
        write("<a href=\"" + Phrase.quoted(href.strip()) + "\">" + inner + "</a>");
    }

    /** Words between two of the mark, dressed with a tag: read on in them. */
    protected final boolean dressed(String mark, String tag) {
        int close = closer(mark);
        Open innermost = open.peek();
        if (close < 0 || innermost != null && close >= innermost.close()) {
            return false;
        }
        write('<' + tag + '>');
        open.push(new Open(close, mark.length(), tag));
        at += mark.length();
        return true;
    }

    /** What stands between two of the mark, which comes next; null where none closes. Then it is read, else nothing. */
    protected final @Nullable String between(String mark) {
        int close = closer(mark);
        if (close < 0) {
            return null;
        }
        String inside = text.substring(at + mark.length(), close);
        at = close + mark.length();
        return inside;
    }

    /** Where the mark, which comes next and opens, closes; -1 where it does not. */
    private int closer(String mark) {
        int from = at + mark.length() + 1;
        if (from > text.length() || Character.isWhitespace(text.charAt(from - 1))) {
            return -1;
        }
        int known = closers.getOrDefault(mark, 0);
        if (known >= from) {
            return known == Integer.MAX_VALUE ? -1 : known;
        }
        int found = text.indexOf(mark, from);
        while (found >= 0 && (Character.isWhitespace(text.charAt(found - 1)) || !mayClose(mark, found))) {
            found = text.indexOf(mark, found + 1);
        }
        closers.put(mark, found < 0 ? Integer.MAX_VALUE : found);
        return found;
    }

    protected final boolean comes(String words) {
        return text.startsWith(words, at);
    }

    /** The character before the next, white space at the start. */
    protected final char before() {
        return before(at);
    }

    protected final char before(int place) {
        return place <= 0 ? ' ' : text.charAt(place - 1);
    }

    /** White space behind the end. */
    protected final char charAt(int place) {
        return place < text.length() ? text.charAt(place) : ' ';
    }

    /** Where the bracket closes that opens at a place; -1 where none does within the length. */
    protected final int closing(int opening, char closes, int longest) {
        char opens = text.charAt(opening);
        int levels = 0;
        for (int i = opening; i < Math.min(text.length(), opening + longest); i++) {
            char c = text.charAt(i);
            if (c == opens && ++levels > DEEPEST_BRACKETS) {
                return -1;
            }
            if (c == closes && --levels == 0) {
                return i;
            }
        }
        return -1;
    }
}
