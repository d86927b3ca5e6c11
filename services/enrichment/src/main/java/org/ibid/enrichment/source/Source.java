package org.ibid.enrichment.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * A canonical work, outlet, organization or person, the same for every document that rests on it.
 *
 * @param id deterministic: {@code doi:10.…}, {@code isbn:…}, {@code url:…} (canonicalised), for a work without identifier
 *     {@code work:} and a hash of its normalised title, first author and year, for the others their kind and name: {@code
 *     outlet:daily-courier}. Of several ids that some document shows to be one source, the strongest
 * @param type a CSL type, or {@code outlet, organization, person}
 * @param title of the fullest reading that any document gives of it; null when none has one
 * @param names the authors, as "Given Family" or as they stand
 * @param identifiers all that documents give of it
 * @param item null for what no reference list has named
 * @param aliases its other ids, which lead here
 * @param documents ids of the documents here that are this source
 * @param candidates what may be the same and is not taken for it, the likeliest first; in lists not looked for
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Source(
        String id,
        String type,
        @Nullable String title,
        List<String> names,
        List<Identifier> identifiers,
        @Nullable CslItem item,
        List<String> aliases,
        List<String> documents,
        List<Candidate> candidates) {

    /**
     * Another source that may be the same.
     *
     * @param score how alike both are, 0 to 1
     */
    public record Candidate(String id, double score) {}

    public Source {
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
        aliases = List.copyOf(aliases);
        documents = List.copyOf(documents);
        candidates = List.copyOf(candidates);
    }

    /** The same beside what may be the same. */
    public Source beside(List<Candidate> others) {
        return new Source(id, type, title, names, identifiers, item, aliases, documents, others);
    }
}
