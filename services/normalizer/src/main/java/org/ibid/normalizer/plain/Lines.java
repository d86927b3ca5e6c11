package org.ibid.normalizer.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.ibid.normalizer.unicode.Characters;
import org.ibid.wording.EntryLabel;
import org.ibid.wording.Letters;

/**
 * The lines of a plain text, stripped, and the width at which they were broken.
 *
 * @param indents spaces before each line, a tab counting four
 * @param firstWords how many columns each line's first word takes, with what a no-break space ties to it
 * @param quoted how many marks of a mail that quotes stood before each line; they are taken off
 * @param width the column at which paragraphs were hard-wrapped; 0 when every line stands for itself
 */
record Lines(List<String> texts, int[] indents, int[] firstWords, int[] quoted, int width) {

    /** In columns, in scripts that part no words. */
    private static final int LONGEST_WORD = 10;

    /** Letters or digits of {@code a)} and {@code 12)}. */
    private static final int LONGEST_LABEL = 2;

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
        int[] quoted = QuotedLines.unmark(texts);
        int[] anywhere = firstWords(printed, texts, quoted, true);
        int[] atSpaces = firstWords(printed, texts, quoted, false);
        Wrap first = Wrap.of(texts, anywhere);
        Wrap second = Arrays.equals(anywhere, atSpaces) ? first : Wrap.of(texts, atSpaces);
        boolean better = second.share() > first.share();
        return new Lines(texts, indents, better ? atSpaces : anywhere, quoted, (better ? second : first).width());
    }

    /**
     * In columns, as printed: whoever wrapped the lines did not break at a no-break space, which is a space like others once it is
     * cleaned.
     *
     * @param anywhere whether a run of Chinese characters or kana is broken anywhere, so that its first alone has to fit, or at
     *     spaces only, as some programs do
     */
    private static int[] firstWords(String printed, List<String> texts, int[] quoted, boolean anywhere) {
        String[] lines = BREAK.split(printed, -1);
        int[] lengths = new int[texts.size()];
        for (int i = 0; i < lengths.length; i++) {
            String line = lines.length == lengths.length && quoted[i] == 0 ? lines[i].strip() : texts.get(i);
            int space = line.indexOf(' ');
            String word = space < 0 ? line : line.substring(0, space);
            boolean parts = anywhere && Letters.columns(word) > LONGEST_WORD && Letters.isUnspaced(word.charAt(0));
            lengths[i] = Letters.columns(parts ? word.substring(0, 1) : word);
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

    /** The line goes on in the next: its first word would not have fitted, no line begins so, or a bracket that opened closes there. */
    boolean runsOn(int line) {
        return !isBlank(line)
                && !isBlank(line + 1)
                && (width > 0 && (Wrap.isFull(texts.get(line), firstWords[line + 1], width) || breaksOff(line))
                        || ",;)".indexOf(texts.get(line + 1).charAt(0)) >= 0
                        || isOpen(texts.get(line)) && closes(texts.get(line + 1))
                        || closesGroup(line + 1));
    }

    /** A line of some length that ends within a sentence: {@code Like}, {@code wrote^(1, pp. 7-8)}, whose parts are not to be broken. */
    private boolean breaksOff(int line) {
        String text = texts.get(line);
        return Letters.columns(text) * 2 > width
                && Character.isLetter(text.charAt(text.length() - 1))
                && Character.isLowerCase(texts.get(line + 1).charAt(0));
    }

    /** The line begins within the square bracket that the line above opens: {@code [10,} and {@code 12]. The last well}. */
    boolean closesGroup(int line) {
        if (isBlank(line) || isBlank(line - 1)) {
            return false;
        }
        String above = texts.get(line - 1);
        String text = texts.get(line);
        int close = text.indexOf(']');
        int open = text.indexOf('[');
        return above.lastIndexOf('[') > above.lastIndexOf(']') && close >= 0 && (open < 0 || close < open);
    }

    /** Whether the last of its round brackets opens. */
    private static boolean isOpen(String line) {
        return line.lastIndexOf('(') > line.lastIndexOf(')');
    }

    /** Whether the first of its round brackets closes one, and no list's label. */
    private static boolean closes(String line) {
        int close = line.indexOf(')');
        int open = line.indexOf('(');
        return close > LONGEST_LABEL && (open < 0 || close < open) && EntryLabel.at(line) == null;
    }

    private static int indent(String text, int start, int end) {
        int indent = 0;
        for (int i = start; i < end && Characters.isSpace(text.charAt(i)); i++) {
            indent += text.charAt(i) == '\t' ? 4 : 1;
        }
        return indent;
    }
}
