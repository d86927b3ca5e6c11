package org.ibid.citations.quotation.caseless;

/** The patterns of one language. Pure and thread-safe; looks at one sentence at a time. */
interface Reader {

    /** Tells the sentence what is said in it. */
    void read(Sentence sentence);
}
