package org.ibid.citations.reference;

import java.util.Map;
import java.util.stream.Collectors;
import org.ibid.wording.WordFile;

/**
 * What invented references are made of, by section, in the order and as often as it is listed: a choice that is listed twice is taken
 * twice as often. In the file ␣ is a space at the end of a phrase, and ∅ the empty phrase.
 */
final class Vocabulary {

    private final Map<String, String[]> sections;

    private Vocabulary(Map<String, String[]> sections) {
        this.sections = sections;
    }

    /** @param file that lies beside this class */
    static Vocabulary beside(String file) {
        return new Vocabulary(WordFile.read(Vocabulary.class, file).stream()
                .collect(Collectors.toUnmodifiableMap(WordFile.Section::name, Vocabulary::phrases)));
    }

    private static String[] phrases(WordFile.Section section) {
        return section.phrases()
                .map(phrase -> phrase.replace('␣', ' ').replace("∅", ""))
                .toArray(String[]::new);
    }

    /** @throws IllegalArgumentException where the file has no such section */
    String[] of(String section) {
        String[] phrases = sections.get(section);
        if (phrases == null) {
            throw new IllegalArgumentException("no section " + section);
        }
        return phrases;
    }
}
