package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.ibid.contracts.Span;
import org.jspecify.annotations.Nullable;

/**
 * Hears why marks are read as markers, or as none. Kept only where a person asks: {@link #NONE} hears nothing and costs nothing.
 */
public final class Reasons {

    /** For all that is not asked about. */
    public static final Reasons NONE = new Reasons(null);

    /**
     * Why a stretch is read so.
     *
     * @param read false where it is no marker
     */
    public record Reason(int start, int end, boolean read, String why) implements Span {}

    private final @Nullable List<Reason> heard;

    private Reasons(@Nullable List<Reason> heard) {
        this.heard = heard;
    }

    public static Reasons kept() {
        return new Reasons(new ArrayList<>());
    }

    /** What was heard, in order of place; the reason that was heard first stands first. */
    public List<Reason> heard() {
        return heard == null
                ? List.of()
                : heard.stream().sorted(Comparator.comparingInt(Reason::start)).toList();
    }

    void read(Iterable<? extends Span> marks, Supplier<String> why) {
        hear(marks, true, why);
    }

    void left(Iterable<? extends Span> marks, Supplier<String> why) {
        hear(marks, false, why);
    }

    private void hear(Iterable<? extends Span> marks, boolean read, Supplier<String> why) {
        if (heard != null) {
            String reason = why.get();
            marks.forEach(mark -> heard.add(new Reason(mark.start(), mark.end(), read, reason)));
        }
    }
}
