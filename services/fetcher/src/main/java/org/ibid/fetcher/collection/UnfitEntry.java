package org.ibid.fetcher.collection;

import java.io.IOException;

/** One entry whose bytes are not what they should be. Whether more of its collection can be read, the next one tells. */
public final class UnfitEntry extends IOException {

    private static final long serialVersionUID = 1L;

    UnfitEntry(Exception fault) {
        super("it can't be read: " + UnfitCollection.reason(fault), fault);
    }
}
