package org.ibid.citations.sentence;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits running text into sentences, for the languages written in Latin letters. Abbreviations, initials and ordinals keep
 * their period; brackets and quotes that close after the period, and markers such as {@code [3]}, stay with the sentence
 * before. A blank line always ends a sentence. Linear in the length of the text; thread-safe.
 */
public final class SentenceSplitter {

    private SentenceSplitter() {}

    /** The sentences of {@code text[from,to)} in order, without overlap; between them only white space. */
    public static List<Sentence> split(String text, int from, int to) {
        List<Sentence> sentences = new ArrayList<>();
        int start = from;
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            int end = -1;
            if (Terminator.isTerminator(c)) {
                end = Terminator.end(text, start, i, to);
            } else if (c == '\n' && i + 1 < to && text.charAt(i + 1) == '\n') {
                end = i;
            }
            if (end < 0) {
                i++;
                while (Terminator.isTerminator(c) && i < to && Terminator.isTerminator(text.charAt(i))) {
                    i++;
                }
            } else {
                add(sentences, text, start, end);
                start = end;
                i = Math.max(end, i + 1);
            }
        }
        add(sentences, text, start, to);
        return sentences;
    }

    private static void add(List<Sentence> sentences, String text, int start, int end) {
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(new Sentence(start, end));
        }
    }
}
