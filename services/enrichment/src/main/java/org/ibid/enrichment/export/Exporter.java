package org.ibid.enrichment.export;

import java.util.List;
import org.ibid.contracts.Citations;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.Reference;

/** Writes what a document rests on in the formats that others read. Thread-safe; the same document gives the same words. */
public final class Exporter {

    /** The style of bibliographies for which none is named. */
    public static final String DEFAULT_STYLE = "apa";

    /**
     * @param iri names the document in annotations: its address in the API, or its file
     * @param style of a bibliography, a name of the CSL style repository ({@code apa}, {@code chicago-author-date}); else unread
     * @throws UnknownStyle when there is no such style
     * @throws IllegalArgumentException when the document has no citations yet
     */
    public String export(DocumentView document, ExportFormat format, String iri, String style) {
        DocumentView.Body text = document.text();
        Citations citations = document.citations();
        if (text == null || citations == null) {
            throw new IllegalArgumentException("the document " + document.id() + " has no citations yet");
        }
        List<Reference> works = Items.works(citations.references());
        return switch (format) {
            case CSL_JSON, BIBTEX, RIS, TEI -> ManyDocuments.of(format).write(works);
            case ANNOTATIONS -> WebAnnotations.write(document.url(), text, citations, iri);
            case MARKDOWN -> MarkdownFootnotes.write(document.title(), text, citations);
            case BIBLIOGRAPHY -> Bibliography.text(works, style, document.language());
            case BIBLIOGRAPHY_HTML -> Bibliography.html(works, style, document.language());
            case TEXT -> text.content();
        };
    }

    /** No such style in the CSL style repository. */
    public static final class UnknownStyle extends RuntimeException {
        UnknownStyle(String style) {
            super("no such citation style: " + style
                    + " (names are those of the CSL style repository: apa, chicago-author-date, ieee, ...)");
        }
    }
}
