package org.ibid.normalizer.sentence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Words whose period is part of the word, in the languages that Ibid reads. */
final class Abbreviations {

    private static final int LONGEST = 8;
    private final Set<String> never = new HashSet<>();
    private final Set<String> may = new HashSet<>();

    static final Abbreviations KNOWN = new Abbreviations();

    private Abbreviations() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Abbreviations.class.getResourceAsStream("abbreviations.txt"), StandardCharsets.UTF_8))) {
            Set<String> section = never;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    section = line.equals("[may]") ? may : never;
                } else if (!line.isBlank() && line.charAt(0) != '#') {
                    section.addAll(Set.of(line.trim().split(" +")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
}
