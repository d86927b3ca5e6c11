package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ibid.citations.marker.EntryIndex.Family;
import org.ibid.citations.marker.Mark.Form;
import org.ibid.citations.referencelist.Entry;
import org.ibid.wording.Letters;

/** The entries by the numbers that they bear, those of lists and those of notes apart, and how the numbers are printed. */
final class EntryNumbers {

    private final Map<Family, Map<Integer, List<Integer>>> entries = new EnumMap<>(Family.class);
    private final Map<Family, Set<Form>> dresses = new EnumMap<>(Family.class);
    private int largest;
    private boolean closed;
    private boolean parenthesised;

    /**
     * @param number that the entry bears, or that its place gives it
     * @param at its position among all entries; they come in order
     */
    void add(String content, Family family, int number, Entry entry, int at) {
        add(Family.ANY, number, at);
        add(family, number, at);
        char first = content.charAt(entry.start());
        if (first == '[') {
            dresses.computeIfAbsent(family, key -> EnumSet.noneOf(Form.class)).add(Form.BRACKETS);
        }
        parenthesised |= first == '(';
        closed |= Character.isDigit(first)
                && Letters.lastIndexOf(content, ')', entry.start() + 1, Math.min(entry.bodyStart() + 1, entry.end()))
                        >= 0;
        largest = Math.max(largest, number);
    }

    private void add(Family family, int number, int at) {
        entries.computeIfAbsent(family, key -> new HashMap<>())
                .computeIfAbsent(number, key -> new ArrayList<>(1))
                .add(at);
    }

    /** In order; none where no entry of the family bears the number. */
    List<Integer> of(Family family, int number) {
        return entries.getOrDefault(family, Map.of()).getOrDefault(number, List.of());
    }

    /** Whether any entry of the family bears a number. */
    boolean has(Family family) {
        return entries.containsKey(family);
    }

    /** Whether the family's labels are printed as marks of the form are. */
    boolean isDressed(Family family, Form form) {
        return dresses.getOrDefault(family, Set.of()).contains(form);
    }

    int largest() {
        return largest;
    }

    /** Whether entries bear numbers in round brackets: {@code (1)}. */
    boolean areParenthesised() {
        return parenthesised;
    }

    /** Whether entries bear numbers before a closing bracket: {@code 1)}. */
    boolean areClosed() {
        return closed;
    }
}
