package org.ibid.citations.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ibid.wording.WordFile;
import org.ibid.wording.WordTable;
import org.jspecify.annotations.Nullable;

/**
 * The words by which prose names its sources; {@code mention-words.txt} lists them. Names of outlets and small words hold in every
 * language, the words for works ({@code report}, {@code studio}) only in their own.
 */
final class Vocabulary {

    static final int OUTLET = 1;
    static final int AGENCY = 1 << 1;
    static final int DOCUMENT = 1 << 2;
    static final int WORK = 1 << 3;
    static final int LAW = 1 << 4;
    static final int MODIFIER = 1 << 5;
    static final int CONNECTOR = 1 << 6;
    static final int DETERMINER = 1 << 7;
    static final int NO_NAME = 1 << 8;
    static final int AUTHORSHIP = 1 << 9;
    static final int ISSUED = 1 << 10;
    static final int TITLED = 1 << 11;
    static final int TELLS = 1 << 12;
    static final int AUXILIARY = 1 << 13;
    static final int CITING = 1 << 14;
    static final int INTERVIEW = 1 << 15;
    static final int INTERVIEWED = 1 << 16;
    static final int PROVISION = 1 << 17;
    static final int PREPOSITION = 1 << 18;
    static final int PIECE = 1 << 19;
    static final int LESSER_LAW = 1 << 20;
    static final int LAW_KIND = 1 << 21;
    static final int STATUTE = 1 << 22;

    private static final String[] SECTIONS = {
        "outlet",
        "agency",
        "document",
        "work",
        "law",
        "modifier",
        "connector",
        "determiner",
        "no-name",
        "authorship",
        "issued",
        "titled",
        "tells",
        "auxiliary",
        "citing",
        "interview",
        "interviewed",
        "provision",
        "preposition",
        "piece",
        "lesser-law",
        "law-kind",
        "statute"
    };

    private static final List<WordFile.Section> LISTED = WordFile.read(Vocabulary.class, "mention-words.txt");
    private static final Vocabulary ENGLISH = new Vocabulary("en", LISTED);
    private static final Map<String, Vocabulary> BY_LANGUAGE = new HashMap<>();

    static {
        List.of("de", "fr", "es", "it")
                .forEach(language -> BY_LANGUAGE.put(language, new Vocabulary(language, LISTED)));
    }

    private final WordTable<Integer> classes = new WordTable<>((a, b) -> a | b);

    private Vocabulary(String language, List<WordFile.Section> sections) {
        for (WordFile.Section section : sections) {
            if (section.language().isEmpty() || section.language().equals(language)) {
                int bit = bit(section.name());
                section.words().forEach(word -> classes.put(word, bit));
            }
        }
    }

    /** Of a BCP 47 language; of English where it is none of those listed. */
    static Vocabulary of(@Nullable String language) {
        return language == null || language.length() < 2
                ? ENGLISH
                : BY_LANGUAGE.getOrDefault(language.substring(0, 2), ENGLISH);
    }

    /** The classes of the word {@code text[from,to)}, as bits. */
    int classesOf(String text, int from, int to) {
        Integer bits = classes.get(text, from, to);
        return bits == null ? 0 : bits;
    }

    private static int bit(String section) {
        for (int i = 0; i < SECTIONS.length; i++) {
            if (SECTIONS[i].equals(section)) {
                return 1 << i;
            }
        }
        throw new IllegalStateException("no such section: " + section);
    }
}
