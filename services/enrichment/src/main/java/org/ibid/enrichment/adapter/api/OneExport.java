package org.ibid.enrichment.adapter.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.ibid.contracts.DocumentView;
import org.ibid.enrichment.export.ExportFormat;
import org.ibid.enrichment.export.Exporter;
import org.ibid.enrichment.export.OwnCitation;
import org.ibid.enrichment.page.Name;

/** One document in a format that others read, tagged as it is. */
@ApplicationScoped
public class OneExport {

    private final Exporter exporter = new Exporter();

    Response of(DocumentView document, ExportFormat format, String style, UriInfo uri, Request request) {
        String id = document.id();
        if (document.citations() == null) {
            throw ApiException.notCitedYet(id);
        }
        String iri = uri.getBaseUriBuilder().path("documents/{id}").build(id).toString();
        return answer(exporter.export(document, format, iri, style), format.mediaType(), request);
    }

    /** How it is cited itself. */
    Response citation(DocumentView document, String style, Request request) {
        String citation = OwnCitation.text(document, Name.of(document), style);
        return answer(citation + '\n', ExportFormat.TEXT.mediaType(), request);
    }

    private static Response answer(String written, String mediaType, Request request) {
        Response answer = Tagged.answer(request, written.getBytes(UTF_8), mediaType);
        answer.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        answer.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        answer.getHeaders().putSingle("Content-Security-Policy", "sandbox; default-src 'none'");
        return answer;
    }
}
