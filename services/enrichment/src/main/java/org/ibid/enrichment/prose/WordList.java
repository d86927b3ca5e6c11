package org.ibid.enrichment.prose;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads word lists: lines of words under {@code [section]} lines; words before any section stand under the empty one. */
public final class WordList {

    private WordList() {}

    /** The sections of the resource {@code name} beside {@code owner}. */
    public static Map<String, Set<String>> read(Class<?> owner, String name) {
        Map<String, Set<String>> sections = new HashMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(owner.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            String section = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    section = line.substring(1, line.length() - 1);
                } else if (!line.isBlank()) {
                    Set<String> words = sections.computeIfAbsent(section, s -> new HashSet<>());
                    for (String word : line.trim().split(" +")) {
                        words.add(word);
                    }
                }
            }
            return Map.copyOf(sections);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
