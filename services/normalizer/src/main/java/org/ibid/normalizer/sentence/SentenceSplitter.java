package org.ibid.normalizer.sentence;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Place;

/**
 * Splits running text into sentences, for the languages written in Latin letters. Abbreviations, initials and ordinals keep
 * their period; brackets and quotes that close after the period, and markers such as {@code [3]}, stay with the sentence
 * before. A blank line always ends a sentence. Linear in the length of the text; thread-safe.
 */
public final class SentenceSplitter {

    private SentenceSplitter() {}

    /** The sentences of the blocks that hold prose; none reaches over the end of its block. */
    public static List<Place> of(String content, List<Block> blocks) {
        List<Place> sentences = new ArrayList<>();
        for (Block block : blocks) {
            if (isProse(block.kind())) {
                sentences.addAll(split(content, block.start(), block.end()));
            }
        }
        return sentences;
    }

    private static boolean isProse(Block.Kind kind) {
        return switch (kind) {
            case PARAGRAPH, LIST_ITEM, QUOTE, CAPTION, NOTE, COMMENT -> true;
            case HEADING, TABLE, CODE, REFERENCE -> false;
        };
    }

    /** The sentences of {@code text[from,to)} in order, without overlap; between them only white space. */
    static List<Place> split(String text, int from, int to) {
        List<Place> sentences = new ArrayList<>();
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

    private static void add(List<Place> sentences, String text, int start, int end) {
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(new Place(start, end));
        }
    }
}
