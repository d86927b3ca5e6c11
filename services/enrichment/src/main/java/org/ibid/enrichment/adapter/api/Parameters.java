package org.ibid.enrichment.adapter.api;

import java.util.Locale;
import org.ibid.contracts.DocumentView.Status;
import org.jspecify.annotations.Nullable;

/** What a request asks for in its query, read generously; what can't be meant is a problem with its name. */
final class Parameters {

    private Parameters() {}

    /** Null for one that is absent or empty. */
    static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    static @Nullable Status status(@Nullable String value) {
        String given = given(value);
        try {
            return given == null ? null : Status.valueOf(given.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ApiException.badParameter("no such status: " + value);
        }
    }

    /** No text has a NUL, and a pattern of the store can't. */
    static @Nullable String words(@Nullable String value) {
        if (value != null && value.indexOf('\0') >= 0) {
            throw ApiException.badParameter("q can't contain a NUL");
        }
        return given(value);
    }

    static int between(int least, int most, String name, @Nullable String value, int otherwise) {
        String given = given(value);
        try {
            int number = given == null ? otherwise : Integer.parseInt(given.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw ApiException.badParameter(name + " is " + least + " to " + most);
    }
}
