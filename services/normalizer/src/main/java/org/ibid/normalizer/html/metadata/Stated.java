package org.ibid.normalizer.html.metadata;

/**
 * A value and where the page states it.
 *
 * @param from {@code json-ld headline}, {@code meta og:title}, {@code visible heading} and the like
 */
record Stated(String value, String from) {

    static String value(Stated stated) {
        return stated == null ? null : stated.value();
    }
}
