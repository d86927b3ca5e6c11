package org.ibid.citations.quotation;

import org.ibid.citations.quotation.lexicon.WordClass;
import org.ibid.citations.quotation.lexicon.WordClasses;
import org.ibid.contracts.Place;

/**
 * Words of saying in a sentence.
 *
 * @param words the tokens of the cue
 * @param subject who says it; {@link Phrase#LEFT_OUT} when the clause shares the subject of another
 * @param opens the first token of subject and cue together with what stands beside them: "the mayor, Ann Lee, said"
 * @param inverted the subject follows: "said Smith"
 * @param classes what the cue can be
 * @param content the first token after the cue that can be what was said
 * @param told in "the union had been told by the railway that" the union; {@link Phrase#LEFT_OUT} in any other cue
 */
record Cue(Phrase words, Phrase subject, int opens, boolean inverted, WordClasses classes, int content, Phrase told) {

    /** A cue of which nobody is told by whom it was heard. */
    Cue(Phrase words, Phrase subject, int opens, boolean inverted, WordClasses classes, int content) {
        this(words, subject, opens, inverted, classes, content, Phrase.LEFT_OUT);
    }

    int from() {
        return words.from();
    }

    int to() {
        return words.to();
    }

    boolean is(WordClass one) {
        return classes.has(one);
    }

    boolean is(WordClasses any) {
        return classes.hasAny(any);
    }

    boolean isVerb() {
        return is(WordClasses.CUE);
    }

    boolean isAccording() {
        return is(WordClass.ACCORDING);
    }

    /** "The union had been told by the railway". */
    boolean isPassive() {
        return told != Phrase.LEFT_OUT;
    }

    boolean hasSubject() {
        return subject != Phrase.LEFT_OUT;
    }

    /** The first token of the attribution, subject or cue. */
    int begin() {
        return Math.min(from(), opens);
    }

    /** The token after the attribution. */
    int finish() {
        return hasSubject() ? Math.max(to(), subject.to()) : to();
    }

    /** Where its words stand. */
    Place place(Narrative narrative) {
        return new Place(narrative.start(from()), narrative.end(words.last()));
    }

    Cue withSubject(Phrase found) {
        return new Cue(words, found, opens, inverted, classes, content, told);
    }
}
