package org.ibid.enrichment.source;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ibid.contracts.Identifier;

/** Ids of sources, and which of several stands for all. */
public final class SourceId {

    /** From the identifier of the work itself to that of a copy of it, and to what its citation says. */
    private static final List<String> STRENGTH =
            List.of("doi", "arxiv", "pmid", "pmcid", "isbn", "handle", "urn", "url", "work");

    /** The strongest first; total, so that whoever chooses among the same ids chooses the same. */
    public static final Comparator<String> ORDER =
            Comparator.<String>comparingInt(SourceId::strength).thenComparing(Comparator.naturalOrder());

    private SourceId() {}

    /** What stands before the colon: {@code doi}. */
    public static String kind(String id) {
        return id.substring(0, Math.max(0, id.indexOf(':')));
    }

    private static int strength(String id) {
        int at = STRENGTH.indexOf(kind(id));
        return at < 0 ? STRENGTH.size() : at;
    }

    /** Empty for an identifier that names no work by itself: an ISSN, an ORCID, a home page. */
    static Optional<String> of(Identifier identifier) {
        return switch (identifier.type()) {
            case "url", "archive" -> ofAddress(identifier.value());
            case "doi", "isbn", "arxiv", "urn", "handle", "pmcid", "pmid" ->
                Optional.of(identifier.type() + ":" + canonical(identifier));
            default -> Optional.empty();
        };
    }

    /** Empty for what is no address of a page, or a site's front page, which stands for all of it. */
    public static Optional<String> ofAddress(String url) {
        return PageAddress.of(url)
                .filter(address -> address.indexOf('/', "https://".length()) > 0 || address.indexOf('?') > 0)
                .map(address -> doi(address).orElse("url:" + address));
    }

    /** An address that only resolves a DOI is that DOI. */
    private static Optional<String> doi(String address) {
        for (String resolver : List.of("https://doi.org/10.", "https://dx.doi.org/10.")) {
            if (address.startsWith(resolver)) {
                return Optional.of(
                        "doi:" + address.substring(resolver.length() - 3).toLowerCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }

    private static String canonical(Identifier identifier) {
        String value = identifier.value().strip().toLowerCase(Locale.ROOT);
        return identifier.type().equals("isbn") ? Isbn.canonical(value) : value;
    }

    /** Of what goes by a name alone. */
    static String named(String kind, String name) {
        return kind + ":"
                + Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-|-$", "");
    }
}
