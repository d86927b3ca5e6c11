package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClass.ADVERB;
import static org.ibid.citations.quotation.lexicon.WordClass.OBJECT_PRONOUN;
import static org.ibid.citations.quotation.lexicon.WordClass.PREPOSITION;
import static org.ibid.citations.quotation.lexicon.WordClass.TELL;
import static org.ibid.citations.quotation.lexicon.WordClass.THAT;
import static org.ibid.citations.quotation.lexicon.WordClass.TIME;
import static org.ibid.citations.quotation.lexicon.WordClasses.HELPER;

import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.citations.quotation.lexicon.WordClasses;

/** Says where what was said can begin: after the person told, the day, and "that". */
final class CueContent {

    private static final int ADDRESSEE = 30;
    private static final WordClasses CIRCUMSTANCE = WordClasses.of(PREPOSITION, TIME, ADVERB);

    private final Narrative narrative;
    private final int sentenceEnd;
    private final NounPhrases phrases;

    CueContent(Narrative narrative, int sentenceEnd, NounPhrases phrases) {
        this.narrative = narrative;
        this.sentenceEnd = sentenceEnd;
        this.phrases = phrases;
    }

    /** "told reporters on Monday that the harbor": "the" is the first token, for the one after the cue and its subject. */
    int from(int afterCue, WordClasses cue) {
        int first = cue.has(TELL) ? afterAddressee(afterCue) : afterCue;
        int limit = Math.min(sentenceEnd, first + ADDRESSEE);
        for (int token = first; token < limit && !narrative.is(token, Kind.QUOTE); token++) {
            if (isThat(token)) {
                return opensAt(first, token) ? token + 1 : first;
            }
            if (narrative.isVerb(token)) {
                break;
            }
        }
        return first;
    }

    /** "told him", "told the committee". */
    private int afterAddressee(int token) {
        if (narrative.is(token, OBJECT_PRONOUN)) {
            return token + 1;
        }
        Phrase told = phrases.startingAt(token, sentenceEnd);
        return told == null ? token : told.to();
    }

    /** "that the harbor", but not "that is". */
    private boolean isThat(int token) {
        return narrative.is(token, THAT) && !narrative.is(token + 1, HELPER) && !narrative.isVerb(token + 1);
    }

    /** "that", ", that", "on Monday that": nothing of what was said stands before. */
    private boolean opensAt(int first, int that) {
        return that == first
                || narrative.is(first, Kind.COMMA) && that == first + 1
                || narrative.is(first, CIRCUMSTANCE);
    }
}
