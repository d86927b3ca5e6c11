package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A work in CSL-JSON (Citation Style Language 1.0.2, csl-data.json). Absent fields are null: what the reference does not
 * say is not made up.
 *
 * @param type a CSL type: {@code article-journal, article-newspaper, book, chapter, report, webpage, thesis, ...}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CslItem(
        @Nullable String id,
        @Nullable String type,
        List<Name> author,
        List<Name> editor,
        List<Name> translator,
        @Nullable Date issued,
        @Nullable Date accessed,
        @Nullable String title,
        @JsonProperty("container-title") @Nullable String containerTitle,
        @JsonProperty("collection-title") @Nullable String collectionTitle,
        @Nullable String publisher,
        @JsonProperty("publisher-place") @Nullable String publisherPlace,
        @Nullable String volume,
        @Nullable String issue,
        @Nullable String page,
        @Nullable String edition,
        @Nullable String number,
        @Nullable String genre,
        @Nullable String medium,
        @Nullable String note,
        @JsonProperty("DOI") @Nullable String doi,
        @JsonProperty("ISBN") @Nullable String isbn,
        @JsonProperty("ISSN") @Nullable String issn,
        @JsonProperty("PMID") @Nullable String pmid,
        @JsonProperty("PMCID") @Nullable String pmcid,
        @JsonProperty("URL") @Nullable String url)
        implements CslItemBuilder.With {

    public CslItem {
        author = author == null ? List.of() : List.copyOf(author);
        editor = editor == null ? List.of() : List.copyOf(editor);
        translator = translator == null ? List.of() : List.copyOf(translator);
    }

    /** A person in parts, or a {@code literal}: an outlet, an institution, a name that could not be parted safely. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Name(
            @Nullable String family,
            @Nullable String given,
            @JsonProperty("non-dropping-particle") @Nullable String particle,
            @Nullable String suffix,
            @Nullable String literal) {

        public static Name literal(String name) {
            return new Name(null, null, null, null, name);
        }

        public static Name of(String family, @Nullable String given) {
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
    public record Date(
            @JsonProperty("date-parts") @Nullable List<List<Integer>> dateParts,
            @Nullable String raw) {}
}
