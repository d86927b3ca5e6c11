package org.ibid.enrichment.search.lucene;

import java.util.Locale;
import org.apache.lucene.facet.FacetsConfig;
import org.ibid.enrichment.search.Facet;
import org.ibid.enrichment.search.TextField;

/** The fields of an index. Whoever changes them, or how their words are made, changes {@link #LAYOUT}. */
public final class Fields {

    /** An index of another is not read, but made anew. */
    public static final String LAYOUT = "2";

    public static final String ID = "id";
    public static final String ITEM = "item";
    public static final String CONTENT = "content";
    public static final String TITLE_ORDER = "title-order";
    public static final String PUBLISHED = "published";
    public static final String PUBLISHED_FIRST = "published-first";
    public static final String PUBLISHED_LAST = "published-last";
    public static final String ADDED = "added";

    /** Lucene takes a term of 32,766 bytes. */
    private static final int LONGEST_VALUE = 8000;

    private static final String COUNTS = "counts-";

    /** Each facet in a field of its own, so that only what is asked for is counted. */
    static final FacetsConfig FACETS = new FacetsConfig();

    static {
        for (Facet facet : Facet.values()) {
            FACETS.setIndexFieldName(facet.word(), COUNTS + facet.word());
            FACETS.setMultiValued(facet.word(), true);
        }
    }

    private Fields() {}

    public static String of(TextField field) {
        return field.word();
    }

    public static String of(Facet facet) {
        return "is-" + facet.word();
    }

    public static String counts(Facet facet) {
        return COUNTS + facet.word();
    }

    /** What filters compare. */
    static String folded(String value) {
        String cut = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
        return cut.strip().toLowerCase(Locale.ROOT);
    }
}
