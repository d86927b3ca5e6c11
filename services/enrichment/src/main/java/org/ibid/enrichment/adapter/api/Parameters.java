package org.ibid.enrichment.adapter.api;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.ibid.contracts.DocumentView.Status;
import org.ibid.enrichment.search.DateRange;
import org.ibid.enrichment.search.Facet;
import org.ibid.enrichment.search.Search.Order;
import org.jspecify.annotations.Nullable;

/** What a request asks for in its query, read generously; what can't be meant is a problem with its name. */
final class Parameters {

    private static final String BY_ID = "id";

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

    /** {@code 2014}, {@code 2014-03}, {@code 2014-03-02} or {@code from..until}; without one, all dates. */
    static DateRange dates(String name, @Nullable String value) {
        String given = given(value);
        DateRange range = given == null ? DateRange.ALL : DateRange.between(given.strip());
        if (range == null) {
            throw ApiException.badParameter(name + " is 2014, 2014-03, 2014-03-02 or from..until, not " + value);
        }
        return range;
    }

    /** Whether no order is asked for but that of ids. */
    static boolean isById(@Nullable String sort) {
        return given(sort) == null || BY_ID.equals(sort);
    }

    /** @param otherwise where none is asked for */
    static Order order(@Nullable String sort, Order otherwise) {
        String given = given(sort);
        if (given == null || BY_ID.equals(given)) {
            return otherwise;
        }
        try {
            return Order.valueOf(given.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ApiException.badParameter("no such order: " + sort);
        }
    }

    /** Words with commas between them, or {@code all}. */
    static Set<Facet> facets(@Nullable String value) {
        String given = given(value);
        if (given == null) {
            return Set.of();
        }
        if (given.strip().equals("all")) {
            return EnumSet.allOf(Facet.class);
        }
        Set<Facet> wanted = EnumSet.noneOf(Facet.class);
        for (String word : given.split(",", -1)) {
            wanted.add(Facet.of(word.strip()).orElseThrow(() -> ApiException.badParameter("no such facet: " + word)));
        }
        return wanted;
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
