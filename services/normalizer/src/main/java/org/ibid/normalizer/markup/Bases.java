package org.ibid.normalizer.markup;

import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A style and those it is based on, the nearest first. A chain that is longer than any office suite makes ends, and so does a circle. */
public final class Bases {

    private static final int LONGEST = 12;

    private Bases() {}

    /**
     * @param style null where there is none: the stream is empty then
     * @param base what a style is based on; null for one that is based on none
     */
    public static <S> Stream<S> of(@Nullable S style, UnaryOperator<@Nullable S> base) {
        return Stream.iterate(style, Objects::nonNull, base).limit(LONGEST);
    }
}
