package org.ibid.enrichment.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ibid.contracts.Citations;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.Identifier;
import org.ibid.contracts.Mention;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.Reference;
import org.ibid.contracts.Text;
import org.jspecify.annotations.Nullable;

/**
 * Resolves references, attributions and outlets that the prose names to sources. References that name the same work ({@code sameAs}) give one source, under
 * the strongest identifier that any of them bears. Nothing is looked up.
 */
public final class SourceResolver {

    /** From the identifier of the work itself to that of a copy of it. */
    private static final List<String> STRENGTH =
            List.of("doi", "arxiv", "pmid", "pmcid", "isbn", "handle", "urn", "url", "archive");

    private SourceResolver() {}

    /** In order of first appearance: the works of the reference list, then the outlets that are attributed to, then those that are named. */
    public static List<Source> resolve(Text text, Citations citations) {
        Map<String, Source> sources = new LinkedHashMap<>();
        List<Reference> naming = citations.references().stream()
                .filter(reference -> !reference.namesNoWork())
                .toList();
        for (List<Reference> same : groups(naming)) {
            Source source = work(same);
            sources.putIfAbsent(source.id(), source);
        }
        for (Quotation quotation : citations.quotations()) {
            for (String teller : quotation.chain()) {
                Outlets.of(teller).ifPresent(outlet -> sources.putIfAbsent(outlet.id(), outlet));
            }
            Outlets.of(quotation.speaker()).ifPresent(outlet -> sources.putIfAbsent(outlet.id(), outlet));
        }
        for (Mention mention : citations.mentions()) {
            // what an entry of the list stands for is that work already
            if (mention.kind() == Mention.Kind.OUTLET && mention.references().isEmpty()) {
                Outlets.of(mention.name()).ifPresent(outlet -> sources.putIfAbsent(outlet.id(), outlet));
            }
        }
        return List.copyOf(sources.values());
    }

    /** References joined by {@code sameAs}, directly or through others. */
    private static List<List<Reference>> groups(List<Reference> references) {
        Map<String, Reference> byId = new HashMap<>();
        references.forEach(reference -> byId.put(reference.id(), reference));
        Set<String> done = new LinkedHashSet<>();
        List<List<Reference>> groups = new ArrayList<>();
        for (Reference first : references) {
            List<Reference> group = new ArrayList<>();
            List<Reference> open = new ArrayList<>(List.of(first));
            while (!open.isEmpty()) {
                Reference reference = open.removeLast();
                if (done.add(reference.id())) {
                    group.add(reference);
                    for (String id : reference.sameAs() == null ? List.<String>of() : reference.sameAs()) {
                        Optional.ofNullable(byId.get(id)).ifPresent(open::add);
                    }
                }
            }
            if (!group.isEmpty()) {
                groups.add(group);
            }
        }
        return groups;
    }

    private static Source work(List<Reference> same) {
        Set<Identifier> identifiers = new LinkedHashSet<>();
        Reference fullest = same.getFirst();
        for (Reference reference : same) {
            reference.identifiers().stream().filter(Identifier::valid).forEach(identifiers::add);
            fullest = weight(reference) > weight(fullest) ? reference : fullest;
        }
        CslItem item = fullest.item();
        String id = strongest(identifiers).orElse(null);
        return new Source(
                id != null
                        ? id
                        : same.stream().map(WorkKey::of).min(String::compareTo).orElseThrow(),
                item == null || item.type() == null ? "document" : item.type(),
                item == null ? null : item.title(),
                names(item),
                List.copyOf(identifiers),
                item);
    }

    private static Optional<String> strongest(Set<Identifier> identifiers) {
        for (String type : STRENGTH) {
            Optional<String> id = identifiers.stream()
                    .filter(identifier -> identifier.type().equals(type))
                    .flatMap(identifier -> id(identifier).stream())
                    .min(String::compareTo);
            if (id.isPresent()) {
                return id;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> id(Identifier identifier) {
        return switch (identifier.type()) {
            case "url", "archive" -> PageAddress.of(identifier.value()).map(url -> "url:" + url);
            case "doi", "isbn", "arxiv", "urn", "handle", "pmcid", "pmid" ->
                Optional.of(identifier.type() + ":" + canonical(identifier));
            default -> Optional.empty();
        };
    }

    private static String canonical(Identifier identifier) {
        String value = identifier.value().strip().toLowerCase(java.util.Locale.ROOT);
        return identifier.type().equals("isbn") ? Isbn.canonical(value) : value;
    }

    private static int weight(Reference reference) {
        CslItem item = reference.item();
        if (item == null) {
            return 0;
        }
        return (item.title() == null ? 0 : 4)
                + (item.author().isEmpty() ? 0 : 2)
                + (item.issued() == null ? 0 : 1)
                + (item.containerTitle() == null ? 0 : 1);
    }

    private static List<String> names(@Nullable CslItem item) {
        List<CslItem.Name> authors = item == null ? List.of() : item.author();
        return authors.stream()
                .map(SourceResolver::name)
                .filter(name -> !name.isBlank())
                .toList();
    }

    private static String name(CslItem.Name name) {
        if (name.literal() != null) {
            return name.literal();
        }
        StringBuilder full = new StringBuilder();
        for (String part : new String[] {name.given(), name.particle(), name.family(), name.suffix()}) {
            if (part != null && !part.isBlank()) {
                full.append(full.isEmpty() ? "" : " ").append(part);
            }
        }
        return full.toString();
    }
}
