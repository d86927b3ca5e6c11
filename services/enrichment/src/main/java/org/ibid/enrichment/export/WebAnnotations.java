package org.ibid.enrichment.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ibid.contracts.Citations;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.Link;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Mention;
import org.ibid.contracts.Place;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.Reference;
import org.ibid.contracts.Span;
import org.jspecify.annotations.Nullable;

/**
 * A page of Web Annotations (W3C Recommendation of 23 February 2017). Each is selected in two ways that agree: by
 * {@code TextPositionSelector} in code points of the normalized text, which is the target's source, and by
 * {@code TextQuoteSelector}.
 */
final class WebAnnotations {

    private static final int CONTEXT = 32;

    private final String content;
    private final CodePoints points;
    private final String iri;
    private final @Nullable String url;
    private final ArrayNode items = ContractJson.MAPPER.createArrayNode();

    private WebAnnotations(DocumentView.Body text, @Nullable String url, String iri) {
        this.content = text.content();
        this.points = new CodePoints(content);
        this.iri = iri;
        this.url = url;
    }

    static String write(@Nullable String url, DocumentView.Body text, Citations citations, String iri) {
        WebAnnotations annotations = new WebAnnotations(text, url, iri);
        annotations.add(citations);
        ObjectNode page = ContractJson.MAPPER.createObjectNode();
        page.put("@context", "http://www.w3.org/ns/anno.jsonld");
        page.put("id", iri + "/export/annotations");
        page.put("type", "AnnotationPage");
        page.put("startIndex", 0);
        page.set("items", annotations.items);
        try {
            return ContractJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(page) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(Citations citations) {
        int n = 0;
        for (Marker marker : citations.markers()) {
            ObjectNode annotation = annotation("marker-" + ++n, "linking", marker);
            ArrayNode bodies = annotation.putArray("body");
            marker.references().forEach(id -> bodies.add(iri + "#" + id));
            if (marker.status() != Marker.Status.LINKED) {
                tag(bodies, marker.status().name().toLowerCase(java.util.Locale.ROOT));
            }
        }
        for (Reference reference : citations.references()) {
            ObjectNode annotation = annotation(reference.id(), "identifying", reference);
            textual(
                    annotation.putArray("body"),
                    "application/vnd.citationstyles.csl+json",
                    CslJson.item(reference).toString(),
                    "describing");
        }
        n = 0;
        for (Link link : citations.links()) {
            annotation("link-" + ++n, "linking", link).put("body", link.href());
        }
        n = 0;
        for (Mention mention : citations.mentions()) {
            ArrayNode bodies =
                    annotation("mention-" + ++n, "identifying", mention).putArray("body");
            textual(bodies, "text/plain", mention.name(), "identifying");
            mention.references().forEach(id -> bodies.add(iri + "#" + id));
        }
        n = 0;
        for (Quotation quotation : citations.quotations()) {
            String name = "quotation-" + ++n;
            ArrayNode bodies = annotation(name, "identifying", quotation).putArray("body");
            List<String> tellers = quotation.chain().isEmpty() && quotation.speaker() != null
                    ? List.of(quotation.speaker())
                    : quotation.chain();
            tellers.forEach(teller -> textual(bodies, "text/plain", teller, "identifying"));
            quotation.references().forEach(id -> bodies.add(iri + "#" + id));
            words(name, quotation);
        }
        n = 0;
        for (Diagnostic diagnostic : citations.diagnostics()) {
            Span span = diagnostic.start() == null || diagnostic.end() == null
                    ? new Place(0, content.length())
                    : new Place(diagnostic.start(), diagnostic.end());
            ArrayNode bodies =
                    annotation("diagnostic-" + ++n, "assessing", span).putArray("body");
            textual(bodies, "text/plain", diagnostic.message(), "assessing");
            tag(bodies, diagnostic.code());
        }
    }

    /** Where it is printed who says it, with the name that this stands for, and where the words of saying stand; each linked to the quotation. */
    private void words(String name, Quotation quotation) {
        if (quotation.source() != null && quotation.speaker() != null) {
            ArrayNode bodies = annotation(name + "-source", "identifying", quotation.source())
                    .putArray("body");
            textual(bodies, "text/plain", quotation.speaker(), "identifying");
            bodies.add(iri + "#" + name);
        }
        if (quotation.cueSpan() != null) {
            annotation(name + "-cue", "linking", quotation.cueSpan()).put("body", iri + "#" + name);
        }
    }

    private ObjectNode annotation(String name, String motivation, Span span) {
        ObjectNode annotation = items.addObject();
        annotation.put("id", iri + "#" + name);
        annotation.put("type", "Annotation");
        annotation.put("motivation", motivation);
        ObjectNode target = annotation.putObject("target");
        target.put("source", iri + "/export/text");
        if (url != null) {
            target.put("scope", url);
        }
        ArrayNode selectors = target.putArray("selector");
        selectors
                .addObject()
                .put("type", "TextPositionSelector")
                .put("start", points.start(span))
                .put("end", points.end(span));
        if (span.end() - span.start() < content.length()) {
            selectors
                    .addObject()
                    .put("type", "TextQuoteSelector")
                    .put("exact", span.of(content))
                    .put("prefix", content.substring(whole(Math.max(0, span.start() - CONTEXT)), span.start()))
                    .put(
                            "suffix",
                            content.substring(span.end(), whole(Math.min(content.length(), span.end() + CONTEXT))));
        }
        return annotation;
    }

    /** The offset, or the next if it would cut a pair of surrogates. */
    private int whole(int offset) {
        boolean cuts = offset > 0
                && offset < content.length()
                && Character.isLowSurrogate(content.charAt(offset))
                && Character.isHighSurrogate(content.charAt(offset - 1));
        return cuts ? offset + 1 : offset;
    }

    private static void tag(ArrayNode bodies, String value) {
        textual(bodies, "text/plain", value, "tagging");
    }

    private static void textual(ArrayNode bodies, String format, String value, String purpose) {
        bodies.addObject()
                .put("type", "TextualBody")
                .put("format", format)
                .put("value", value)
                .put("purpose", purpose);
    }
}
