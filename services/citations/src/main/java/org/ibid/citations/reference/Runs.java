package org.ibid.citations.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A labelled reference string as its fields' texts: runs of equally labelled tokens, in order, cut from the raw string. */
final class Runs {
    /** Tokens {@code [from, to)} of one field. */
    record Run(Field field, int from, int to) {}

    final Tokens tokens;
    private final Map<Field, List<Run>> runs = new EnumMap<>(Field.class);
    final List<Run> all = new ArrayList<>();

    Runs(Tokens tokens, byte[] labels) {
        this.tokens = tokens;
        int i = 0;
        while (i < labels.length) {
            Field field = Field.of(labels[i]);
            int end = extent(labels, i, field);
            Run run = new Run(field, i, end);
            all.add(run);
            runs.computeIfAbsent(field, any -> new ArrayList<>()).add(run);
            i = end;
        }
    }

    /** Names go on over a connecting word that the model left out. */
    private int extent(byte[] labels, int from, Field field) {
        int end = from + 1;
        while (end < labels.length) {
            boolean same = labels[end] == labels[from];
            boolean bridge = (field == Field.AUTHOR || field == Field.EDITOR)
                    && end + 1 < labels.length
                    && labels[end] == Field.OTHER.index()
                    && labels[end + 1] == labels[from]
                    && Words.is(tokens.word(end), Words.AND);
            if (!same && !bridge) {
                break;
            }
            end++;
        }
        return end;
    }

    List<Run> of(Field field) {
        return runs.getOrDefault(field, List.of());
    }

    boolean has(Field field) {
        return runs.containsKey(field);
    }

    /** The text of the field's first run. */
    @Nullable
    String first(Field field) {
        List<Run> found = of(field);
        return found.isEmpty() ? null : text(found.getFirst());
    }

    /** The characters of a run with the signs that belong to it, runs of white space as one space. */
    String text(Run run) {
        int start = FieldEdges.start(tokens, run);
        int end = FieldEdges.end(tokens, run, start);
        return squeezed(tokens.raw, start, end);
    }

    static String squeezed(String raw, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        boolean space = false;
        for (int i = from; i < to; i++) {
            char c = raw.charAt(i);
            if (Character.isWhitespace(c) || c == 0xA0) {
                space = !text.isEmpty();
            } else {
                if (space) {
                    text.append(' ');
                    space = false;
                }
                text.append(c);
            }
        }
        return text.toString();
    }
}
