package org.ibid.enrichment.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats that a document's citations are written in. */
public enum ExportFormat {
    /** CSL-JSON, one item for each entry. */
    CSL_JSON("application/vnd.citationstyles.csl+json"),
    /** BibTeX, one entry for each entry. */
    BIBTEX("application/x-bibtex"),
    /** RIS, one record for each entry. */
    RIS("application/x-research-info-systems"),
    /** TEI P5, a {@code listBibl}. */
    TEI("application/tei+xml"),
    /** W3C Web Annotations (2017) on the normalized text, one for each marker, reference, link, mention, quotation, diagnostic. */
    ANNOTATIONS("application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\""),
    /** The text as Markdown, its markers as footnotes. */
    MARKDOWN("text/markdown;charset=UTF-8"),
    /** A formatted bibliography in a CSL style as plain text, each source once. */
    BIBLIOGRAPHY("text/plain;charset=UTF-8"),
    /** The same as HTML. */
    BIBLIOGRAPHY_HTML("text/html;charset=UTF-8"),
    /** The normalized text alone, which all offsets count in. */
    TEXT("text/plain;charset=UTF-8");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** As it stands in a URL or a command: {@code csl-json}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ExportFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }
}
