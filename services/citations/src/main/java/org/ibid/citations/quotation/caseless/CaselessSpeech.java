package org.ibid.citations.quotation.caseless;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ibid.contracts.Place;
import org.ibid.contracts.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads the speech of paragraphs in Chinese, Japanese or Arabic. Time is linear in the text: sentences are read one by one, and of an
 * endless one the first part alone. Thread-safe; never throws.
 */
public final class CaselessSpeech {

    private static final int LONGEST_SENTENCE = 600;

    private static final Map<String, Reader> READERS =
            Map.of("zh", new ChineseReader(), "ja", new JapaneseReader(), "ar", new ArabicReader());

    private final Reader reader;

    private CaselessSpeech(Reader reader) {
        this.reader = reader;
    }

    /** That of a BCP 47 tag; null where the language is none of these. */
    public static @Nullable CaselessSpeech of(@Nullable String language) {
        Reader reader = language == null ? null : READERS.get(language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT));
        return reader == null ? null : new CaselessSpeech(reader);
    }

    /**
     * The speech in {@code text[from,to)}, in order.
     *
     * @param quotes, markers in order of start
     */
    public List<Telling> in(String text, int from, int to, List<? extends Span> quotes, List<? extends Span> markers) {
        char[] covered = text.substring(from, to).toCharArray();
        cover(covered, from, markers, ' ');
        cover(covered, from, quotes, Sentence.QUOTED);
        List<Telling> told = new ArrayList<>();
        int start = 0;
        Place before = null;
        for (int at = 0; at <= covered.length; at++) {
            if (at == covered.length || ends(covered, at)) {
                int end = Math.min(at, start + LONGEST_SENTENCE);
                Sentence sentence = new Sentence(new String(covered, start, end - start), from + start, before);
                reader.read(sentence);
                told.addAll(sentence.told());
                before = sentence.alone();
                start = at + 1;
            }
        }
        return told;
    }

    private static void cover(char[] text, int from, List<? extends Span> spans, char with) {
        for (int next = firstAt(spans, from); next < spans.size(); next++) {
            Span span = spans.get(next);
            if (span.start() >= from + text.length) {
                return;
            }
            Arrays.fill(text, Math.max(0, span.start() - from), Math.min(text.length, span.end() - from), with);
        }
    }

    /** The first that ends behind an offset. */
    private static int firstAt(List<? extends Span> spans, int offset) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean ends(char[] text, int at) {
        return switch (text[at]) {
            case '。', '！', '？', '؟', '!', '?', '\n' -> true;
            case '.' -> at + 1 == text.length || Character.isWhitespace(text[at + 1]);
            default -> false;
        };
    }
}
