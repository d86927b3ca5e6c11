package org.ibid.enrichment.search;

/** What was asked can't be meant, or is more than is answered; the message says what and where. */
public final class BadQuery extends RuntimeException {

    public BadQuery(String message) {
        super(message, null, false, false);
    }
}
