package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the numbers of a printed group: {@code 1,4-6}, {@code 2,5–8}, {@code 12a}, {@code see 12, p. 4}. Ranges are
 * spelled out; an abbreviated one ({@code 123-5}) is completed.
 */
final class NumberGroup {

    /** A number of the group, or the letter-bearing label it is part of, and where it is printed. */
    record Item(int number, String label, int at) {}

    private static final int WIDEST_RANGE = 300;
    private static final int MOST_DIGITS = 4;
    private static final String DASHES = "-–—‐‑−‒";

    private final String content;
    private final int end;
    private final List<Item> items = new ArrayList<>();
    private int at;

    private NumberGroup(String content, int start, int end) {
        this.content = content;
        this.at = start;
        this.end = end;
    }

    /** The items between {@code start} and {@code end}; null when anything else stands there. */
    static List<Item> read(String content, int start, int end) {
        NumberGroup group = new NumberGroup(content, start, end);
        group.skipLead();
        return group.numbers() ? group.items : null;
    }

    static boolean isDash(char c) {
        return DASHES.indexOf(c) >= 0;
    }

    private boolean numbers() {
        if (!number()) {
            return false;
        }
        while (true) {
            skipSpaces();
            if (at >= end) {
                return true;
            }
            char c = content.charAt(at);
            if (isDash(c) || word("to") || word("bis")) {
                at += isDash(c) ? 1 : word("to") ? 2 : 3;
                skipSpaces();
                if (!rangeEnd()) {
                    return false;
                }
            } else if (c == ',' || c == ';' || c == '&' || c == '/' || word("and") || word("und")) {
                at += Character.isLetter(c) ? 3 : 1;
                skipSpaces();
                if (word("and")) {
                    at += 3;
                    skipSpaces();
                }
                int before = at;
                if (!number()) {
                    return locator(before);
                }
            } else {
                return c == ':' && locator(at + 1);
            }
        }
    }

    private boolean number() {
        int from = at;
        int digits = at;
        while (digits < end && isDigit(content.charAt(digits))) {
            digits++;
        }
        if (digits == from || digits - from > MOST_DIGITS) {
            return false;
        }
        boolean lettered = digits < end
                && content.charAt(digits) >= 'a'
                && content.charAt(digits) <= 'z'
                && (digits + 1 >= end || !Character.isLetterOrDigit(content.charAt(digits + 1)));
        at = lettered ? digits + 1 : digits;
        if (at < end && (Character.isLetterOrDigit(content.charAt(at)) || content.charAt(at) == '.')) {
            return false;
        }
        int number = Integer.parseInt(content, from, digits, 10);
        items.add(new Item(number, lettered ? content.substring(from, at) : null, from));
        return true;
    }

    private boolean rangeEnd() {
        Item first = items.getLast();
        int from = at;
        if (!number()) {
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

    /** {@code p. 4}, {@code Fig. 2}, {@code chapter 3} behind the numbers: short, and begun by a word. */
    private boolean locator(int from) {
        int start = from;
        while (start < end && content.charAt(start) == ' ') {
            start++;
        }
        for (String word : LOCATORS) {
            if (content.regionMatches(true, start, word, 0, word.length()) && end - start <= 40) {
                return true;
            }
        }
        return false;
    }

    private static final String[] LOCATORS = {
        "p.",
        "pp.",
        "p ",
        "fig",
        "table",
        "ch.",
        "chap",
        "sec",
        "§",
        "s.",
        "theorem",
        "thm",
        "lemma",
        "eq",
        "app",
        "supp",
        "vol",
        "note",
        "and references",
        "para",
        "abs.",
        "kap",
        "line"
    };

    private static final String[] LEADS = {
        "see",
        "see also",
        "e.g.",
        "e.g.,",
        "cf.",
        "refs",
        "refs.",
        "ref",
        "ref.",
        "reviewed in",
        "for review, see",
        "for a review, see",
        "reference",
        "references",
        "note",
        "i.e.",
        "siehe",
        "vgl.",
        "also"
    };

    private void skipLead() {
        skipSpaces();
        if (at < end && Character.isLetter(content.charAt(at))) {
            for (String lead : LEADS) {
                int after = at + lead.length();
                if (after < end
                        && !Character.isLetter(content.charAt(after))
                        && content.regionMatches(true, at, lead, 0, lead.length())
                        && (isDigit(content.charAt(after)) || content.charAt(after) == ' ')) {
                    int next = after;
                    while (next < end && content.charAt(next) == ' ') {
                        next++;
                    }
                    if (next < end && isDigit(content.charAt(next))) {
                        at = next;
                        return;
                    }
                }
            }
        }
    }

    private void skipSpaces() {
        while (at < end && (content.charAt(at) <= ' ' || Character.isSpaceChar(content.charAt(at)))) {
            at++;
        }
    }

    private boolean word(String word) {
        return content.startsWith(word, at)
                && at + word.length() < end
                && !Character.isLetter(content.charAt(at + word.length()));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
