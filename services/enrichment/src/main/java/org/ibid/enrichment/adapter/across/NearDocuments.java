package org.ibid.enrichment.adapter.across;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ibid.enrichment.near.Signature;

/** Finds documents with nearly the same text. */
@ApplicationScoped
public class NearDocuments {

    /** Those that have most in common are compared. */
    private static final int COMPARED = 200;

    private final DocumentParts documents;
    private final Postings postings;

    NearDocuments(DocumentParts documents, Postings postings) {
        this.documents = documents;
        this.postings = postings;
    }

    /**
     * A document with nearly the same text.
     *
     * @param score the share of runs of words that both have, estimated, 0 to 1
     */
    public record Near(String id, double score) {}

    /** The nearest first, at most {@link #COMPARED}. */
    public List<Near> of(String id) {
        StoredTies ties =
                StoredTies.read(documents.find(List.of(id), StoredTies.FIELD).get(id));
        return of(id, ties, postings.find(ties.bands()));
    }

    /** @param listed who is listed under each of the document's bands */
    List<Near> of(String id, StoredTies ties, Map<String, List<String>> listed) {
        if (ties.signature().isEmpty()) {
            return List.of();
        }
        Signature signature = ties.signature().get();
        Map<String, Integer> shared = new HashMap<>();
        for (String band : ties.bands()) {
            listed.getOrDefault(band, List.of()).forEach(other -> shared.merge(other, 1, Integer::sum));
        }
        shared.remove(id);
        if (shared.isEmpty()) {
            return List.of();
        }
        List<String> likeliest = shared.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COMPARED)
                .map(Map.Entry::getKey)
                .toList();
        List<Near> near = new ArrayList<>();
        documents
                .find(likeliest, StoredTies.FIELD + ".signature")
                .forEach((other, stored) -> StoredTies.signature(stored)
                        .flatMap(signature::near)
                        .ifPresent(score -> near.add(new Near(other, score))));
        near.sort(Comparator.comparingDouble(Near::score).reversed().thenComparing(Near::id));
        return near;
    }
}
