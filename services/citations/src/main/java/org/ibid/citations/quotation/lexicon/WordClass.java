package org.ibid.citations.quotation.lexicon;

import java.util.Locale;

/** What a word can be, as its lexicon lists it; one word can be several, see {@link WordClasses}. */
public enum WordClass {
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
    /** A verb that is no cue: went, makes. */
    VERB,
    /** A verb that is written like a noun: claims, report. */
    MAY_BE_NOUN,
    /** To be: is, were. */
    BE,
    /** What helps a verb: has, will. */
    AUX,
    /** Also, later, never; words in -ly need no list. */
    ADVERB,
    /** A pronoun for a man. */
    HE,
    /** A pronoun for a woman. */
    SHE,
    /** A pronoun for several. */
    THEY,
    /** A pronoun for a thing. */
    IT,
    /** The writer: I, we. */
    I,
    /** What opens a relative clause about somebody: who. */
    WHO,
    /** A pronoun that is told, not telling: him, us. */
    OBJECT_PRONOUN,
    /** What begins a noun phrase: the, several, his. */
    DETERMINER,
    /** What a noun phrase hangs on: in, during. */
    PREPOSITION,
    /** A preposition that ties a noun to the one before it: a spokesman for, the Bank of. */
    JOINS,
    /** What opens a clause beside the main one: because, while. */
    SUBORDINATOR,
    /** What opens an aside about who says so: "As Smith noted". */
    AS,
    /** What ties two of a kind: and, as well as. */
    AND,
    /** What opens a clause that was said: that. */
    THAT,
    /** Days, months, hours: Monday, week. */
    TIME,
    /** A role of persons: minister, witnesses. */
    PERSON,
    /** A role without a name that a source hides behind: official, insiders. */
    ANONYMOUS,
    /** A body that speaks: ministry, company. */
    ORGANIZATION,
    /** What publishes: Times, magazine. */
    OUTLET,
    /** What is read and says something: report, survey. */
    DOCUMENT,
    /** The first part of a verb of saying in two parts: German "gab … bekannt". */
    SPLIT,
    /** The form of a verb that tells what somebody else said: German "sei". */
    SUBJUNCTIVE,
    /** What hands on what somebody else said: cites, quoted. */
    CITE,
    /** A noun for handing on: German "unter Berufung auf". */
    CITING,
    /** A verb of saying that nobody is the subject of: German "hieß es". */
    IMPERSONAL,
    /** What ties an interview to who held it: with. */
    WITH,
    /** A noun for speech: claim, words, statement. */
    CUE_NOUN,
    /** In "in the words of": words. */
    OWN_WORDS,
    /** What stands before a name: Mr, Senator. */
    TITLE,
    /** A given name, title or role of a man. */
    MALE,
    /** A given name, title or role of a woman. */
    FEMALE,
    /** A small word within a name: van, de. */
    PARTICLE,
    /** What names the source beside a clause: according, per. */
    ACCORDING,
    /** The same after the name: "Smith zufolge". */
    POST_ACCORDING,
    /** What opens an infinitive, and the second word of "according to". */
    TO,
    /** "So-called": what follows in quotation marks is a term. */
    SO_CALLED,
    /** What opens a clause whose subject stands behind its verb: there. */
    EXPLETIVE,
    /** German "so": a whole cue by itself. */
    BARE_CUE;

    final long bit = 1L << ordinal();

    /** The class that a section of a lexicon file is named for: {@code may-be-noun}. */
    static WordClass named(String section) {
        return valueOf(section.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
