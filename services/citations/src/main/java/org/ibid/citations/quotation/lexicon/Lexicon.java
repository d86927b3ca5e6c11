package org.ibid.citations.quotation.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The words of one language that attribution turns on, as an open-addressing table that is asked with a stretch of the text:
 * no substring is made for a word. Case and the form of the apostrophe do not matter. Immutable.
 */
public final class Lexicon {

    private static final int SLOTS = 1 << 13;
    /** In a verb's line the base form and the -s form come first, then the past, then an English participle. */
    private static final int PAST_FORMS = 2;

    private static final int PARTICIPLE_FORM = 3;

    private final String language;
    private final String[] words = new String[SLOTS];
    private final WordClasses[] classes = new WordClasses[SLOTS];

    /** Reads {@code <language>.txt} beside this class: sections {@code [class]}, in verb sections a line is one verb. */
    Lexicon(String language) {
        this.language = language;
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Lexicon.class.getResourceAsStream(language + ".txt"), StandardCharsets.UTF_8))) {
            WordClass section = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    section = WordClass.named(line.substring(1, line.length() - 1));
                } else if (section != null && !line.isBlank()) {
                    add(section, line.trim().split(" +"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** ISO 639-1. */
    public String language() {
        return language;
    }

    private void add(WordClass section, String[] forms) {
        boolean verb = WordClasses.CUE.has(section);
        boolean english = language.equals("en");
        for (int i = 0; i < forms.length; i++) {
            WordClasses found = WordClasses.of(section);
            if (verb && isGerund(forms[i])) {
                found = found.and(WordClass.GERUND);
            } else if (verb && i >= PAST_FORMS) {
                found = found.and(WordClass.PAST);
                found = english && i == PARTICIPLE_FORM ? found.and(WordClass.PARTICIPLE) : found;
            }
            put(forms[i], found);
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

    private void put(String word, WordClasses found) {
        int slot = hash(word, 0, word.length()) & (SLOTS - 1);
        while (words[slot] != null && !words[slot].equals(word)) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        classes[slot] = words[slot] == null ? found : classes[slot].and(found);
        words[slot] = word;
    }

    /** What the word {@code text[from,to)} can be; nothing for one that is not listed. */
    public WordClasses classesOf(String text, int from, int to) {
        int slot = hash(text, from, to) & (SLOTS - 1);
        while (words[slot] != null) {
            if (matches(words[slot], text, from, to)) {
                return classes[slot];
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
        return WordClasses.NONE;
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
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + fold(text.charAt(i));
        }
        return hash ^ (hash >>> 13);
    }

    private static char fold(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c == '’' ? '\'' : Character.toLowerCase(c);
    }
}
