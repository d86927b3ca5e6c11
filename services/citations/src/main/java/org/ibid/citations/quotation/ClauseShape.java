package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClass.ADVERB;
import static org.ibid.citations.quotation.lexicon.WordClass.AND;
import static org.ibid.citations.quotation.lexicon.WordClass.ANYBODY;
import static org.ibid.citations.quotation.lexicon.WordClass.DETERMINER;
import static org.ibid.citations.quotation.lexicon.WordClass.EXPLETIVE;
import static org.ibid.citations.quotation.lexicon.WordClass.I;
import static org.ibid.citations.quotation.lexicon.WordClass.SUBJUNCTIVE;
import static org.ibid.citations.quotation.lexicon.WordClass.TIME;
import static org.ibid.citations.quotation.lexicon.WordClass.VERB;
import static org.ibid.citations.quotation.lexicon.WordClasses.CONNECTIVE;
import static org.ibid.citations.quotation.lexicon.WordClasses.HELPER;
import static org.ibid.citations.quotation.lexicon.WordClasses.PRONOUN;

import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.citations.quotation.lexicon.Trait;
import org.ibid.citations.quotation.lexicon.WordClasses;

/** Whether words that no "that" introduces are a clause. */
final class ClauseShape {

    private static final int VERB_WITHIN = 14;
    private static final int SUBJECT_WITHIN = 3;
    private static final int SHORTEST_VERB = 4;
    private static final WordClasses SUBJECT = PRONOUN.and(DETERMINER);
    private static final WordClasses ALONE = PRONOUN.and(ANYBODY);
    private static final WordClasses SPEAKERS_OWN = WordClasses.of(I, SUBJUNCTIVE);
    private static final WordClasses NEVER_FIRST = CONNECTIVE.and(HELPER).and(AND, ADVERB);

    private final Narrative narrative;
    private final int sentenceEnd;

    ClauseShape(Narrative narrative, int sentenceEnd) {
        this.narrative = narrative;
        this.sentenceEnd = sentenceEnd;
    }

    /** "the harbor was shut", but not "about the harbor" or "the harbor". */
    boolean isClause(int first, int last) {
        return opensAt(first) && hasVerb(first, last);
    }

    /** "the", "he", "Port": what begins a clause with its subject. */
    boolean opensWithSubject(int first) {
        return opensAt(first) && (narrative.is(first, SUBJECT) || narrative.isCapital(first));
    }

    /** Whether a clause can open with the token: "two", "the", "Port", "boats", but not "Monday", "in" or "was". */
    boolean opensAt(int token) {
        if (token >= sentenceEnd) {
            return false;
        }
        boolean word = narrative.is(token, Kind.WORD) && !narrative.is(token, TIME);
        boolean subject = narrative.is(token, SUBJECT) || narrative.isCapital(token);
        boolean expletive = narrative.is(token, EXPLETIVE) && narrative.is(token + 1, HELPER);
        return narrative.is(token, Kind.NUMBER) || word && (subject || expletive || !narrative.is(token, NEVER_FIRST));
    }

    /** "der Deich sei alt", but not "der den Deich baute": the verb stands within, in the form of what somebody else said. */
    boolean isSubjunctive(int first, int last) {
        for (int token = first + 1; opensAt(first) && token < last && token < first + VERB_WITHIN; token++) {
            if (narrative.is(token, SUBJUNCTIVE)) {
                return true;
            }
        }
        return narrative.has(Trait.SUBJUNCTIVE) && opensAt(first) && isRegularSubjunctive(first, last);
    }

    /** "niemand lese Protokolle", "das alte Geld reiche nicht", but not "das rote Licht": the word behind the subject. */
    private boolean isRegularSubjunctive(int first, int last) {
        if (narrative.is(first, SPEAKERS_OWN)) {
            return false;
        }
        boolean alone = narrative.is(first, ALONE) && !narrative.is(first, DETERMINER);
        if (first < last && isInE(first + 1) && (alone || !narrative.isCapital(first + 2))) {
            return true;
        }
        int noun = first;
        while (noun < last && noun < first + SUBJECT_WITHIN && !narrative.isCapital(noun)) {
            noun++;
        }
        return noun < last && narrative.isCapital(noun) && isInE(noun + 1);
    }

    /** An unlisted verb in the ending of that form. */
    private boolean isInE(int token) {
        return narrative.isUnlisted(token)
                && !narrative.isCapital(token)
                && narrative.end(token) - narrative.start(token) >= SHORTEST_VERB
                && narrative.endsWith(token, "e");
    }

    boolean hasVerb(int first, int last) {
        for (int token = first; token <= last && token < first + VERB_WITHIN; token++) {
            if (narrative.isVerb(token) || narrative.is(token, VERB) || token > first && isPastForm(token)) {
                return true;
            }
        }
        return false;
    }

    /** "moored": a verb that no list needs to hold. */
    private boolean isPastForm(int token) {
        return narrative.isUnlisted(token) && !narrative.isCapital(token) && narrative.endsWith(token, "ed");
    }
}
