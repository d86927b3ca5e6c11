package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A work in CSL-JSON (Citation Style Language 1.0.2, csl-data.json). Absent fields are null: what the reference does not
 * say is not made up.
 *
 * @param type a CSL type: {@code article-journal, article-newspaper, book, chapter, report, webpage, thesis, ...}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CslItem(
        String id,
        String type,
        List<Name> author,
        List<Name> editor,
        List<Name> translator,
        Date issued,
        Date accessed,
        String title,
        @JsonProperty("container-title") String containerTitle,
        @JsonProperty("collection-title") String collectionTitle,
        String publisher,
        @JsonProperty("publisher-place") String publisherPlace,
        String volume,
        String issue,
        String page,
        String edition,
        String number,
        String genre,
        String medium,
        String note,
        @JsonProperty("DOI") String doi,
        @JsonProperty("ISBN") String isbn,
        @JsonProperty("ISSN") String issn,
        @JsonProperty("PMID") String pmid,
        @JsonProperty("PMCID") String pmcid,
        @JsonProperty("URL") String url) {

    /** A person in parts, or a {@code literal}: an outlet, an institution, a name that could not be parted safely. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Name(
            String family,
            String given,
            @JsonProperty("non-dropping-particle") String particle,
            String suffix,
            String literal) {

        public static Name literal(String name) {
            return new Name(null, null, null, null, name);
        }

        public static Name of(String family, String given) {
            return new Name(family, given, null, null, null);
        }
    }

    /**
     * A date as precise as it was written.
     *
     * @param dateParts one list (or two for a range) of year, month, day, as far as known; null when it could not be read
     * @param raw the characters it was read from
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Date(@JsonProperty("date-parts") List<List<Integer>> dateParts, String raw) {}
}
