package org.ibid.enrichment.adapter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ibid.enrichment.status.Progress;

/**
 * What this instance has written of documents of late, so that their next event need not read it again. Another instance may have
 * written since: whoever writes names the version that he knows, and reads where it is another. Thread-safe.
 */
final class Recent {

    private static final int DOCUMENTS = 10_000;

    private final Map<String, Known> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > DOCUMENTS;
        }
    });

    /** A document as it was stored. */
    record Known(long version, boolean hasUrl, Progress progress) {

        static final Known NOTHING = new Known(0, false, Progress.NONE);

        boolean isNew() {
            return version == 0;
        }

        Step step(UnaryOperator<Progress> step) {
            return new Step(this, step.apply(progress));
        }
    }

    /** What becomes of a document that is known. */
    record Step(Known before, Progress after) {

        boolean changes() {
            return !after.equals(before.progress);
        }
    }

    Optional<Known> of(String id) {
        return Optional.ofNullable(known.get(id));
    }

    void put(String id, Known written) {
        known.put(id, written);
    }
}
