package org.ibid.enrichment.source.canonical;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where nodes are kept. Others may change them at any moment between two calls. */
public interface Nodes {

    /** Those that are there, by id. */
    Map<String, Node> find(Collection<String> ids);

    /**
     * Makes each change that still holds, one by one, in any order.
     *
     * @return false when one of them may not have been made: then what is there is to be looked at again
     */
    boolean apply(List<Change> changes);

    /** A change of one node, which may be made twice. */
    sealed interface Change {

        String id();

        /** Where there is none of this id yet. */
        record Create(Node node) implements Change {

            @Override
            public String id() {
                return node.id();
            }
        }

        /** If it stands for itself, from now on another stands for it. */
        record Link(String id, String into) implements Change {}

        /** @param members, documents to be added */
        record Add(String id, Set<String> members, Set<String> documents) implements Change {}

        /** Unless the one that is there has the same rank or a greater one. */
        record Read(Node node) implements Change {

            @Override
            public String id() {
                return node.id();
            }
        }
    }
}
