package org.ibid.normalizer.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ibid.normalizer.unicode.Characters;
import org.ibid.wording.Bullet;
import org.ibid.wording.EntryLabel;

/**
 * The lines of a plain text, stripped, and the width at which they were broken.
 *
 * @param indents spaces before each line, a tab counting four
 * @param width the column at which paragraphs were hard-wrapped; 0 when every line stands for itself
 */
record Lines(List<String> texts, int[] indents, int width) {

    private static final int WIDEST_WRAP = 130;
    private static final int NARROWEST_WRAP = 40;
    private static final double FULL_SHARE = 0.6;

    static Lines of(String text) {
        List<String> texts = new ArrayList<>();
        int[] indents = new int[16];
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (texts.size() == indents.length) {
                indents = Arrays.copyOf(indents, indents.length * 2);
            }
            indents[texts.size()] = indent(text, start, end);
            texts.add(text.substring(start, end).strip());
            start = end + 1;
        }
        return new Lines(texts, indents, wrapWidth(texts));
    }

    int size() {
        return texts.size();
    }

    String get(int line) {
        return texts.get(line);
    }

    boolean isBlank(int line) {
        return line < 0 || line >= texts.size() || texts.get(line).isEmpty();
    }

    /** The line goes on in the next: the next one's first word would not have fitted. */
    boolean runsOn(int line) {
        return width > 0 && !isBlank(line) && !isBlank(line + 1) && isFull(texts.get(line), texts.get(line + 1), width);
    }

    private static boolean isFull(String line, String next, int width) {
        int space = next.indexOf(' ');
        int firstWord = space < 0 ? next.length() : space;
        return line.length() + 1 + firstWord > width;
    }

    /** Lines are wrapped if most that have a neighbour below are full at the width of the longest tenth. */
    private static int wrapWidth(List<String> texts) {
        int[] lengths = texts.stream()
                .mapToInt(String::length)
                .filter(l -> l > 0)
                .sorted()
                .toArray();
        if (lengths.length < 3) {
            return 0;
        }
        int width = lengths[(int) ((lengths.length - 1) * 0.95)];
        if (width > WIDEST_WRAP || width < NARROWEST_WRAP) {
            return 0;
        }
        int followed = 0;
        int full = 0;
        for (int i = 0; i + 1 < texts.size(); i++) {
            boolean flows = !texts.get(i).isEmpty()
                    && !texts.get(i + 1).isEmpty()
                    && EntryLabel.at(texts.get(i + 1)) == null
                    && !Bullet.begins(texts.get(i + 1))
                    && !SpacedList.isKey(texts.get(i))
                    && !isSet(texts.get(i))
                    && !isSet(texts.get(i + 1));
            if (flows) {
                followed++;
                full += isFull(texts.get(i), texts.get(i + 1), width - 2) ? 1 : 0;
            }
        }
        return followed > 1 && full >= followed * FULL_SHARE ? width - 2 : 0;
    }

    /** Whether the line is a table's: set in columns by spaces, or a rule. */
    private static boolean isSet(String line) {
        return line.contains("   ") || line.startsWith("---");
    }

    private static int indent(String text, int start, int end) {
        int indent = 0;
        for (int i = start; i < end && Characters.isSpace(text.charAt(i)); i++) {
            indent += text.charAt(i) == '\t' ? 4 : 1;
        }
        return indent;
    }
}
