package org.ibid.enrichment.entity;

import org.ibid.contracts.Entity;
import org.jspecify.annotations.Nullable;

/**
 * What a token is to a name, as the tagger numbers it: outside of any, or the beginning, inside, last or only token of a name of one
 * of five kinds (BILOU: Ratinov and Roth 2009). The fifth kind are names that are none of an entity's types, such as nationalities
 * and events; they are told apart so as not to be taken for the others.
 */
final class Label {

    static final int OUTSIDE = 0;
    static final int KINDS = 5;
    static final int COUNT = 1 + 4 * KINDS;

    static final int BEGIN = 0;
    static final int INSIDE = 1;
    static final int LAST = 2;
    static final int ONLY = 3;

    private static final Entity.Type[] TYPES = Entity.Type.values();

    private Label() {}

    static int of(int kind, int position) {
        return 1 + 4 * kind + position;
    }

    /** Of a label that is not {@link #OUTSIDE}. */
    static int kind(int label) {
        return (label - 1) / 4;
    }

    /** Of a label that is not {@link #OUTSIDE}. */
    static int position(int label) {
        return (label - 1) % 4;
    }

    /** Null for the kind of names that are no entities. */
    static Entity.@Nullable Type type(int kind) {
        return kind < TYPES.length ? TYPES[kind] : null;
    }

    /** Whether nothing is open before the label: a stretch may begin with it. */
    static boolean starts(int label) {
        return label == OUTSIDE || position(label) == BEGIN || position(label) == ONLY;
    }

    /** Whether nothing is open after the label: a stretch may end with it. */
    static boolean ends(int label) {
        return label == OUTSIDE || position(label) == LAST || position(label) == ONLY;
    }

    static boolean follows(int before, int label) {
        return ends(before) ? starts(label) : !starts(label) && kind(before) == kind(label);
    }
}
