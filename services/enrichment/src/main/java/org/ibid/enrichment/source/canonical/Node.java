package org.ibid.enrichment.source.canonical;

import java.util.HashSet;
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
 * @param work author, year and title, as they are listed among those like them; null for what is no such id
 */
public record Node(
        String id,
        @Nullable String into,
        Set<String> members,
        Set<String> documents,
        @Nullable Reading reading,
        String rank,
        @Nullable String reader,
        @Nullable String work) {

    public Node {
        members = Set.copyOf(members);
        documents = Set.copyOf(documents);
    }

    static Node bare(String id, @Nullable String work) {
        return new Node(id, null, Set.of(), Set.of(), null, "", null, work);
    }

    Node linked(String stronger) {
        return new Node(id, stronger, members, documents, reading, rank, reader, work);
    }

    Node read(@Nullable Reading other, String itsRank, @Nullable String itsReader) {
        return new Node(id, into, members, documents, other, itsRank, itsReader, work);
    }

    Node and(Set<String> moreMembers, Set<String> moreDocuments) {
        return new Node(
                id, into, both(members, moreMembers), both(documents, moreDocuments), reading, rank, reader, work);
    }

    private static Set<String> both(Set<String> some, Set<String> more) {
        if (some.containsAll(more)) {
            return some;
        }
        Set<String> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }
}
