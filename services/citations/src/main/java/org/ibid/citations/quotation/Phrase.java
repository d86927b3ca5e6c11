package org.ibid.citations.quotation;

/** Tokens {@code [from,to)} of a {@link Narrative}. */
record Phrase(int from, int to) {

    /** Stands for a subject that the clause leaves out: "Smith came and said". */
    static final Phrase LEFT_OUT = new Phrase(-1, -1);

    int last() {
        return to - 1;
    }

    int size() {
        return to - from;
    }
}
