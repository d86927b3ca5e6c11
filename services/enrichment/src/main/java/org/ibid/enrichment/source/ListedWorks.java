package org.ibid.enrichment.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.Identifier;
import org.ibid.contracts.Reference;
import org.ibid.contracts.Resolution;
import org.jspecify.annotations.Nullable;

/** The works of a reference list: entries that name the same one ({@code sameAs}) give one. */
final class ListedWorks {

    private static final double BY_IDENTIFIER = 1;
    private static final double BY_ADDRESS = 0.95;
    private static final double BY_CITATION = 0.9;
    private static final double BY_TITLE = 0.6;
    private static final double BY_WORDS = 0.4;

    private ListedWorks() {}

    static void find(List<Reference> references, Found found) {
        List<Reference> naming = references.stream()
                .filter(reference -> !reference.namesNoWork())
                .toList();
        for (List<Reference> same : groups(naming)) {
            Cited cited = work(same);
            for (Reference reference : same) {
                found.add(cited, resolution(cited.id(), reference));
            }
        }
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

    private static Cited work(List<Reference> same) {
        Set<Identifier> identifiers = new LinkedHashSet<>();
        Reference fullest = same.getFirst();
        for (Reference reference : same) {
            reference.identifiers().stream().filter(Identifier::valid).forEach(identifiers::add);
            fullest = weight(reference) > weight(fullest) ? reference : fullest;
        }
        CslItem item = fullest.item();
        Reading reading = new Reading(
                item == null || item.type() == null ? "document" : item.type(),
                item == null ? null : item.title(),
                names(item),
                List.copyOf(identifiers),
                item);
        List<String> ids = new ArrayList<>(ids(identifiers));
        Work work = Work.of(fullest).orElse(null);
        if (work != null && (ids.isEmpty() || work.isTelling())) {
            ids.add(work.id());
        } else if (ids.isEmpty()) {
            ids.add(same.stream().map(Work::idOfPrinted).min(String::compareTo).orElseThrow());
        }
        return new Cited(ids, reading, work != null && work.isTelling() ? work : null);
    }

    /**
     * Those that name one work. Two numbers of one kind name two works, so two entries have run into one: the first is taken, and
     * nothing is joined by the others. Only ISBNs come in pairs, one for each binding.
     */
    private static Set<String> ids(Set<Identifier> identifiers) {
        Map<String, TreeSet<String>> byKind = new HashMap<>();
        for (Identifier identifier : identifiers) {
            SourceId.of(identifier)
                    .ifPresent(id -> byKind.computeIfAbsent(SourceId.kind(id), kind -> new TreeSet<>())
                            .add(id));
        }
        Set<String> ids = new TreeSet<>(SourceId.ORDER);
        boolean several = byKind.entrySet().stream()
                .anyMatch(kind ->
                        kind.getValue().size() > 1 && !Set.of("isbn", "url").contains(kind.getKey()));
        byKind.forEach((kind, values) -> {
            if (kind.equals("isbn") || values.size() == 1) {
                ids.addAll(values);
            } else if (!kind.equals("url") || byKind.size() == 1) {
                ids.add(values.first());
            }
        });
        return several ? Set.of(ids.iterator().next()) : ids;
    }

    private static Resolution resolution(String source, Reference reference) {
        String kind = SourceId.kind(source);
        Work work = Work.of(reference).orElse(null);
        String by =
                !kind.equals("work") ? kind : work == null ? "words" : work.isTelling() ? "title-author-year" : "title";
        double score = switch (by) {
            case "url" -> BY_ADDRESS;
            case "title-author-year" -> BY_CITATION * confidence(reference, "title", "author", "issued");
            case "title" -> BY_TITLE * confidence(reference, "title");
            case "words" -> BY_WORDS;
            default -> BY_IDENTIFIER;
        };
        return new Resolution(
                source,
                Resolution.Kind.REFERENCE,
                reference.id(),
                reference.start(),
                reference.end(),
                by,
                Math.round(score * 100) / 100.0);
    }

    private static double confidence(Reference reference, String... fields) {
        double least = 1;
        for (String field : fields) {
            least = Math.min(
                    least,
                    reference.confidence() == null ? 1 : reference.confidence().getOrDefault(field, 1.0));
        }
        return least;
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
                .map(ListedWorks::name)
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
