package org.ibid.enrichment.adapter.page;

import java.util.Locale;
import java.util.Set;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.Original;

/**
 * The original beside the text.
 *
 * @param shown whether a browser shows it; else it can be taken only
 * @param locked whether it is framed without any right of its own; a browser's PDF reader does not run so
 */
record Beside(boolean shown, boolean locked) {

    private static final String PDF = "application/pdf";
    private static final Set<String> SHOWN = Set.of(
            "text/html",
            "application/xhtml+xml",
            "text/plain",
            "text/markdown",
            "image/png",
            "image/jpeg",
            "image/gif",
            "image/webp",
            PDF);

    static Beside of(DocumentView document) {
        Original original = document.original();
        String type = original == null || original.mediaType() == null
                ? ""
                : original.mediaType().strip().toLowerCase(Locale.ROOT);
        return new Beside(SHOWN.contains(type), !type.equals(PDF));
    }
}
