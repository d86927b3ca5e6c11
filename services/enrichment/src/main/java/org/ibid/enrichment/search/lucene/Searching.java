package org.ibid.enrichment.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.ibid.contracts.Place;
import org.ibid.enrichment.search.BadQuery;
import org.ibid.enrichment.search.Excerpts;
import org.ibid.enrichment.search.Facet;
import org.ibid.enrichment.search.Found;
import org.ibid.enrichment.search.Found.Hit;
import org.ibid.enrichment.search.Search;
import org.ibid.enrichment.search.Search.Order;
import org.jspecify.annotations.Nullable;

/** Answers a search from the index as it is, or as the first page of the answer saw it. */
final class Searching {

    private static final int COUNTED = 10_000;
    private static final int FEW = 10;

    private final SearcherLifetimeManager snapshots;
    private final Duration patience;
    private final Counts counts = new Counts();

    Searching(SearcherLifetimeManager snapshots, Duration patience) {
        this.snapshots = snapshots;
        this.patience = patience;
    }

    Found search(IndexSearcher newest, Search search) throws IOException {
        Cursor cursor = search.cursor() == null ? null : Cursor.read(search.cursor(), search.order());
        IndexSearcher snapshot = cursor == null ? null : snapshots.acquire(cursor.snapshot());
        try {
            return search(snapshot == null ? newest : snapshot, search, cursor);
        } finally {
            if (snapshot != null) {
                snapshots.release(snapshot);
            }
        }
    }

    private Found search(IndexSearcher shared, Search search, @Nullable Cursor cursor) throws IOException {
        IndexReader reader = shared.getIndexReader();
        LuceneQuery queries = new LuceneQuery(languages(reader, search));
        IndexSearcher own = new IndexSearcher(reader);
        long deadline = System.nanoTime() + patience.toNanos();
        own.setTimeout(() -> System.nanoTime() > deadline);
        FieldDoc after = cursor == null ? null : cursor.asFieldDoc();
        TopFieldCollectorManager top =
                new TopFieldCollectorManager(sort(search.order()), search.limit() + 1, after, COUNTED);
        boolean all = cursor == null || cursor.all();
        Collected collected = collect(own, queries.of(search, all), top, search);
        if (cursor == null && LuceneQuery.isOfManyWords(search) && collected.top.totalHits.value() < FEW) {
            all = false;
            collected = collect(own, queries.of(search, all), top, search);
        }
        TopFieldDocs found = collected.top;
        if (own.timedOut()) {
            throw new BadQuery("the search took longer than " + patience + ": ask for less");
        }
        boolean more = found.scoreDocs.length > search.limit();
        int page = more ? search.limit() : found.scoreDocs.length;
        String next = more
                ? Cursor.after(search.order(), all, snapshots.record(shared), (FieldDoc) found.scoreDocs[page - 1])
                        .write()
                : null;
        return new Found(
                hits(own, search.order(), queries.highlights(search), found, page),
                next,
                found.totalHits.value(),
                found.totalHits.relation() == TotalHits.Relation.EQUAL_TO,
                collected.facets == null ? Map.of() : counts.of(reader, collected.facets, search.facets()),
                !all);
    }

    private record Collected(TopFieldDocs top, @Nullable FacetsCollector facets) {}

    private static Collected collect(IndexSearcher searcher, Query query, TopFieldCollectorManager top, Search search)
            throws IOException {
        if (search.facets().isEmpty()) {
            return new Collected(searcher.search(query, top), null);
        }
        Object[] both = searcher.search(query, new MultiCollectorManager(top, new FacetsCollectorManager()));
        return new Collected((TopFieldDocs) both[0], (FacetsCollector) both[1]);
    }

    private static List<Hit> hits(IndexSearcher searcher, Order order, Query highlighted, TopFieldDocs found, int page)
            throws IOException {
        Highlights highlights = new Highlights(searcher, highlighted);
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>(page);
        for (int i = 0; i < page; i++) {
            FieldDoc hit = (FieldDoc) found.scoreDocs[i];
            float score = order == Order.RELEVANCE ? (Float) hit.fields[0] : 0;
            hits.add(hit(stored, hit, score, highlights.of(hit.doc)));
        }
        return hits;
    }

    private static Hit hit(StoredFields stored, ScoreDoc hit, float score, List<Place> highlights) throws IOException {
        var fields = stored.document(hit.doc, Set.of(Fields.ID, Fields.ITEM, Fields.CONTENT));
        String content = fields.get(Fields.CONTENT);
        List<Place> within = highlights.stream()
                .filter(place -> content != null && place.end() <= content.length())
                .toList();
        return new Hit(
                fields.get(Fields.ID),
                BytesRef.deepCopyOf(fields.getBinaryValue(Fields.ITEM)).bytes,
                score,
                within,
                content == null ? List.of() : Excerpts.of(content, within));
    }

    /** Those asked for, else those of the documents there are. */
    private static Set<Words> languages(IndexReader reader, Search search) throws IOException {
        Set<Words> languages = new LinkedHashSet<>();
        languages.add(Words.UNKNOWN);
        Set<String> asked = search.filters().get(Facet.LANGUAGE);
        if (asked != null) {
            asked.forEach(language -> languages.add(Words.of(language)));
            return languages;
        }
        Terms there = MultiTerms.getTerms(reader, Fields.of(Facet.LANGUAGE));
        if (there != null) {
            TermsEnum each = there.iterator();
            for (BytesRef language = each.next(); language != null; language = each.next()) {
                languages.add(Words.of(language.utf8ToString()));
            }
        }
        return languages;
    }

    private static Sort sort(Order order) {
        SortField first = switch (order) {
            case RELEVANCE -> SortField.FIELD_SCORE;
            case NEWEST -> byNumber(Fields.PUBLISHED, true);
            case OLDEST -> byNumber(Fields.PUBLISHED, false);
            case ADDED -> byNumber(Fields.ADDED, true);
            case TITLE -> byTitle();
        };
        return new Sort(first, new SortField(Fields.ID, SortField.Type.STRING));
    }

    /** What has none comes last. */
    private static SortField byNumber(String field, boolean greatestFirst) {
        SortField sort = new SortField(field, SortField.Type.LONG, greatestFirst);
        sort.setMissingValue(greatestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
        return sort;
    }

    private static SortField byTitle() {
        SortField sort = new SortField(Fields.TITLE_ORDER, SortField.Type.STRING);
        sort.setMissingValue(SortField.STRING_LAST);
        return sort;
    }
}
