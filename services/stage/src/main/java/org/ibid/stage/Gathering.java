package org.ibid.stage;

import java.time.Duration;

/**
 * How long records are left to gather before the next are asked for. A poll, the broker's answer and what follows of it cost the same
 * for one record as for ten: while several come each time, the pause grows until enough come together. Where they come one by one
 * somebody waits for a document, and nothing else does; where there is a backlog there is nothing to gather. Not thread-safe.
 */
final class Gathering {

    private static final Duration SHORTEST = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofMillis(200);

    /** As many as a poll brings at most ({@code max.poll.records}). */
    private static final int ENOUGH = 16;

    private Duration pause = Duration.ZERO;

    /** @param taken how many records the last poll brought */
    Duration pauseAfter(int taken) {
        if (taken >= ENOUGH) {
            return Duration.ZERO;
        }
        pause = taken > 1 ? longer() : shorter();
        return pause;
    }

    private Duration longer() {
        Duration twice = pause.plus(pause);
        return twice.compareTo(SHORTEST) < 0 ? SHORTEST : twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    }

    private Duration shorter() {
        Duration half = pause.dividedBy(2);
        return half.compareTo(SHORTEST) < 0 ? Duration.ZERO : half;
    }
}
