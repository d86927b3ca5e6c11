package org.ibid.normalizer.html.metadata;

import org.jspecify.annotations.Nullable;

/**
 * A value and where the page states it.
 *
 * @param from {@code json-ld headline}, {@code meta og:title}, {@code visible heading} and the like
 */
record Stated(String value, String from) {

    /** What is stated, if it is anything. */
    static @Nullable Stated of(@Nullable String value, String from) {
        return value == null ? null : new Stated(value, from);
    }

    static @Nullable String value(@Nullable Stated stated) {
        return stated == null ? null : stated.value();
    }
}
