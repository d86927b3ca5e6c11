package org.ibid.enrichment.prose;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.Span;

/**
 * A word of the content, with inner hyphens and apostrophes, without a possessive ending.
 *
 * @param opensSentence whether a sentence begins with it
 * @param joined whether only a space stands between it and the word before
 */
public record Word(int start, int end, boolean opensSentence, boolean joined) implements Span {

    private static final int LONGEST = 60;

    /** The words of {@code text[from,to)}, in order; digits count as letters. Linear. */
    public static List<Word> in(String text, int from, int to) {
        List<Word> words = new ArrayList<>();
        int last = -1;
        boolean opens = true;
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                opens |= (c == '!' || c == '?' || c == '…' || c == ':') || c == '.' && endsSentence(text, from, i, to);
                i++;
                continue;
            }
            int end = i + 1;
            while (end < to && (Character.isLetterOrDigit(text.charAt(end)) || isInner(text, end, to))) {
                end++;
            }
            int stem = end - i > 2 && text.charAt(end - 1) == 's' && isApostrophe(text.charAt(end - 2)) ? end - 2 : end;
            boolean initial =
                    last >= 0 && i - last == 2 && text.charAt(last) == '.' && text.charAt(last + 1) == ' ' && !opens;
            boolean joined = last >= 0 && (i - last == 1 && Character.isWhitespace(text.charAt(last)) || initial);
            if (stem - i <= LONGEST) {
                words.add(new Word(
                        i,
                        stem,
                        opens,
                        joined && last == words.get(words.size() - 1).end() || initial));
                last = stem;
            }
            opens = false;
            i = end;
        }
        return words;
    }

    /** Whether the period ends a sentence; after an initial or a short capitalised abbreviation it does not. */
    private static boolean endsSentence(String text, int from, int dot, int to) {
        int start = dot;
        while (start > from && dot - start < 5 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        int length = dot - start;
        boolean capital = length > 0 && Character.isUpperCase(text.charAt(start));
        if (capital && length <= 1
                || capital
                        && "|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|St|Rev|Hon|Jr|Sr|Sra|"
                                .contains("|" + text.substring(start, dot) + "|")) {
            return false;
        }
        return dot + 1 >= to || !Character.isLetterOrDigit(text.charAt(dot + 1));
    }

    private static boolean isInner(String text, int i, int to) {
        char c = text.charAt(i);
        return (c == '-' || isApostrophe(c)) && i + 1 < to && Character.isLetterOrDigit(text.charAt(i + 1));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }
}
