package org.ibid.enrichment.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What of a document's own addresses a page may lead to. */
public final class WebAddress {

    private WebAddress() {}

    /** The address where it is one of the web; null for anything else, which may be a script. */
    public static @Nullable String of(@Nullable String address) {
        if (address == null) {
            return null;
        }
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") ? address : null;
    }
}
