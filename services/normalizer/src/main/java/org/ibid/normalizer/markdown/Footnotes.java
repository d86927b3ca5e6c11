package org.ibid.normalizer.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Footnotes as GitHub and Pandoc write them: {@code [^1]} in the text, {@code [^1]: ...} at the start of a line, and
 * {@code ^[the note itself]}. They become superscript links and a list of notes, numbered in the order of their first use.
 */
final class Footnotes {

    private static final int LONGEST_NOTE = 5000;

    private final Map<String, String> notes = new LinkedHashMap<>();
    private final List<String> used = new ArrayList<>();
    private final String body;

    private Footnotes(String markdown) {
        this.body = withoutNotes(markdown);
    }

    static Footnotes of(String markdown) {
        return new Footnotes(markdown);
    }

    /** The text without the notes, its markers as HTML. */
    String body() {
        StringBuilder marked = new StringBuilder(body.length());
        boolean code = false;
        int i = 0;
        while (i < body.length()) {
            char c = body.charAt(i);
            if (c == '`') {
                code = !code;
            }
            int end = !code && c == '[' && i + 1 < body.length() && body.charAt(i + 1) == '^'
                    ? labelEnd(body, i + 2)
                    : -1;
            String label = end < 0 ? null : body.substring(i + 2, end);
            if (!code && c == '^' && (i == 0 || body.charAt(i - 1) != '\\')) {
                end = inlineEnd(i + 1);
                label = end < 0 ? null : inline(body.substring(i + 2, end));
            }
            if (label != null && notes.containsKey(label)) {
                if (!used.contains(label)) {
                    used.add(label);
                }
                int number = used.indexOf(label) + 1;
                marked.append("<sup><a href=\"#fn-")
                        .append(number)
                        .append("\">")
                        .append(number)
                        .append("</a></sup>");
                i = end + 1;
            } else {
                marked.append(c);
                i++;
            }
        }
        return marked.toString();
    }

    /** A note that stands in the text has no label, so it gets one that nobody can write. */
    private String inline(String note) {
        String label = "\n" + notes.size();
        notes.put(label, note.replace('\n', ' ').strip());
        return label;
    }

    /** Where the brackets close that open at a place; -1 where none do, or hold no words, as in {@code x^[2]}. */
    private int inlineEnd(int open) {
        if (open >= body.length() || body.charAt(open) != '[') {
            return -1;
        }
        int depth = 0;
        int letters = 0;
        for (int i = open; i < body.length() && i - open < LONGEST_NOTE; i++) {
            char c = body.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            if (c == '\\') {
                i++;
            } else if (c == '\n' && body.charAt(i - 1) == '\n') {
                return -1;
            } else if (c == '[') {
                depth++;
            } else if (c == ']' && --depth == 0) {
                return letters > 1 ? i : -1;
            }
        }
        return -1;
    }

    /** The notes' Markdown in the order of their numbers, those never used last. Call after {@link #body}. */
    List<String> notes() {
        List<String> ordered = new ArrayList<>();
        for (String label : used) {
            ordered.add(notes.get(label));
        }
        notes.forEach((label, text) -> {
            if (!used.contains(label)) {
                ordered.add(text);
            }
        });
        return ordered;
    }

    private String withoutNotes(String markdown) {
        StringBuilder rest = new StringBuilder(markdown.length());
        String open = null;
        boolean fenced = false;
        for (String line : markdown.split("\n", -1)) {
            fenced ^= line.startsWith("```") || line.startsWith("~~~");
            int end = !fenced && line.startsWith("[^") ? labelEnd(line, 2) : -1;
            boolean opens = end > 0 && end + 1 < line.length() && line.charAt(end + 1) == ':';
            if (opens) {
                open = line.substring(2, end);
                notes.put(open, line.substring(end + 2).strip());
            } else if (open != null && (line.startsWith("  ") || line.startsWith("\t"))) {
                notes.merge(open, line.strip(), (a, b) -> a + ' ' + b);
            } else {
                open = line.isBlank() ? open : null;
                rest.append(line).append('\n');
            }
        }
        return rest.toString();
    }

    private static int labelEnd(String text, int from) {
        for (int i = from; i < text.length() && i - from < 60; i++) {
            char c = text.charAt(i);
            if (c == ']') {
                return i > from ? i : -1;
            }
            if (Character.isWhitespace(c) || c == '[') {
                return -1;
            }
        }
        return -1;
    }
}
