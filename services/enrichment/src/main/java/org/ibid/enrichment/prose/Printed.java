package org.ibid.enrichment.prose;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each distinct word of a text, found where it stands without being cut out of it: open addressing, at most half full.
 * Not thread-safe.
 */
public final class Printed<T> {

    private static final int SMALLEST = 1024;

    private final Function<String, T> make;
    private @Nullable Entry<T>[] table = table(SMALLEST);
    private int size;

    private record Entry<T>(String printed, int hash, T value) {}

    /** @param make what is known of a word that has not been met before */
    public Printed(Function<String, T> make) {
        this.make = make;
    }

    public T at(String text, int start, int end) {
        int hash = hash(text, start, end);
        int slot = slot(text, start, end, hash);
        Entry<T> found = table[slot];
        if (found == null) {
            String printed = text.substring(start, end);
            found = new Entry<>(printed, hash, make.apply(printed));
            table[slot] = found;
            if (++size * 2 > table.length) {
                grow();
            }
        }
        return found.value;
    }

    /** Null for a word that has not been met. */
    public @Nullable T find(String word) {
        Entry<T> found = table[slot(word, 0, word.length(), hash(word, 0, word.length()))];
        return found == null ? null : found.value;
    }

    /** Where the word stands, or would. */
    private int slot(String text, int start, int end, int hash) {
        int slot = hash & table.length - 1;
        for (Entry<T> entry = table[slot]; entry != null; entry = table[slot]) {
            if (entry.hash == hash && entry.printed.length() == end - start && text.startsWith(entry.printed, start)) {
                return slot;
            }
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private void grow() {
        @Nullable Entry<T>[] old = table;
        table = table(old.length * 2);
        for (Entry<T> entry : old) {
            if (entry != null) {
                table[slot(entry.printed, 0, entry.printed.length(), entry.hash)] = entry;
            }
        }
    }

    private static int hash(String text, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        hash *= 0x9E3779B1;
        return hash ^ hash >>> 15;
    }

    @SuppressWarnings("unchecked")
    private static <T> @Nullable Entry<T>[] table(int size) {
        return (Entry<T>[]) new Entry<?>[size];
    }
}
