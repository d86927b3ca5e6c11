package org.ibid.citations.marker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The small words that stand inside markers, by what they do there; of all languages at once, for documents mix them. */
final class CitationWords {

    /** Before a work that is cited: {@code see}, {@code vgl.} */
    static final CitationWords LEADS = new CitationWords("lead");

    /** Before the place in a work: {@code p}, {@code Kap}. */
    static final CitationWords LOCATORS = new CitationWords("locator");

    /** Instead of a year: {@code in press}, {@code n.d.} */
    static final CitationWords UNDATED = new CitationWords("undated");

    /** Before the day on which a source was seen: {@code accessed}, {@code дата обращения}. */
    static final CitationWords ACCESS = new CitationWords("access");

    /** Instead of further authors, in lower case: {@code al}, {@code др}. */
    static final Set<String> OTHERS = new HashSet<>(Lists.of("others"));

    /** Between two authors: {@code and}, {@code und}. */
    static final Set<String> JOINERS = new HashSet<>(Lists.of("joiner"));

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

    /** The lines of the resource, read once. */
    private static final class Lists {

        private static final String RESOURCE = "citation-words.txt";
        private static final Map<String, List<String>> BY_KIND = read();

        static List<String> of(String kind) {
            return BY_KIND.get(kind);
        }

        private static Map<String, List<String>> read() {
            Map<String, List<String>> byKind = new HashMap<>();
            try (BufferedReader lines = new BufferedReader(
                    new InputStreamReader(CitationWords.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    int colon = line.indexOf(": ");
                    if (colon < 0 || line.startsWith("#")) {
                        continue;
                    }
                    List<String> forms = byKind.computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>());
                    for (String form : line.substring(colon + 2).split(" \\| ")) {
                        forms.add(form.strip().toLowerCase(Locale.ROOT));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return byKind;
        }
    }
}
