package org.ibid.normalizer.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.ibid.normalizer.unicode.Characters;
import org.ibid.wording.Bullet;
import org.ibid.wording.EntryLabel;

/**
 * The lines of a plain text, stripped, and the width at which they were broken.
 *
 * @param indents spaces before each line, a tab counting four
 * @param firstWords how long each line's first word is, with what a no-break space ties to it
 * @param width the column at which paragraphs were hard-wrapped; 0 when every line stands for itself
 */
record Lines(List<String> texts, int[] indents, int[] firstWords, int width) {

    private static final int WIDEST_WRAP = 130;
    private static final int NARROWEST_WRAP = 40;
    private static final double FULL_SHARE = 0.6;

    private static final Pattern BREAK = Pattern.compile("\\r\\n|[\\n\\r\\u0085\\u2028\\u2029\\u000B\\f]");

    /** The lines of a text as it was printed, its characters cleaned. */
    static Lines of(String printed) {
        String text = Characters.clean(printed);
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
        int[] firstWords = firstWords(printed, texts);
        return new Lines(texts, indents, firstWords, wrapWidth(texts, firstWords));
    }

    /** As printed: whoever wrapped the lines did not break at a no-break space, which is a space like others once it is cleaned. */
    private static int[] firstWords(String printed, List<String> texts) {
        String[] lines = BREAK.split(printed, -1);
        int[] lengths = new int[texts.size()];
        for (int i = 0; i < lengths.length; i++) {
            String line = lines.length == lengths.length ? lines[i].strip() : texts.get(i);
            int space = line.indexOf(' ');
            lengths[i] = space < 0 ? line.length() : space;
        }
        return lengths;
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

    /** The line goes on in the next: the next one's first word would not have fitted, or nothing begins so. */
    boolean runsOn(int line) {
        return width > 0
                && !isBlank(line)
                && !isBlank(line + 1)
                && isFull(texts.get(line), firstWords[line + 1], width);
    }

    private static boolean goesOn(String next) {
        return ",;:)".indexOf(next.charAt(0)) >= 0;
    }

    private static boolean isFull(String line, int firstWord, int width) {
        return line.length() + 1 + firstWord > width;
    }

    /** Lines are wrapped if most that have a neighbour below are full at the width of the longest tenth. */
    private static int wrapWidth(List<String> texts, int[] firstWords) {
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
                full += isFull(texts.get(i), firstWords[i + 1], width - 2) ? 1 : 0;
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
