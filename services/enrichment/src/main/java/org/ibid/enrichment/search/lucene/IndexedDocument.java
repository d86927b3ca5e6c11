package org.ibid.enrichment.search.lucene;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.ibid.contracts.Citations;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.DocumentView.Status;
import org.ibid.contracts.Enrichment;
import org.ibid.contracts.Entity;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.Reference;
import org.ibid.enrichment.search.DateRange;
import org.ibid.enrichment.search.Facet;
import org.jspecify.annotations.Nullable;

/** A document as it stands in the index. For one thread at a time. */
public final class IndexedDocument {

    /** In UTF-16 units; what is longer is filtered by, but not counted. */
    private static final int LONGEST_COUNTED = 500;

    private static final int LONGEST_ORDERED = 100;

    /** With offsets, from which highlights are made. */
    static final FieldType CONTENT = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        CONTENT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        CONTENT.freeze();
    }

    private final Document fields = new Document();
    private final Analyzer words;

    private IndexedDocument(Analyzer words) {
        this.words = words;
    }

    /** @param added when the event was sent */
    public static Document of(DocumentEvent event, Analyzer words, Instant added) {
        return new IndexedDocument(words).write(event, DocumentView.of(event, Status.ENRICHED, null), added);
    }

    private Document write(DocumentEvent event, DocumentView view, Instant added) {
        fields.add(new StringField(Fields.ID, event.id(), Field.Store.YES));
        fields.add(new SortedDocValuesField(Fields.ID, new BytesRef(event.id())));
        fields.add(new StoredField(Fields.ITEM, ContractJson.bytes(view.withoutBody())));
        fields.add(new NumericDocValuesField(Fields.ADDED, added.toEpochMilli()));
        if (view.title() != null) {
            text(org.ibid.enrichment.search.TextField.TITLE, TextField.TYPE_NOT_STORED, view.title());
            String order = Fields.folded(view.title());
            fields.add(new SortedDocValuesField(
                    Fields.TITLE_ORDER, new BytesRef(order.substring(0, Math.min(LONGEST_ORDERED, order.length())))));
        }
        text(org.ibid.enrichment.search.TextField.BYLINE, TextField.TYPE_NOT_STORED, String.join("\n", view.byline()));
        published(DateRange.of(view.published()));
        value(Facet.LANGUAGE, view.language());
        value(Facet.STATUS, Status.ENRICHED.name());
        value(Facet.OUTLET, Outlet.of(view));
        view.tags().stream().distinct().forEach(tag -> value(Facet.TAG, tag));
        if (view.text() != null) {
            text(
                    org.ibid.enrichment.search.TextField.TEXT,
                    CONTENT,
                    content(view, view.text().content()));
            fields.add(new StoredField(Fields.CONTENT, view.text().content()));
        }
        if (event.citations() != null) {
            citations(event.citations());
        }
        if (event.enrichment() != null) {
            enrichment(event.enrichment());
        }
        return fields;
    }

    /** With the title behind it, where it moves no offset: as one text the two are ranked best. */
    private static String content(DocumentView view, String content) {
        return view.title() == null ? content : content + "\n\n" + view.title();
    }

    private void citations(Citations citations) {
        text(
                org.ibid.enrichment.search.TextField.REFERENCE,
                TextField.TYPE_NOT_STORED,
                citations.references().stream().map(Reference::raw).collect(Collectors.joining("\n")));
        text(
                org.ibid.enrichment.search.TextField.QUOTATION,
                TextField.TYPE_NOT_STORED,
                citations.quotations().stream().flatMap(IndexedDocument::words).collect(Collectors.joining("\n")));
        citations.diagnostics().stream()
                .map(Diagnostic::code)
                .distinct()
                .forEach(code -> value(Facet.DIAGNOSTIC, code));
    }

    private static Stream<String> words(Quotation quotation) {
        Stream<String> words = Stream.concat(Stream.of(quotation.text()), quotation.chain().stream());
        return quotation.speaker() == null ? words : Stream.concat(words, Stream.of(quotation.speaker()));
    }

    private void enrichment(Enrichment enrichment) {
        enrichment.entities().stream().map(Entity::name).distinct().forEach(name -> value(Facet.ENTITY, name));
        enrichment.sources().stream().distinct().forEach(source -> value(Facet.SOURCE, source));
    }

    private void published(@Nullable DateRange published) {
        if (published != null) {
            fields.add(new NumericDocValuesField(Fields.PUBLISHED, published.first()));
            fields.add(new IntPoint(Fields.PUBLISHED_FIRST, published.first()));
            fields.add(new IntPoint(Fields.PUBLISHED_LAST, published.last()));
            value(Facet.YEAR, "" + published.year());
        }
    }

    private void text(org.ibid.enrichment.search.TextField field, FieldType type, String text) {
        if (!text.isEmpty()) {
            fields.add(new Field(Fields.of(field), words.tokenStream(Fields.of(field), text), type));
        }
    }

    private void value(Facet facet, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return;
        }
        fields.add(new StringField(Fields.of(facet), Fields.folded(value), Field.Store.NO));
        if (value.length() <= LONGEST_COUNTED) {
            fields.add(new SortedSetDocValuesFacetField(
                    facet.word(), facet == Facet.STATUS ? Fields.folded(value) : value));
        }
    }
}
