package org.ibid.cli.local;

import java.nio.file.Path;
import java.util.List;

/**
 * What a JVM has learnt of a process in a run before (JEP 514): it starts in a third of the time. A cache that no longer fits
 * what was built is passed over by the JVM.
 */
record AotCache(Path file) {

    /** @param train writes the cache when the process ends, instead of using one */
    List<String> options(boolean train) {
        if (train) {
            return List.of("-XX:AOTCacheOutput=" + file);
        }
        return isThere() ? List.of("-XX:AOTCache=" + file) : List.of();
    }

    /** A JVM that is killed while it writes leaves an empty file: that is none. */
    private boolean isThere() {
        return file.toFile().length() > 0;
    }
}
