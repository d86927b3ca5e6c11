package org.ibid.normalizer.html.main;

import java.util.Locale;
import org.ibid.normalizer.html.page.Segment;
import org.ibid.wording.WordFile;
import org.ibid.wording.WordTable;

/** Words that sites use around documents, as {@code site-words.txt} lists them, counted in a segment by kind. */
final class Wording {

    private static final int LOOK = 300;

    /** In the order in which the model learnt them. */
    private enum Kind {
        LEGAL,
        ACCOUNT,
        SHARE,
        DISCUSSION,
        SHOP,
        NAVIGATION,
        CREDIT,
        FILTER,
        COMMON,
        FIRST_PERSON
    }

    private static final WordTable<Kind> KINDS = new WordTable<>((first, second) -> first);

    static {
        for (WordFile.Section section : WordFile.read(Wording.class, "site-words.txt")) {
            Kind kind = Kind.valueOf(section.name().toUpperCase(Locale.ROOT).replace('-', '_'));
            section.words().forEach(word -> KINDS.put(word, kind));
        }
    }

    /** How many numbers {@link #add} gives: one a kind, the share of common words among them. */
    static final int COUNT = Kind.values().length;

    private Wording() {}

    static void add(Row row, String buffer, Segment segment) {
        int[] counts = new int[COUNT];
        int words = 0;
        int end = Math.min(segment.end, segment.start + LOOK);
        int i = segment.start;
        while (i < end) {
            int start = i;
            while (i < end && isLetter(buffer.charAt(i))) {
                i++;
            }
            if (i > start) {
                words++;
                Kind kind = KINDS.get(buffer, start, i);
                if (kind != null) {
                    counts[kind.ordinal()]++;
                }
            } else {
                char c = buffer.charAt(i);
                counts[Kind.SHOP.ordinal()] += c == '$' || c == '€' || c == '£' ? 1 : 0;
                counts[Kind.LEGAL.ordinal()] += c == '©' ? 1 : 0;
                i++;
            }
        }
        for (int count : counts) {
            row.add((double) count / Math.max(1, words));
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
