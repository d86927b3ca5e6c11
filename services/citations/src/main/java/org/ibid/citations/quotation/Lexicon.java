package org.ibid.citations.quotation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The words of one language that attribution turns on, as an open-addressing table that is asked with a stretch of the text:
 * no substring is made for a word. Case and the form of the apostrophe do not matter. Immutable.
 */
final class Lexicon {

    private static final int SLOTS = 1 << 13;

    private final String language;
    private final String[] words = new String[SLOTS];
    private final long[] classes = new long[SLOTS];

    /** Reads {@code <language>.txt} beside this class: sections {@code [class]}, in verb sections a line is one verb. */
    Lexicon(String language) {
        this.language = language;
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Lexicon.class.getResourceAsStream(language + ".txt"), StandardCharsets.UTF_8))) {
            WordClass section = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    section = WordClass.named(line.substring(1, line.length() - 1));
                } else if (!line.isBlank()) {
                    add(section, line.trim().split(" +"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String language() {
        return language;
    }

    private void add(WordClass section, String[] line) {
        boolean verb = section.in(WordClass.CUE);
        boolean english = language.equals("en");
        for (int i = 0; i < line.length; i++) {
            long bits = section.bit;
            if (verb && isGerund(line[i])) {
                bits |= WordClass.GERUND.bit;
            } else if (verb && i >= 2) {
                bits |= WordClass.PAST.bit | (english && i == 3 ? WordClass.PARTICIPLE.bit : 0);
            }
            put(line[i], bits);
        }
    }

    private boolean isGerund(String form) {
        return switch (language) {
            case "en" -> form.endsWith("ing");
            case "fr" -> form.endsWith("ant");
            case "es" -> form.endsWith("ndo");
            default -> false;
        };
    }

    private void put(String word, long bits) {
        int slot = hash(word, 0, word.length()) & (SLOTS - 1);
        while (words[slot] != null && !words[slot].equals(word)) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        words[slot] = word;
        classes[slot] |= bits;
    }

    /** The {@link WordClass} bits of the word {@code text[from,to)}; 0 for one that is not listed. */
    long classesOf(String text, int from, int to) {
        int slot = hash(text, from, to) & (SLOTS - 1);
        while (words[slot] != null) {
            if (matches(words[slot], text, from, to)) {
                return classes[slot];
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
        return 0;
    }

    private static boolean matches(String word, String text, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != fold(text.charAt(from + i))) {
                return false;
            }
        }
        return true;
    }

    private static int hash(String text, int from, int to) {
        int h = 0;
        for (int i = from; i < to; i++) {
            h = 31 * h + fold(text.charAt(i));
        }
        return h ^ (h >>> 13);
    }

    private static char fold(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c == '’' ? '\'' : Character.toLowerCase(c);
    }
}
