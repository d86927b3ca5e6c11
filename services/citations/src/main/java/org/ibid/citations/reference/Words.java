package org.ibid.citations.reference;

import java.util.List;
import org.ibid.wording.WordFile;
import org.ibid.wording.WordTable;

/**
 * Closed classes of words that mark a field in English, German, French, Spanish and Italian references. Each word has a set of
 * classes (bits), as {@code reference-words.txt} lists them; the model learns what they are worth.
 */
final class Words {
    static final int MONTH = 1;
    static final int IN = 1 << 1;
    static final int EDITOR = 1 << 2;
    static final int PAGE = 1 << 3;
    static final int VOLUME = 1 << 4;
    static final int ISSUE = 1 << 5;
    static final int PRESS = 1 << 6;
    static final int JOURNAL = 1 << 7;
    static final int MEETING = 1 << 8;
    static final int THESIS = 1 << 9;
    static final int REPORT = 1 << 10;
    static final int PLACE = 1 << 11;
    static final int ACCESS = 1 << 12;
    static final int EDITION = 1 << 13;
    static final int OUTLET = 1 << 14;
    static final int AND = 1 << 15;
    static final int PARTICLE = 1 << 16;
    static final int INSTITUTION = 1 << 17;
    static final int TRANSLATED = 1 << 18;
    static final int LAW = 1 << 19;
    static final int SUFFIX = 1 << 20;
    static final int GIVEN = 1 << 21;
    static final int ETAL = 1 << 22;
    static final int FUNCTION = 1 << 23;

    private static final List<String> SECTIONS = List.of(
            "month",
            "in",
            "editor",
            "page",
            "volume",
            "issue",
            "press",
            "journal",
            "meeting",
            "thesis",
            "report",
            "place",
            "access",
            "edition",
            "outlet",
            "and",
            "particle",
            "institution",
            "translated",
            "law",
            "suffix",
            "given",
            "etal",
            "function");
    private static final WordTable<Integer> CLASSES = new WordTable<>((a, b) -> a | b);

    static {
        for (WordFile.Section section : WordFile.read(Words.class, "reference-words.txt")) {
            int bit = 1 << SECTIONS.indexOf(section.name());
            section.words().forEach(word -> CLASSES.put(word, bit));
        }
    }

    private Words() {}

    /** The classes of a word; 0 where it has none. */
    static int classes(String word) {
        Integer bits = CLASSES.get(word);
        return bits == null ? 0 : bits;
    }

    static boolean is(String word, int kind) {
        return (classes(word) & kind) != 0;
    }
}
