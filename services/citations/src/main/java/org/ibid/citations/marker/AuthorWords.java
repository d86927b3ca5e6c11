package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words of an entry's authors by which markers may name them, as keys of {@link NameKeys}. */
final class AuthorWords {

    private static final int MOST_OF_FIRST = 10;
    private static final int MOST_OF_OTHERS = 60;
    private static final int MOST_CAPITAL_WORDS = 4;
    private static final int LONGEST_ACRONYM = 12;

    private AuthorWords() {}

    /**
     * The words of the first author, or of an institution with its acronym.
     *
     * @param abbreviationEnd where the abbreviation ends that is printed behind it, {@code (HB}; {@code end} where none is
     */
    static List<String> first(String content, int start, int end, int abbreviationEnd) {
        List<String> words = new ArrayList<>(words(content, start, end, MOST_OF_FIRST));
        if (words.isEmpty()) {
            words.addAll(particle(content, start, end));
        }
        StringBuilder capitals = new StringBuilder();
        boolean begins = true;
        for (int i = start; i < end; i++) {
            char c = content.charAt(i);
            if (begins && Character.isUpperCase(c)) {
                capitals.append(c);
            }
            begins = !NameKeys.isNameChar(c);
        }
        for (String caps : capitalWords(content, start, abbreviationEnd)) {
            if (!words.contains(caps)) {
                words.add(caps);
            }
        }
        if (words.isEmpty() || (capitals.length() >= 3 && words.size() >= 3)) {
            String acronym = words.isEmpty() ? content.substring(start, end) : capitals.toString();
            String key = NameKeys.key(acronym, 0, acronym.length());
            if (key.length() >= 2 && key.length() <= LONGEST_ACRONYM) {
                words.add(key);
            }
        }
        return List.copyOf(words);
    }

    /** {@code Le} of {@code Le SQ}: a small word of names that is all of one. */
    private static List<String> particle(String content, int start, int end) {
        int to = NameKeys.end(content, start, end);
        String key = NameKeys.key(content, start, to);
        boolean family = to > start && Character.isUpperCase(content.charAt(start)) && NameKeys.isName(key);
        return family && !CitationWords.JOINERS.contains(key) ? List.of(key) : List.of();
    }

    /** {@code WHO}, {@code UK}; the initials behind a surname as well, which do no harm. */
    private static List<String> capitalWords(String content, int start, int end) {
        List<String> words = new ArrayList<>(2);
        for (int i = start; i < end && words.size() < MOST_CAPITAL_WORDS; ) {
            int to = NameKeys.end(content, i, end);
            if (to - i >= 2 && isInitials(content, i, to)) {
                words.add(NameKeys.key(content, i, to));
            }
            i = Math.max(to, i + 1);
        }
        return words;
    }

    /** The words of the further authors. */
    static Set<String> others(String content, int start, int end) {
        return words(content, start, end, MOST_OF_OTHERS);
    }

    private static Set<String> words(String content, int start, int end, int most) {
        Set<String> words = new LinkedHashSet<>();
        for (int i = start; i < end && words.size() < most; ) {
            int to = NameKeys.end(content, i, end);
            if (to == i) {
                i++;
                continue;
            }
            String key = isInitials(content, i, to) ? "" : NameKeys.key(content, i, to);
            if (tells(key)) {
                words.add(key);
                words.addAll(NameKeys.families(content, i, to));
            }
            i = to;
        }
        return words;
    }

    /** Whether the word tells an author from others: no initial, no small word that stands in many names. */
    static boolean tells(String key) {
        return NameKeys.isName(key) && !NameKeys.PARTICLES.contains(key) && !NameKeys.INSIDE.contains(key);
    }

    /** {@code J}, {@code JK}, {@code J-P}: capitals behind a surname; three and more only behind one that is none. */
    static boolean isInitials(String content, int start, int end) {
        if (end - start > 4) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = content.charAt(i);
            // letters without case are no initials
            if (Character.isLetter(c) && !Character.isUpperCase(c)) {
                return false;
            }
        }
        return end - start <= 2
                || content.indexOf('-', start, end) >= 0
                || (start >= 2 && content.charAt(start - 1) == ' ' && Character.isLowerCase(content.charAt(start - 2)));
    }
}
