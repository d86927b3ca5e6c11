package org.ibid.enrichment.source.canonical;

import java.util.Set;
import org.ibid.enrichment.source.Reading;
import org.jspecify.annotations.Nullable;

/**
 * One id of a source.
 *
 * @param into the stronger id that stands for it; null for one that stands for itself
 * @param members weaker ids that lead here, or are about to
 * @param documents ids of the documents that are this source
 * @param reading the fullest that a document gives of it under this id; null where none does
 * @param rank of the reading; empty where there is none
 * @param reader id of a document that gives this reading; null where there is none
 */
public record Node(
        String id,
        @Nullable String into,
        Set<String> members,
        Set<String> documents,
        @Nullable Reading reading,
        String rank,
        @Nullable String reader) {

    public Node {
        members = Set.copyOf(members);
        documents = Set.copyOf(documents);
    }

    static Node bare(String id) {
        return new Node(id, null, Set.of(), Set.of(), null, "", null);
    }
}
