package org.ibid.enrichment.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a document rests on, and what those of its sources rest on that are documents here, and so on: as far as it was looked.
 *
 * @param sources ids of the sources of each document that was looked at
 * @param documents ids of the documents that a source is
 */
public record CitedDocuments(Map<String, List<String>> sources, Map<String, List<String>> documents) {

    public CitedDocuments {
        sources = Map.copyOf(sources);
        documents = Map.copyOf(documents);
    }

    /** Where it is looked up. */
    public interface Library {

        /** The canonical sources of these documents, each with the documents that it is. */
        Map<String, Map<String, List<String>>> sources(Set<String> documents);
    }

    /**
     * @param depth how many times it is asked what the sources rest on
     * @param most documents that are looked at; those of a level that goes beyond it are left out
     */
    public static CitedDocuments from(String document, int depth, int most, Library library) {
        return from(Set.of(document), depth, most, library);
    }

    /** The same of several at once. */
    public static CitedDocuments from(Set<String> looked, int depth, int most, Library library) {
        Map<String, List<String>> sources = new LinkedHashMap<>();
        Map<String, List<String>> documents = new HashMap<>();
        Set<String> wanted = new LinkedHashSet<>(looked);
        Set<String> asked = new HashSet<>();
        for (int level = 0; level < depth && !wanted.isEmpty(); level++) {
            asked.addAll(wanted);
            Map<String, Map<String, List<String>>> found = library.sources(wanted);
            wanted = new LinkedHashSet<>();
            for (var one : found.entrySet()) {
                sources.put(one.getKey(), List.copyOf(one.getValue().keySet()));
                documents.putAll(one.getValue());
                for (List<String> same : one.getValue().values()) {
                    same.stream().filter(id -> !asked.contains(id)).forEach(wanted::add);
                }
            }
            if (asked.size() + wanted.size() > most) {
                wanted = new LinkedHashSet<>(new ArrayList<>(wanted)
                        .subList(0, Math.max(0, Math.min(wanted.size(), most - asked.size()))));
            }
        }
        return new CitedDocuments(sources, documents);
    }

    List<String> sourcesOf(String document) {
        return sources.getOrDefault(document, List.of());
    }

    List<String> documentsOf(String source) {
        return documents.getOrDefault(source, List.of());
    }
}
