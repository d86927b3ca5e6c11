package org.ibid.cli.api;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;
import org.ibid.contracts.DocumentView;

/** A line for each step. */
public final class ProgressLines implements Progress {

    private final PrintStream out;
    private final long start = System.nanoTime();

    public ProgressLines(PrintStream out) {
        this.out = out;
    }

    @Override
    public void step(int ended, int all, Follower.Way way) {
        // who has taken a step has been seen
        DocumentView document = Objects.requireNonNull(way.seen());
        String reason = way.ended() && document.failure() != null
                ? "  " + document.failure().code() + ": " + document.failure().message()
                : "";
        out.printf(
                "  [%d/%d] %6.1f s  %-10s %s%s%n",
                ended,
                all,
                (System.nanoTime() - start) / 1e9,
                document.status().name().toLowerCase(Locale.ROOT),
                way.followed().name(),
                reason);
    }
}
