package org.ibid.cli.api;

import org.ibid.cli.api.Follower.Way;

/** Is told how documents get on. */
@FunctionalInterface
public interface Progress {

    /**
     * A document has taken a step, or come to its end.
     *
     * @param ended how many have, out of all
     */
    void step(int ended, int all, Way way);
}
