package org.ibid.enrichment.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Enrichment;
import org.ibid.contracts.Entity;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.Reference;
import org.ibid.contracts.ReferenceBuilder;
import org.ibid.contracts.Run;
import org.ibid.contracts.Text;
import org.ibid.contracts.TextBuilder;
import org.ibid.enrichment.search.DateRange;
import org.ibid.enrichment.search.Facet;
import org.ibid.enrichment.search.FilledIndex;
import org.ibid.enrichment.search.Found;
import org.ibid.enrichment.search.QueryReader;
import org.ibid.enrichment.search.Search;
import org.ibid.enrichment.search.Search.Order;
import org.jspecify.annotations.Nullable;

/** An index of invented documents. */
final class Library implements AutoCloseable {

    final FilledIndex index;
    private long clock;

    Library(Path folder) throws IOException {
        this(folder, "here");
    }

    Library(Path folder, String origin) throws IOException {
        index = LuceneIndex.open(folder, origin, false, Duration.ofSeconds(5));
    }

    Library(FilledIndex index) {
        this.index = index;
    }

    static TextBuilder text(String content) {
        return TextBuilder.builder().content(content).byline(List.of());
    }

    Library put(String id, String language, String title, String content) throws IOException {
        return put(id, text(content).language(language).title(title).build(), List.of());
    }

    Library put(String id, Text text, List<String> tags) throws IOException {
        return put(
                id,
                text,
                tags,
                new Citations(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null),
                List.of());
    }

    Library put(String id, Text text, List<String> tags, Citations citations, List<String> sources) throws IOException {
        Enrichment enrichment = new Enrichment(
                List.of(new Entity("Ines Calloway", Entity.Type.PERSON, List.of(), List.of())),
                List.of(),
                List.of(),
                List.of(),
                sources);
        index.put(
                new DocumentEvent(
                        id,
                        1,
                        0,
                        Run.NONE,
                        new Intake(id, null, null, null, tags, Map.of()),
                        null,
                        text,
                        citations,
                        enrichment),
                Instant.EPOCH.plusSeconds(clock++));
        return this;
    }

    static Reference reference(String id, String content, String raw) {
        int start = content.indexOf(raw);
        return ReferenceBuilder.builder()
                .id(id)
                .raw(raw)
                .start(start)
                .end(start + raw.length())
                .status(Reference.Status.CITED)
                .build();
    }

    static Quotation quotation(String content, String words, String speaker) {
        int start = content.indexOf(words);
        return new Quotation(
                Quotation.Kind.DIRECT,
                words,
                start,
                start + words.length(),
                speaker,
                "said",
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    static Diagnostic diagnostic(String code) {
        return new Diagnostic(code, Diagnostic.Severity.WARNING, "found", null, null);
    }

    Library refreshed() throws IOException {
        index.refresh();
        return this;
    }

    List<String> ids(String query) {
        return ids(find(query));
    }

    static List<String> ids(Found found) {
        return found.hits().stream().map(Found.Hit::id).toList();
    }

    Found find(String query) {
        return find(query, Order.RELEVANCE, null, 100);
    }

    Found find(String query, Order order, @Nullable String cursor, int limit) {
        return find(query, Map.of(), order, cursor, limit);
    }

    Found find(String query, Map<Facet, Set<String>> filters, Order order, @Nullable String cursor, int limit) {
        return index.search(new Search(
                QueryReader.read(query), filters, DateRange.ALL, order, cursor, limit, EnumSet.allOf(Facet.class)));
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
