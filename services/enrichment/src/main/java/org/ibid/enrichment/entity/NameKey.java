package org.ibid.enrichment.entity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What stays of a name when how it is printed is left out: capitals, accents, periods, hyphens, an article before it. */
final class NameKey {

    /** Shorter words that differ are different words. */
    private static final int VARIABLE = 7;

    private NameKey() {}

    /** The name's words; the name itself where it has none. */
    static List<String> of(String name) {
        String plain = name.codePoints().allMatch(c -> c < 128)
                ? name
                : Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String small = plain.toLowerCase(Locale.ROOT).replace("&", " and ");
        for (int i = 0; i <= small.length(); i++) {
            char c = i < small.length() ? small.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                word.append(c);
            } else if (c != '.' && c != '\'' && c != '’' && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (words.size() > 1 && words.getFirst().equals("the")) {
            words.removeFirst();
        }
        return words.isEmpty() ? List.of(name) : List.copyOf(words);
    }

    /** Whether two keys are spellings of one name: {@code Mohammad Karimi}, {@code Muhammed Karimi}. */
    static boolean isVariant(List<String> a, List<String> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            String one = a.get(i);
            String other = b.get(i);
            if (!one.equals(other)
                    && (Math.min(one.length(), other.length()) < VARIABLE
                            || Math.abs(one.length() - other.length()) > 2
                            || !skeleton(one).equals(skeleton(other)))) {
                return false;
            }
        }
        return true;
    }

    /** What variants of a key share. */
    static String skeleton(List<String> key) {
        StringBuilder all = new StringBuilder();
        for (String word : key) {
            all.append(word.length() < VARIABLE - 2 ? word : skeleton(word)).append(' ');
        }
        return all.toString();
    }

    /** The first letter and the consonants after it, each once where it is doubled. */
    private static String skeleton(String word) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean silent = i > 0 && "aeiouyh".indexOf(c) >= 0;
            if (!silent && (kept.isEmpty() || kept.charAt(kept.length() - 1) != c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
