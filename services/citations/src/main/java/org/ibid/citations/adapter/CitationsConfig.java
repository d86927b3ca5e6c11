package org.ibid.citations.adapter;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Settings of the citations service. */
@ConfigMapping(prefix = "ibid.citations")
interface CitationsConfig {

    /** Diagnostic codes to leave out for all documents, or families of them: {@code reference.uncited,link.*}. */
    Optional<List<String>> suppress();
}
