package org.ibid.normalizer.html.sources;

import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Whether markup says that an element is one entry, whatever stands in it: an author on a line of its own, a label beside it. Roles
 * are those of DPUB-ARIA 1.1; classes are those of CSL processors, LaTeXML and BibTeX's HTML makers.
 */
final class MarkedEntry {

    private static final Set<String> ROLES = Set.of("doc-biblioentry", "doc-endnote", "doc-footnote");
    private static final Set<String> CLASSES = Set.of("csl-entry", "ltx_bibitem", "bibitem", "bib-entry", "bibentry");

    private MarkedEntry() {}

    static boolean is(Element element) {
        return ROLES.contains(element.attr("role"))
                || element.classNames().stream().anyMatch(CLASSES::contains);
    }
}
