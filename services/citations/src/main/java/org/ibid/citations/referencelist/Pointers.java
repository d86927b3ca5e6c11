package org.ibid.citations.referencelist;

import java.util.HashMap;
import java.util.Map;

/** Where each {@code [n]} and each note symbol is first printed inside a line: one pass, asked many times. */
final class Pointers {

    private static final String SYMBOLS = "*†‡§¶‖";

    private final Map<String, Integer> first = new HashMap<>();

    Pointers(String content) {
        for (int i = 1; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c == '[' && content.charAt(i - 1) != '\n') {
                bracket(content, i);
            } else if (c > '"' && SYMBOLS.indexOf(c) >= 0 && !Character.isWhitespace(content.charAt(i - 1))) {
                first.putIfAbsent(String.valueOf(c), i);
            }
        }
    }

    private void bracket(String content, int open) {
        int end = open + 1;
        while (end < content.length() && end - open <= 5 && Character.isLetterOrDigit(content.charAt(end))) {
            end++;
        }
        if (end > open + 1 && end < content.length() && content.charAt(end) == ']') {
            first.putIfAbsent(content.substring(open + 1, end), open);
        }
    }

    boolean before(String label, int position) {
        Integer at = first.get(label);
        return at != null && at < position;
    }
}
