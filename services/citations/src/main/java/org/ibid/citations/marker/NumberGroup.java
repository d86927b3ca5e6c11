package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.List;
import org.ibid.wording.Letters;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers of a printed group: {@code 1,4-6}, {@code 2,5–8}, {@code 12a}, with the words that may stand among
 * them: {@code see 12, p. 4}, {@code 2(p44),3}, {@code 11, cf. 4}. Ranges are spelled out; an abbreviated one
 * ({@code 123-5}) is completed; places in a work are no numbers of the group.
 */
final class NumberGroup {

    /**
     * A number of the group, or the letter-bearing label it is part of, and where it is printed.
     *
     * @param maybePlace whether it follows a place in the work before it and may be another: {@code 44} in {@code 3, pp. 40, 44}
     */
    record Item(int number, @Nullable String label, int at, boolean maybePlace) {

        Item(int number, @Nullable String label, int at) {
            this(number, label, at, false);
        }
    }

    private static final int WIDEST_RANGE = 300;
    private static final int MOST_DIGITS = 4;
    private static final String DASHES = "-–—‐‑−‒";

    private final String content;
    private final int end;
    private final List<Item> items = new ArrayList<>();
    private int at;
    /** The number of the place that was passed last, while further places may follow; -1 else. */
    private int place = -1;

    private NumberGroup(String content, int start, int end) {
        this.content = content;
        this.at = start;
        this.end = end;
    }

    /** The items between {@code start} and {@code end}; null when anything else stands there. */
    static @Nullable List<Item> read(String content, int start, int end) {
        NumberGroup group = new NumberGroup(content, start, end);
        group.skipLeads();
        return group.readNumbers() ? group.items : null;
    }

    static boolean isDash(char c) {
        return DASHES.indexOf(c) >= 0;
    }

    /** Where the dash at a place ends, which two hyphens may stand for: {@code 6--8}; the place itself where none is. */
    static int dashEnd(String content, int at, int end) {
        boolean dash = at < end && isDash(content.charAt(at));
        return dash ? at + (at + 1 < end && content.startsWith("--", at) ? 2 : 1) : at;
    }

    private boolean readNumbers() {
        if (!readNumber()) {
            return false;
        }
        while (true) {
            skipSpaces();
            if (at >= end) {
                return true;
            }
            char c = content.charAt(at);
            if (isDash(c) || isWord("to") || isWord("bis")) {
                at = isDash(c) ? dashEnd(content, at, end) : at + (isWord("to") ? 2 : 3);
                skipSpaces();
                if (!readRangeEnd()) {
                    return false;
                }
            } else if (!passLocator()) {
                if (!passSeparator()) {
                    return false;
                }
                skipLeads();
                if (!readNumber()) {
                    return false;
                }
            }
        }
    }

    private boolean readNumber() {
        int from = at;
        int digits = digitsEnd(at);
        if (digits == from || digits - from > MOST_DIGITS) {
            return false;
        }
        boolean lettered = digits < end
                && content.charAt(digits) >= 'a'
                && content.charAt(digits) <= 'z'
                && (digits + 1 >= end || !Character.isLetterOrDigit(content.charAt(digits + 1)));
        at = lettered ? digits + 1 : digits;
        boolean goesOn = at < end && (Character.isLetterOrDigit(content.charAt(at)) || content.charAt(at) == '.');
        if (goesOn && !isPlaceAt(at)) {
            return false;
        }
        int number = Integer.parseInt(content, from, digits, 10);
        boolean maybePlace = place >= 0 && number > place;
        place = maybePlace ? number : -1;
        items.add(new Item(number, lettered ? content.substring(from, at) : null, from, maybePlace));
        return true;
    }

    /** {@code p44} right behind a number: {@code 6p44}. */
    private boolean isPlaceAt(int from) {
        int after = CitationWords.LOCATORS.endOf(content, from, end);
        return after > from && after < end && isDigit(content.charAt(after));
    }

    private boolean readRangeEnd() {
        Item first = items.getLast();
        int from = at;
        if (!readNumber()) {
            return false;
        }
        Item last = items.removeLast();
        int to = last.number();
        if (to <= first.number()) {
            to = completed(first.number(), to, at - from);
        }
        if (to > first.number() && to - first.number() <= WIDEST_RANGE) {
            for (int n = first.number() + 1; n < to; n++) {
                items.add(new Item(n, null, first.at()));
            }
        }
        items.add(new Item(to, last.label(), last.at()));
        return true;
    }

    /** {@code 123-5} means 125. */
    private static int completed(int first, int last, int digits) {
        int power = (int) Math.pow(10, digits);
        int completed = first / power * power + last;
        return completed > first ? completed : last;
    }

    /** Over a comma, a semicolon, a sign or a word that joins two numbers, or over {@code ) (} between two in brackets. */
    private boolean passSeparator() {
        int before = at;
        int next = content.charAt(at) == ')' ? content.indexOf('(', at) : -1;
        if (next >= 0 && next < end && next - at <= 2) {
            at = next + 1;
        }
        while (at < end && (",;&/".indexOf(content.charAt(at)) >= 0 || content.charAt(at) <= ' ')) {
            at++;
        }
        passJoiner();
        skipSpaces();
        return at > before;
    }

    /** Over {@code and}, {@code и}, {@code y}. */
    private void passJoiner() {
        int word = at;
        while (word < end && Character.isLetter(content.charAt(word))) {
            word++;
        }
        if (word > at && word < end && CitationWords.JOINERS.contains(content.substring(at, word))) {
            at = word;
        }
    }

    /** Over a place in the work; further places may follow it. */
    private boolean passLocator() {
        int to = Locator.endOf(content, at, end);
        if (to == at) {
            return false;
        }
        int from = to;
        while (from > at && isDigit(content.charAt(from - 1)) && to - from < MOST_DIGITS) {
            from--;
        }
        place = from < to ? Integer.parseInt(content, from, to, 10) : -1;
        at = to;
        return true;
    }

    /** Over {@code see}, {@code cf.}, {@code see also}, where a number follows. */
    private void skipLeads() {
        skipSpaces();
        int from = at;
        while (at < end && Character.isLetter(content.charAt(at))) {
            int after = CitationWords.LEADS.endOf(content, at, end);
            if (after == at) {
                break;
            }
            at = after;
            while (at < end && (content.charAt(at) == ',' || content.charAt(at) == '.')) {
                at++;
            }
            skipSpaces();
        }
        if (at >= end || !isDigit(content.charAt(at))) {
            at = from;
        }
    }

    private void skipSpaces() {
        while (at < end && isSpace(content.charAt(at))) {
            at++;
        }
    }

    /** A backslash stands before a space that Markdown is not to break at. */
    private static boolean isSpace(char c) {
        return Letters.isSpace(c) || c == '\\';
    }

    private int digitsEnd(int from) {
        int digits = from;
        while (digits < end && isDigit(content.charAt(digits))) {
            digits++;
        }
        return digits;
    }

    private boolean isWord(String word) {
        return content.startsWith(word, at)
                && at + word.length() < end
                && !Character.isLetter(content.charAt(at + word.length()));
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
