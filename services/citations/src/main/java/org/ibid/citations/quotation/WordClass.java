package org.ibid.citations.quotation;

import java.util.Locale;

/** What a word can be, as its lexicon lists it; one word can be several. Each is a bit of a {@code long}. */
enum WordClass {
    /** Speech that takes a clause or a quotation: said, argued. */
    SAY,
    /** Speech to somebody: told, informed. */
    TELL,
    /** Words for a thing: called, described as. Reports speech only together with quoted words. */
    CALL,
    /** Belief and wish: thinks, hopes. Reports speech only together with quoted words. */
    THINK,
    /** A cue that reports speech even without "that" and without quoted words. */
    STRONG,
    /** Say and tell: whatever clause follows was said. */
    PLAIN,
    /** A cue that only quoted words right after it, or "that", make one: found, saw, credits. */
    WEAK,
    /** "You", anybody: says nothing. */
    ANYBODY,
    /** The {@code -ing} form of a cue. */
    GERUND,
    /** A form that is passive after "to be". */
    PAST,
    /** A form that only follows "to have" or "to be": known, written. */
    PARTICIPLE,
    /** An auxiliary under which nothing has been said yet: might, should. */
    MODAL,
    /** An article or possessive: what follows is no verb. */
    ARTICLE,
    VERB,
    MAY_BE_NOUN,
    BE,
    AUX,
    ADVERB,
    HE,
    SHE,
    THEY,
    IT,
    I,
    WHO,
    OBJECT_PRONOUN,
    DETERMINER,
    PREPOSITION,
    /** A preposition that ties a noun to the one before it: a spokesman for, the Bank of. */
    JOINS,
    SUBORDINATOR,
    AND,
    THAT,
    TIME,
    PERSON,
    ANONYMOUS,
    ORGANIZATION,
    OUTLET,
    DOCUMENT,
    CUE_NOUN,
    TITLE,
    MALE,
    FEMALE,
    PARTICLE,
    ACCORDING,
    POST_ACCORDING,
    TO,
    SO_CALLED,
    /** German "so": a whole cue by itself. */
    BARE_CUE;

    final long bit = 1L << ordinal();

    static final long CUE = SAY.bit | TELL.bit | CALL.bit | THINK.bit;
    static final long PRONOUN = HE.bit | SHE.bit | THEY.bit | IT.bit | I.bit;
    static final long FINITE = BE.bit | AUX.bit | VERB.bit;

    /** The class that a section of a lexicon file is named for: {@code may-be-noun}. */
    static WordClass named(String section) {
        return valueOf(section.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    boolean in(long bits) {
        return (bits & bit) != 0;
    }
}
