package org.ibid.fetcher.collection;

import java.io.IOException;
import org.ibid.contracts.Cut;

/** Bytes that are no collection, or one that can't be read to its end: reading them again ends the same. */
public final class UnfitCollection extends IOException {

    private static final long serialVersionUID = 1L;

    /** Some quote what they could not read. */
    private static final int MAX_REASON = 500;

    private final String code;

    private UnfitCollection(String code, String message) {
        super(message);
        this.code = code;
    }

    static UnfitCollection unknown() {
        return new UnfitCollection(
                "collection-unknown",
                "it is none of RSS, Atom, JSON Feed, sitemap, list of addresses, WARC, ZIP and mbox: publish it without expand");
    }

    static UnfitCollection damaged(Throwable fault) {
        return new UnfitCollection("collection-damaged", "it can't be read any further: " + reason(fault));
    }

    /** Some of the readers give none. */
    static String reason(Throwable fault) {
        return fault.getMessage() == null ? fault.getClass().getSimpleName() : Cut.to(MAX_REASON, fault.getMessage());
    }

    static UnfitCollection bomb(long limit) {
        return new UnfitCollection("collection-bomb", "it unpacks to more than " + limit + " bytes");
    }

    static UnfitCollection tooLarge(long limit) {
        return new UnfitCollection("collection-too-large", "a feed or sitemap is at most " + limit + " bytes");
    }

    static UnfitCollection tooMany(int limit) {
        return new UnfitCollection(
                "collection-too-large",
                "a feed has at most " + limit + " elements and attributes; a list of addresses may be longer");
    }

    /** Stable and machine-readable. */
    public String code() {
        return code;
    }
}
