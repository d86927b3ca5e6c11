package org.ibid.enrichment.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.ibid.enrichment.search.Facet;
import org.ibid.enrichment.search.Found.Count;
import org.jspecify.annotations.Nullable;

/** Counts the values of facets. What a reader's values are numbered by is made once a reader, and only for facets that are asked for. */
final class Counts {

    private static final int MOST_VALUES = 20;

    private @Nullable IndexReader of;
    private Map<Facet, SortedSetDocValuesReaderState> states = new EnumMap<>(Facet.class);

    Map<Facet, List<Count>> of(IndexReader reader, FacetsCollector found, Set<Facet> facets) throws IOException {
        FieldInfos fields = FieldInfos.getMergedFieldInfos(reader);
        Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : facets) {
            counts.put(
                    facet,
                    fields.fieldInfo(Fields.counts(facet)) == null
                            ? List.of()
                            : top(new SortedSetDocValuesFacetCounts(state(reader, facet), found), facet));
        }
        return counts;
    }

    private static List<Count> top(SortedSetDocValuesFacetCounts counted, Facet facet) throws IOException {
        FacetResult top = counted.getTopChildren(MOST_VALUES, facet.word());
        return top == null
                ? List.of()
                : Arrays.stream(top.labelValues)
                        .map(value -> new Count(value.label, value.value.intValue()))
                        .toList();
    }

    private synchronized SortedSetDocValuesReaderState state(IndexReader reader, Facet facet) throws IOException {
        if (of != reader) {
            of = reader;
            states = new EnumMap<>(Facet.class);
        }
        SortedSetDocValuesReaderState state = states.get(facet);
        if (state == null) {
            state = new DefaultSortedSetDocValuesReaderState(reader, Fields.counts(facet), Fields.FACETS);
            states.put(facet, state);
        }
        return state;
    }
}
