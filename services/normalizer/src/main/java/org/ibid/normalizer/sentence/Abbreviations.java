package org.ibid.normalizer.sentence;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.ibid.wording.Months;
import org.ibid.wording.WordFile;

/** Words whose period is part of the word, in the languages that Ibid reads. */
final class Abbreviations {

    private static final int LONGEST = 8;
    private static final int LONGEST_AFTER_ORDINAL = 14;
    private final Set<String> never = new HashSet<>();
    private final Set<String> may = new HashSet<>();
    private final Set<String> ordinal = new HashSet<>();

    static final Abbreviations KNOWN = new Abbreviations();

    private Abbreviations() {
        for (WordFile.Section section : WordFile.read(Abbreviations.class, "abbreviations.txt")) {
            Set<String> words = switch (section.name()) {
                case "never" -> never;
                case "may" -> may;
                case "ordinal" -> ordinal;
                default -> throw new IllegalStateException("no such section: " + section.name());
            };
            section.words().forEach(words::add);
        }
    }

    /** {@code Dr}, {@code e.g}: never the last word of a sentence. */
    boolean never(String text, int from, int to) {
        return to - from <= LONGEST && never.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
    }

    /** {@code etc}, {@code U.S}: may be the last word, what follows decides. */
    boolean may(String text, int from, int to) {
        return to - from <= LONGEST && may.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
    }

    /** Whether a capitalised word begins at {@code from} that an ordinal number stands before: {@code 3. März, 2. Kapitel}. */
    boolean afterOrdinal(String text, int from, int to) {
        int end = from;
        while (end < to && end - from < LONGEST_AFTER_ORDINAL && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String lower = text.substring(from, end).toLowerCase(Locale.ROOT);
        return end > from
                && Character.isUpperCase(text.charAt(from))
                && (ordinal.contains(lower) || Months.isName(lower, "de"));
    }
}
