package org.ibid.normalizer.isolation;

import org.jspecify.annotations.Nullable;

/** No parser process starts, or none is let live: a fault of the machine or the installation, which no document is to blame for. */
public final class NoParser extends Exception {

    private static final long serialVersionUID = 1L;

    NoParser(String message) {
        super(message);
    }

    NoParser(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
