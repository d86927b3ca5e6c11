package org.ibid.stage.adapter;

import java.io.IOException;

/** The store is there and the original is not, or not all of it: no retry brings it back, publishing the document again does. */
public final class OriginalMissing extends IOException {

    private static final long serialVersionUID = 1L;

    OriginalMissing(String message) {
        super(message);
    }
}
