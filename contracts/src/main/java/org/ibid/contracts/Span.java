package org.ibid.contracts;

/** A stretch of {@link Text#content()} in UTF-16 units, {@code end} exclusive. */
public interface Span {
    int start();

    int end();

    /** The characters this span covers. */
    default String of(String content) {
        return content.substring(start(), end());
    }

    /** Refuses a span that runs backwards or begins before the text. */
    static void check(int start, int end) {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: [" + start + "," + end + ")");
        }
    }
}
