package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ibid.wording.WordFile;

/** The small words that stand inside markers, by what they do there; of all languages at once, for documents mix them. */
final class CitationWords {

    /** Before a work that is cited: {@code see}, {@code vgl.} */
    static final CitationWords LEADS = new CitationWords("lead");

    /** Behind a work that is cited: {@code も参照}, {@code 참조}. */
    static final CitationWords TAILS = new CitationWords("tail");

    /** Behind a marker that is the subject of its sentence: {@code が}, {@code 는}. */
    static final CitationWords PARTICLES = new CitationWords("particle");

    /** Before the place in a work: {@code p}, {@code Kap}. */
    static final CitationWords LOCATORS = new CitationWords("locator");

    /** Before the day on which a source was seen: {@code accessed}, {@code дата обращения}. */
    static final CitationWords ACCESS = new CitationWords("access");

    /** Instead of further authors, in lower case: {@code al}, {@code др}. */
    static final Set<String> OTHERS = new HashSet<>(Lists.of("others"));

    /** Between two authors: {@code and}, {@code und}. */
    static final Set<String> JOINERS = new HashSet<>(Lists.of("joiner"));

    /** What a number in brackets may be of, other than an entry: {@code table}, {@code step}. */
    static final Set<String> NUMBERED_THINGS =
            WordFile.words(CitationWords.class, "bracket-words.txt", "numbered-thing");

    /** Forms by their first character in lower case, the longest first. */
    private final Map<Character, List<String>> forms = new HashMap<>();

    private CitationWords(String kind) {
        for (String form : Lists.of(kind)) {
            forms.computeIfAbsent(Character.toLowerCase(form.charAt(0)), key -> new ArrayList<>())
                    .add(form);
        }
        forms.values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(String::length).reversed()));
    }

    /** Where the longest form that begins at {@code at} ends, no letter behind it; {@code at} itself when none does. */
    int endOf(String content, int at, int end) {
        if (at >= end) {
            return at;
        }
        List<String> candidates = forms.get(Character.toLowerCase(content.charAt(at)));
        if (candidates == null) {
            return at;
        }
        for (String form : candidates) {
            int after = at + form.length();
            if (after <= end
                    && content.regionMatches(true, at, form, 0, form.length())
                    && (after == end || !Character.isLetter(content.charAt(after)))) {
                return after;
            }
        }
        return at;
    }

    /** Whether a form begins at {@code at}, whatever stands behind it: of scripts that part no words. */
    boolean startsAt(String content, int at) {
        return forms.getOrDefault(content.charAt(at), List.of()).stream()
                .anyMatch(form -> content.startsWith(form, at));
    }

    /** Whether the word is a form, letter by letter. */
    boolean contains(String word) {
        return forms.getOrDefault(Character.toLowerCase(word.charAt(0)), List.of())
                .contains(word);
    }

    /** The sections of the file, read once. */
    private static final class Lists {

        private static final List<WordFile.Section> SECTIONS = WordFile.read(CitationWords.class, "citation-words.txt");

        static List<String> of(String kind) {
            return SECTIONS.stream()
                    .filter(section -> section.name().equals(kind))
                    .flatMap(WordFile.Section::phrases)
                    .toList();
        }
    }
}
