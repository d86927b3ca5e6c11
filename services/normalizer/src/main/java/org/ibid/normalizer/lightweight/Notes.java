package org.ibid.normalizer.lightweight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ibid.normalizer.markup.Note;
import org.jspecify.annotations.Nullable;

/** Notes that are numbered in the order in which they are marked, wherever they stand. */
public final class Notes {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, Note> noted = new HashMap<>();
    private int count;

    /** Of the note of the name, or of another that has none: it is the next where the name was not heard before. */
    public int number(@Nullable String name) {
        return name == null ? ++count : numbers.computeIfAbsent(name, unknown -> ++count);
    }

    /** A raised mark. */
    public static String mark(int number) {
        return "<sup><a href=\"#fn-" + number + "\">" + number + "</a></sup>";
    }

    /** What a note says; the first time counts. */
    public void say(int number, String html) {
        noted.putIfAbsent(number, new Note("fn-" + number, number + ".", html));
    }

    /** By their numbers. */
    List<Note> all() {
        return IntStream.rangeClosed(1, count)
                .mapToObj(noted::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
