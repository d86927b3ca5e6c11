package org.ibid.fetcher.collection;

import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One of the documents that a collection lists or holds. */
public sealed interface Entry {

    /** By which it is known in its collection. */
    String name();

    /**
     * A document that is to be fetched.
     *
     * @param href as it stands there: it may be relative to the collection's URL
     * @param at when it was published; null where it is not said
     * @param isCollection whether it lists documents in its turn
     */
    record Address(
            String name,
            String href,
            @Nullable String title,
            @Nullable Instant at,
            boolean isCollection) implements Entry {}

    /**
     * A document that lies in the collection.
     *
     * @param url where it stood; null where it had none
     * @param charset as declared; null where none was
     * @param at when it was captured; null where it is not said
     * @param bytes to be read before the next entry is asked for
     */
    record Content(
            String name,
            @Nullable String url,
            @Nullable String mediaType,
            @Nullable String charset,
            @Nullable Instant at,
            InputStream bytes)
            implements Entry {}

    /** No document by its kind: an image, a script, a redirect, a folder. */
    record PassedOver(String name) implements Entry {}

    /** A document that can't be had from the collection. */
    record Refused(String name, String message) implements Entry {}
}
