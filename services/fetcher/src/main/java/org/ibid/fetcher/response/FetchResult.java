package org.ibid.fetcher.response;

import java.util.Objects;
import org.ibid.contracts.Original;
import org.ibid.contracts.Trail;

/** What came of a fetch in the end. It is recorded before anybody is told, so that it is told once and stays the same. */
public sealed interface FetchResult {

    /** The bytes lie in the store. */
    record Stored(Original original) implements FetchResult {

        /** Under which they lie. */
        public String sha256() {
            return Objects.requireNonNull(original.sha256());
        }
    }

    /** @param retryable whether publishing the document again may succeed */
    record Failed(String code, String message, boolean retryable, Trail trail) implements FetchResult {}
}
