package org.ibid.enrichment.webhook;

import java.time.Duration;

/** What becomes of a delivery after an attempt. */
public sealed interface Verdict {

    /** The receiver has it. */
    record Delivered() implements Verdict {}

    /**
     * To be tried again, as long as there are attempts left.
     *
     * @param asked how long the receiver asks to be left alone; zero where it does not
     */
    record Later(String reason, Duration asked) implements Verdict {}

    /** The receiver wants no more of this kind. */
    record Refused(String reason) implements Verdict {}

    /** By the status that the receiver answers (Standard Webhooks: any 2xx is taken, 410 is for good, all else may pass). */
    static Verdict of(int status, Duration asked) {
        if (status >= 200 && status < 300) {
            return new Delivered();
        }
        return status == 410 ? new Refused("HTTP 410") : new Later("HTTP " + status, asked);
    }
}
