package org.ibid.enrichment.search.lucene;

import java.net.URI;
import org.ibid.contracts.DocumentView;
import org.jspecify.annotations.Nullable;

/** Where a document appeared. */
final class Outlet {

    private static final String WWW = "www.";

    private Outlet() {}

    /** The site as it names itself, else the host; null where it did not come from the web. */
    static @Nullable String of(DocumentView document) {
        if (document.site() != null && !document.site().isBlank()) {
            return document.site();
        }
        try {
            String host =
                    document.url() == null ? null : URI.create(document.url()).getHost();
            return host == null || !host.startsWith(WWW) ? host : host.substring(WWW.length());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
