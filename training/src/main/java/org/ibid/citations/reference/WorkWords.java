package org.ibid.citations.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words of a printed work and the field that each has been found to belong to. */
final class WorkWords {
    private static final byte NONE = Field.OTHER.index();

    final Tokens tokens;
    private final String[] words;
    private final byte[] labels;

    WorkWords(String raw) {
        tokens = new Tokens(raw);
        words = new String[tokens.count];
        for (int i = 0; i < words.length; i++) {
            words[i] = lower(tokens.word(i));
        }
        labels = new byte[words.length];
    }

    /** The words of a value as they would be printed. */
    static List<String> of(String text) {
        Tokens tokens = new Tokens(text, 0);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.count; i++) {
            words.add(lower(tokens.word(i)));
        }
        return words;
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    int count() {
        return words.length;
    }

    /** In lower case. */
    String get(int i) {
        return words[i];
    }

    byte[] labels() {
        return labels;
    }

    boolean isFree(int i) {
        return labels[i] == NONE;
    }

    boolean is(int i, Field field) {
        return labels[i] == field.index();
    }

    void label(int i, Field field) {
        labels[i] = field.index();
    }

    void label(int from, int to, Field field) {
        Arrays.fill(labels, from, to, field.index());
    }

    boolean has(Field field) {
        for (byte label : labels) {
            if (label == field.index()) {
                return true;
            }
        }
        return false;
    }

    /** The first place at or after {@code from} where the words stand and belong to no field yet, or -1. */
    int find(List<String> wanted, int from) {
        for (int at = from; !wanted.isEmpty() && at + wanted.size() <= words.length; at++) {
            if (standsAt(wanted, at)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether the words stand there and belong to no field yet. */
    boolean standsAt(List<String> wanted, int at) {
        boolean here = at + wanted.size() <= words.length;
        for (int k = 0; here && k < wanted.size(); k++) {
            here = isFree(at + k) && words[at + k].equals(wanted.get(k));
        }
        return here;
    }
}
