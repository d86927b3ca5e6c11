package org.ibid.enrichment.source.canonical;

import java.util.List;
import org.ibid.enrichment.source.Cited;
import org.ibid.enrichment.source.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Ids that are one source.
 *
 * @param ids the strongest first
 * @param reading of the first; null where only the ids are known
 * @param document that is this source; null where none is said to be
 * @param reader the document that says so
 */
public record Join(
        List<String> ids,
        @Nullable Reading reading,
        @Nullable String document,
        @Nullable String reader) {

    public Join {
        ids = List.copyOf(ids);
    }

    /** What a document says of a source that it rests on. */
    public static Join cited(Cited cited, String document) {
        return new Join(cited.ids(), cited.reading(), null, document);
    }

    /** What a document says of itself. */
    public static Join own(Cited cited, String document) {
        return new Join(cited.ids(), cited.reading(), document, document);
    }

    /** Two works that are one. */
    public static Join alike(String one, String other) {
        return new Join(List.of(one, other), null, null, null);
    }
}
