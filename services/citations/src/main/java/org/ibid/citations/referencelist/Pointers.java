package org.ibid.citations.referencelist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ibid.wording.EntryLabel;

/**
 * Where each {@code [n]}, each key of {@code [Val01; HARBOUR]} and each note symbol is first printed inside a line, and how far numbers
 * glued to stops count up from one: one pass when it is asked first, asked many times.
 */
final class Pointers {

    private static final int LONGEST_GROUP = 160;
    private static final int LONGEST_NUMBER = 5;

    private final String content;
    private final Map<String, Integer> first = new HashMap<>();

    /** The places of 1, 2, 3 and so on. */
    private final List<Integer> glued = new ArrayList<>();

    private boolean read;

    Pointers(String content) {
        this.content = content;
    }

    private void read() {
        if (read) {
            return;
        }
        read = true;
        for (int i = 1; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c == '[' && content.charAt(i - 1) != '\n') {
                bracket(content, i);
            } else if (c > '"'
                    && EntryLabel.SYMBOLS.indexOf(c) >= 0
                    && !Character.isWhitespace(content.charAt(i - 1))) {
                first.putIfAbsent(String.valueOf(c), i);
            } else if (c >= '1' && c <= '9') {
                glued(content, i);
            }
        }
    }

    private void bracket(String content, int open) {
        int limit = Math.min(content.length(), open + LONGEST_GROUP);
        boolean letter = false;
        int from = open + 1;
        int parts = 0;
        for (int at = from; at < limit && content.charAt(at) != '['; at++) {
            char c = content.charAt(at);
            letter |= Character.isLetter(c);
            if (c == ']' || c == ',' || c == ';') {
                String part = content.substring(from, at).strip();
                parts++;
                // [0, 1] is an interval as well
                boolean number = c == ']' && parts == 1 && part.length() <= LONGEST_NUMBER;
                if (letter || number) {
                    first.putIfAbsent(part, open);
                }
                from = at + 1;
                letter = false;
                if (c == ']') {
                    return;
                }
            }
        }
    }

    private void glued(String content, int start) {
        int end = GluedNumbers.endAt(content, start, content.length());
        boolean next = end > start
                && end - start <= 3
                && content.startsWith(String.valueOf(glued.size() + 1), start)
                && end - start == String.valueOf(glued.size() + 1).length();
        if (next) {
            glued.add(start);
        }
    }

    /** Whether numbers glued to stops count up to this one before the place. */
    boolean countsUpTo(int number, int position) {
        read();
        return number >= 1 && number <= glued.size() && glued.get(number - 1) < position;
    }

    boolean pointsBefore(String label, int position) {
        read();
        Integer at = first.get(label);
        return at != null && at < position;
    }
}
