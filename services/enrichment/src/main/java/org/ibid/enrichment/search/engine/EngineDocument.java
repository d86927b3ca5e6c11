package org.ibid.enrichment.search.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.ibid.contracts.DocumentEvent;
import org.ibid.enrichment.search.Facet;
import org.ibid.enrichment.search.lucene.Fields;
import org.ibid.enrichment.search.lucene.IndexedDocument;
import org.ibid.enrichment.search.lucene.Words;
import org.jspecify.annotations.Nullable;

/** A document as the engine is given it: the fields of our own index, its words made into terms here, so that both find the same. */
public final class EngineDocument {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private EngineDocument() {}

    /** @param sent when the event was */
    public static Map<String, Object> of(DocumentEvent event, Instant sent) {
        Words words = Words.of(event.text() == null ? null : event.text().language());
        EngineDocument document = new EngineDocument();
        IndexedDocument.of(event, words.forDocuments(), sent).forEach(document::write);
        return document.fields;
    }

    private void write(IndexableField field) {
        TokenStream words = field instanceof Field written ? written.tokenStreamValue() : null;
        if (words != null) {
            terms(field.name(), words);
        } else if (field instanceof SortedSetDocValuesFacetField counted) {
            add(Fields.counts(Facet.of(counted.dim).orElseThrow()), counted.path[0]);
        } else if (field.numericValue() != null) {
            fields.put(field.name(), field.numericValue());
        } else if (EngineLayout.isOfManyValues(field.name())) {
            add(field.name(), text(field));
        } else {
            fields.put(field.name(), text(field));
        }
    }

    private static String text(IndexableField field) {
        @Nullable BytesRef bytes = field.binaryValue();
        return bytes == null ? field.stringValue() : bytes.utf8ToString();
    }

    @SuppressWarnings("unchecked")
    private void add(String field, String value) {
        ((List<String>) fields.computeIfAbsent(field, absent -> new ArrayList<String>())).add(value);
    }

    private void terms(String field, TokenStream words) {
        StringBuilder stems = new StringBuilder();
        StringBuilder exact = new StringBuilder();
        try (words) {
            CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                EngineTerm term = EngineTerm.of(word.toString());
                (term.exact() ? exact : stems).append(term.text()).append(' ');
            }
            words.end();
        } catch (IOException ofAString) {
            throw new UncheckedIOException(ofAString);
        }
        fields.put(field, stems.toString());
        fields.put(EngineTerm.exact(field), exact.toString());
    }
}
