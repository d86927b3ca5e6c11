package org.ibid.enrichment.finding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.Diagnostic.Severity;

/** Where the citations of a document lead in the end: in a circle, or all to one and the same. */
public final class Origins {

    private Origins() {}

    /** At most one finding of each kind. */
    public static List<Diagnostic> findings(String document, CitedDocuments cited) {
        List<Diagnostic> findings = new ArrayList<>();
        circle(document, cited).ifPresent(findings::add);
        singleOrigin(document, cited).ifPresent(findings::add);
        return findings;
    }

    /** The shortest. */
    private static Optional<Diagnostic> circle(String document, CitedDocuments cited) {
        Map<String, String> from = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(document));
        while (!open.isEmpty()) {
            String at = open.poll();
            for (String next : next(at, cited)) {
                if (next.equals(document) && !at.equals(document)) {
                    List<String> way = new ArrayList<>();
                    for (String step = at; step != null && !step.equals(document); step = from.get(step)) {
                        way.add(step);
                    }
                    Collections.reverse(way);
                    return Optional.of(new Diagnostic(
                            "sourcing.circle",
                            Severity.WARNING,
                            "it rests on " + String.join(", which rests on ", way) + ", which rests on this document",
                            null,
                            null,
                            way));
                }
                if (!next.equals(document) && from.putIfAbsent(next, at) == null) {
                    open.add(next);
                }
            }
        }
        return Optional.empty();
    }

    private static Set<String> next(String document, CitedDocuments cited) {
        Set<String> next = new TreeSet<>();
        cited.sourcesOf(document).forEach(source -> next.addAll(cited.documentsOf(source)));
        return next;
    }

    private static Optional<Diagnostic> singleOrigin(String document, CitedDocuments cited) {
        List<String> direct = cited.sourcesOf(document).stream()
                .filter(source -> !cited.documentsOf(source).contains(document))
                .toList();
        if (direct.size() < 2) {
            return Optional.empty();
        }
        Set<String> passed = new LinkedHashSet<>(Set.of(document));
        Set<String> origins = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(direct);
        while (!open.isEmpty()) {
            String source = open.poll();
            List<String> resting = cited.documentsOf(source).stream()
                    .filter(one -> !cited.sourcesOf(one).isEmpty())
                    .toList();
            if (resting.isEmpty()) {
                origins.add(source);
            }
            for (String one : resting) {
                if (passed.add(one)) {
                    open.addAll(cited.sourcesOf(one));
                }
            }
        }
        if (origins.size() != 1) {
            return Optional.empty();
        }
        passed.remove(document);
        String origin = origins.iterator().next();
        return Optional.of(new Diagnostic(
                "sourcing.single-origin",
                Severity.WARNING,
                "all " + direct.size() + " sources lead to one: " + origin,
                null,
                null,
                List.copyOf(passed)));
    }
}
