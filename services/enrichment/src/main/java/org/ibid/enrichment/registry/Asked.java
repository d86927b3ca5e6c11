package org.ibid.enrichment.registry;

import java.util.List;
import java.util.Optional;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.Identifier;
import org.ibid.enrichment.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * A work as documents give it, to be looked for.
 *
 * @param doi null where none is known: then it is looked for by the rest
 * @param year empty where there is none
 */
public record Asked(@Nullable String doi, @Nullable String title, List<CslItem.Name> authors, String year) {

    public Asked {
        authors = List.copyOf(authors);
    }

    /** Empty for what is no work, and for one of which nothing is known that could be asked. */
    public static Optional<Asked> of(Source source) {
        CslItem item = source.item();
        if (item == null) {
            return Optional.empty();
        }
        String doi = source.identifiers().stream()
                .filter(identifier -> identifier.type().equals("doi") && identifier.valid())
                .map(Identifier::value)
                .findFirst()
                .orElse(null);
        Asked asked = new Asked(doi, item.title(), item.author(), year(item.issued()));
        return doi == null && item.title() == null ? Optional.empty() : Optional.of(asked);
    }

    static String year(CslItem.@Nullable Date date) {
        List<List<Integer>> parts = date == null ? null : date.dateParts();
        return parts == null || parts.isEmpty() || parts.getFirst().isEmpty()
                ? ""
                : String.valueOf(parts.getFirst().getFirst());
    }

    /** The words that a registry searches for. */
    String words() {
        String author = authors.isEmpty() ? "" : name(authors.getFirst());
        return String.join(" ", title == null ? "" : title, author, year).strip();
    }

    private static String name(CslItem.Name name) {
        String family = name.family() == null ? name.literal() : name.family();
        return family == null ? "" : family;
    }
}
