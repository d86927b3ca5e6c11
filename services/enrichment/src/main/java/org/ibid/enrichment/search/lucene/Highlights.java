package org.ibid.enrichment.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.ibid.contracts.Place;
import org.ibid.enrichment.search.TextField;

/** Where in their contents documents have what was looked for, from the offsets in the index: no text is read again. */
final class Highlights {

    private static final int MOST = 200;

    private final List<LeafReaderContext> leaves;
    private final Weight weight;

    Highlights(IndexSearcher searcher, Query query) throws IOException {
        this.leaves = searcher.getIndexReader().leaves();
        this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /** In order, none within another; the first of many. */
    List<Place> of(int document) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        Matches matches = weight.matches(leaf, document - leaf.docBase);
        MatchesIterator each = matches == null ? null : matches.getMatches(Fields.of(TextField.TEXT));
        List<Place> places = new ArrayList<>();
        while (each != null && places.size() < MOST && each.next()) {
            places.add(new Place(each.startOffset(), each.endOffset()));
        }
        places.sort(Comparator.comparingInt(Place::start).thenComparing(Place::end, Comparator.reverseOrder()));
        List<Place> outermost = new ArrayList<>();
        for (Place place : places) {
            if (outermost.isEmpty() || place.end() > outermost.getLast().end()) {
                outermost.add(place);
            }
        }
        return outermost;
    }
}
