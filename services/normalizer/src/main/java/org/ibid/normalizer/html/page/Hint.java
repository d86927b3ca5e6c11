package org.ibid.normalizer.html.page;

import java.util.Locale;
import org.ibid.wording.WordFile;
import org.ibid.wording.WordTable;

/** What the words of class, id, role and itemprop say of an element; {@code hints.txt} lists them. A set of hints is a bit mask. */
public enum Hint {
    NAVIGATION,
    CONTENTS,
    HEADER,
    FOOTER,
    SIDE,
    SHARE,
    AD,
    RELATED,
    COMMENT,
    FORM,
    OVERLAY,
    BYLINE,
    DATE,
    META,
    BIO,
    TEXT,
    MAIN,
    CARD,
    PRICE,
    POST,
    USER,
    FAQ,
    REVIEW,
    SOURCES,
    CAPTION,
    HIDDEN,
    CODE,
    BACKLINK,
    TITLE;

    private static final WordTable<Integer> MASKS = new WordTable<>((a, b) -> a | b);

    static {
        for (WordFile.Section section : WordFile.read(Hint.class, "hints.txt")) {
            Hint hint = valueOf(section.name().toUpperCase(Locale.ROOT));
            section.words().forEach(word -> MASKS.put(word, hint.bit()));
        }
    }

    public int bit() {
        return 1 << ordinal();
    }

    public boolean isIn(int mask) {
        return (mask & bit()) != 0;
    }

    /** The hints in a class, id or role: its words are parted by other characters and by camelCase. */
    static int of(String names) {
        int mask = 0;
        int start = 0;
        int n = Math.min(names.length(), 400);
        for (int i = 0; i <= n; i++) {
            boolean letter = i < n && isLetter(names.charAt(i));
            boolean hump = letter && i > start && isUpper(names.charAt(i)) && !isUpper(names.charAt(i - 1));
            if (letter && !hump) {
                continue;
            }
            if (i - start > 1) {
                Integer hints = MASKS.get(names, start, i);
                mask |= hints == null ? 0 : hints;
            }
            start = letter ? i : i + 1;
        }
        return mask;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || isUpper(c);
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
