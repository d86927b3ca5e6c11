package org.ibid.fetcher.response;

import java.time.Duration;
import org.ibid.contracts.Exchange;
import org.ibid.stage.Body;
import org.jspecify.annotations.Nullable;

/** How an attempt to fetch a URL ended. */
public sealed interface Response {

    /**
     * The bytes, decoded from their transfer and content encoding.
     *
     * @param body to be closed by whoever gets it
     * @param url where they came from in the end
     * @param type as declared; both parts null when undeclared
     * @param etag null when the site gave none
     * @param lastModified as the site wrote it; null when it gave none
     * @param exchange with which it came
     * @param robots what it asks of archives and indexes; null when it does not
     */
    record Fetched(
            Body body,
            String url,
            DeclaredType type,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String robots,
            Exchange exchange)
            implements Response {}

    /** It is what it was the last time. */
    record Unchanged(Previous previous, Exchange exchange) implements Response {}

    /** It will not come: asking again would end the same. */
    record Refused(String code, String message) implements Response {

        /** What was given for a URL is none. */
        public static Refused noUrl(IllegalArgumentException reason) {
            return new Refused("url", String.valueOf(reason.getMessage()));
        }
    }

    /**
     * It did not come this time.
     *
     * @param after how long the site asks to be left alone; zero when it does not say
     */
    record Unavailable(String code, String message, Duration after) implements Response {

        private static final String CUT_AT_THE_SITE = "content-truncated";
        private static final int FEW = 3;

        /** What came as whole, and breaks off where it was packed: the site most likely has no more of it. */
        public static Unavailable cutAtTheSite(String message) {
            return new Unavailable(CUT_AT_THE_SITE, message, Duration.ZERO);
        }

        /** How often it is worth while to ask, of so many times. */
        public int attempts(int most) {
            return code.equals(CUT_AT_THE_SITE) ? Math.min(FEW, most) : most;
        }
    }
}
