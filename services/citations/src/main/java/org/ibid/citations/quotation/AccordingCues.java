package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClass.ACCORDING;
import static org.ibid.citations.quotation.lexicon.WordClass.CUE_NOUN;
import static org.ibid.citations.quotation.lexicon.WordClass.DETERMINER;
import static org.ibid.citations.quotation.lexicon.WordClass.JOINS;
import static org.ibid.citations.quotation.lexicon.WordClass.PERSON;
import static org.ibid.citations.quotation.lexicon.WordClass.PREPOSITION;
import static org.ibid.citations.quotation.lexicon.WordClass.SAY;
import static org.ibid.citations.quotation.lexicon.WordClass.TO;

import org.ibid.citations.quotation.lexicon.Trait;
import org.ibid.citations.quotation.lexicon.WordClasses;
import org.jspecify.annotations.Nullable;

/** Finds the cues that name a source without a verb: "according to Smith", "Smith zufolge", "in the words of Smith". */
final class AccordingCues {

    private static final int SHORT = 3;
    private static final WordClasses SAID = WordClasses.of(SAY);
    private static final WordClasses ACCORDING_TO = WordClasses.of(ACCORDING);

    private final Narrative narrative;
    private final int from;
    private final int to;
    private final NounPhrases phrases;
    private final Speaking speaking;

    /** For the sentence of tokens {@code [from,to)}. */
    AccordingCues(Narrative narrative, int from, int to, NounPhrases phrases, Speaking speaking) {
        this.narrative = narrative;
        this.from = from;
        this.to = to;
        this.phrases = phrases;
        this.speaking = speaking;
    }

    /** "Aus dem Senat hieß es": whom the sentence opens with behind a preposition; none where it opens otherwise. */
    @Nullable
    Cue itWasSaid(int verb) {
        Phrase subject = narrative.is(from, PREPOSITION) ? phrases.endingAt(verb - 1, from + 1) : null;
        return subject == null || subject.from() != from + 1
                ? null
                : new Cue(new Phrase(verb, verb + 2), subject, from, false, SAID, verb + 2);
    }

    /** "In the words of Smith": the sentence opens with whose they are. */
    boolean isInTheWords(int words) {
        return words - from == 2
                && narrative.is(from, PREPOSITION)
                && narrative.is(from + 1, DETERMINER)
                && narrative.is(words + 1, JOINS);
    }

    /** The cue of these words; none where nobody who could speak is named behind. */
    @Nullable
    Cue inTheWords(int words) {
        Phrase subject = phrases.startingAt(words + 2, to);
        return subject == null
                ? null
                : new Cue(
                        new Phrase(from, words + 2),
                        speaking.named(subject, to),
                        from,
                        true,
                        ACCORDING_TO,
                        subject.to());
    }

    /** "according to Smith", "laut einer Studie", "nach Angaben der Polizei", but not "nach Berlin" or "per cent". */
    @Nullable
    Cue before(int token) {
        int next = token + 1;
        boolean preposition = narrative.is(token, PREPOSITION);
        if (preposition && !narrative.is(token, CUE_NOUN) && !narrative.is(next, CUE_NOUN)) {
            return null;
        }
        while (next < to
                && (narrative.is(next, TO) || preposition && narrative.is(next, CUE_NOUN))
                && !narrative.is(next, PERSON)) {
            next++;
        }
        Phrase subject = phrases.startingAt(next, to);
        boolean bare = subject == null && narrative.has(Trait.BARE_NOUNS) && narrative.isUnlisted(next);
        subject = bare ? new Phrase(next, next + 1) : subject; // "enligt planen", "по данным спасателей"
        boolean isShort = narrative.end(token) - narrative.start(token) == SHORT;
        if (subject == null || isShort && !narrative.isCapital(next) || !bare && !speaking.canSpeak(subject)) {
            return null;
        }
        Phrase words = new Phrase(token, next);
        return new Cue(words, speaking.named(subject, to), token, true, ACCORDING_TO, subject.to());
    }

    /** "Smith zufolge". */
    @Nullable
    Cue behind(int token) {
        Phrase subject = phrases.endingAt(token - 1, from);
        return subject == null
                ? null
                : new Cue(new Phrase(token, token + 1), subject, subject.from(), false, ACCORDING_TO, token + 1);
    }
}
