package org.ibid.stage;

import org.jspecify.annotations.Nullable;

/**
 * Ends the process with an exit code that is not zero, for what no retry mends and no message is to blame for: whoever runs the
 * service sees it, and nothing is lost, as nothing that was not done is committed.
 */
@FunctionalInterface
public interface ServiceStop {

    /** Returns at once; the service ends a moment later. */
    void stop(String reason, @Nullable Throwable fault);
}
