package org.ibid.contracts;

import java.util.List;
import java.util.function.Predicate;

/** A stretch of {@link Text#content()} in UTF-16 units, {@code end} exclusive. */
public interface Span {
    int start();

    int end();

    /** The characters this span covers. */
    default String of(String content) {
        return content.substring(start(), end());
    }

    /** The place of the first that ends after a position; their number where none does. The spans lie in order, apart from each other. */
    static int firstEndingAfter(List<? extends Span> spans, int position) {
        return first(spans, span -> span.end() > position);
    }

    /** The place of the first that begins at a position or after it; their number where none does. The spans lie in order of start. */
    static int firstStartingAt(List<? extends Span> spans, int position) {
        return first(spans, span -> span.start() >= position);
    }

    private static int first(List<? extends Span> spans, Predicate<Span> isThere) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isThere.test(spans.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Refuses a span that runs backwards or begins before the text. */
    static void check(int start, int end) {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: [" + start + "," + end + ")");
        }
    }
}
