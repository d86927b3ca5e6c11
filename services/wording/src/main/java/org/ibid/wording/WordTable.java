package org.ibid.wording;

import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Words and what is known of each, as an open-addressing table that is asked with a stretch of text: no substring is made for a word.
 * Case and the form of the apostrophe do not matter. Once filled it may be read by many threads.
 *
 * @param <V> what is known of a word; immutable
 */
public final class WordTable<V> {

    private static final int FEWEST_SLOTS = 64;
    private static final int INITIALS = 64;

    private final BinaryOperator<V> merge;
    private String[] words = new String[FEWEST_SLOTS];
    private Object[] values = new Object[FEWEST_SLOTS];
    private int size;
    /** By the first letter, a bit for each length that its words have: most words are told by it to be no entry. */
    private final int[] lengths = new int[INITIALS];

    /** @param merge makes one of what two entries say of the same word */
    public WordTable(BinaryOperator<V> merge) {
        this.merge = merge;
    }

    /** @param word in lower case */
    public void put(String word, V value) {
        int slot = slot(word, 0, word.length());
        if (words[slot] != null) {
            values[slot] = merge.apply(value(slot), value);
            return;
        }
        words[slot] = word;
        values[slot] = value;
        lengths[initial(word, 0, word.length())] |= 1 << length(word.length());
        if (++size * 2 > words.length) {
            grow();
        }
    }

    /** What is known of the word {@code text[from,to)}; null if it is not listed. */
    public @Nullable V get(CharSequence text, int from, int to) {
        if ((lengths[initial(text, from, to)] & 1 << length(to - from)) == 0) {
            return null;
        }
        int slot = slot(text, from, to);
        return words[slot] == null ? null : value(slot);
    }

    public @Nullable V get(CharSequence word) {
        return get(word, 0, word.length());
    }

    @SuppressWarnings("unchecked")
    private V value(int slot) {
        return (V) values[slot];
    }

    /** Where the word is, or the free place where it would be. */
    private int slot(CharSequence text, int from, int to) {
        int slot = hash(text, from, to) & (words.length - 1);
        while (words[slot] != null && !matches(words[slot], text, from, to)) {
            slot = (slot + 1) & (words.length - 1);
        }
        return slot;
    }

    private void grow() {
        String[] oldWords = words;
        Object[] oldValues = values;
        words = new String[2 * oldWords.length];
        values = new Object[words.length];
        for (int i = 0; i < oldWords.length; i++) {
            if (oldWords[i] != null) {
                int slot = slot(oldWords[i], 0, oldWords[i].length());
                words[slot] = oldWords[i];
                values[slot] = oldValues[i];
            }
        }
    }

    private static boolean matches(String word, CharSequence text, int from, int to) {
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

    private static int initial(CharSequence text, int from, int to) {
        return from == to ? 0 : fold(text.charAt(from)) & (INITIALS - 1);
    }

    private static int length(int letters) {
        return Math.min(letters, Integer.SIZE - 1);
    }

    private static int hash(CharSequence text, int from, int to) {
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
