package org.ibid.normalizer.markdown;

import java.util.ArrayDeque;
import java.util.Deque;

/** Pandoc's spans, {@code [Dahl, Birgit]{.smallcaps}}, as HTML: they nest, hold links, and may run over lines but not over paragraphs. */
final class Spans {

    private static final int LONGEST_ATTRIBUTES = 200;

    /** What is longer is no span, so that each costs little however deep they nest. */
    private static final int LONGEST = 4000;

    private Spans() {}

    static String asHtml(String markdown) {
        if (!markdown.contains("]{")) {
            return markdown;
        }
        StringBuilder out = new StringBuilder(markdown.length());
        Deque<Integer> opens = new ArrayDeque<>();
        boolean code = false;
        for (int i = 0; i < markdown.length(); i++) {
            char c = markdown.charAt(i);
            code ^= c == '`';
            if (c == '\\' && i + 1 < markdown.length()) {
                out.append(c).append(markdown.charAt(++i));
                continue;
            }
            if (c == '\n' && i > 0 && markdown.charAt(i - 1) == '\n') {
                opens.clear();
                code = false;
            }
            if (c == '[' && !code) {
                opens.push(out.length());
            }
            if (c != ']' || code || opens.isEmpty()) {
                out.append(c);
                continue;
            }
            int open = opens.pop();
            int end = attributesEnd(markdown, i + 1);
            if (end < 0 || out.length() - open > LONGEST) {
                out.append(c);
                continue;
            }
            out.replace(open, open + 1, "<span" + Attributes.asHtml(markdown.substring(i + 1, end)) + ">");
            out.append("</span>");
            i = end - 1;
        }
        return out.toString();
    }

    private static int attributesEnd(String markdown, int from) {
        if (from + 1 >= markdown.length()
                || markdown.charAt(from) != '{'
                || "#.".indexOf(markdown.charAt(from + 1)) < 0) {
            return -1;
        }
        int end = markdown.indexOf('}', from, Math.min(markdown.length(), from + LONGEST_ATTRIBUTES));
        return end < 0 ? -1 : end + 1;
    }
}
