package org.ibid.citations.quotation;

/**
 * Words of saying in a sentence.
 *
 * @param from, to the tokens of the cue
 * @param subject who says it; {@link Phrase#LEFT_OUT} when the clause shares the subject of another
 * @param opens the first token of subject and cue together with what stands beside them: "the mayor, Ann Lee, said"
 * @param inverted the subject follows: "said Smith"
 * @param classes the {@link WordClass} bits of the cue
 * @param content the first token after the cue that can be what was said
 */
record Cue(int from, int to, Phrase subject, int opens, boolean inverted, long classes, int content) {

    boolean isVerb() {
        return (classes & WordClass.CUE) != 0;
    }

    boolean isAccording() {
        return WordClass.ACCORDING.in(classes);
    }

    boolean hasSubject() {
        return subject != Phrase.LEFT_OUT;
    }

    /** The first token of the attribution, subject or cue. */
    int begin() {
        return Math.min(from, opens);
    }

    /** The token after the attribution. */
    int finish() {
        return hasSubject() ? Math.max(to, subject.to()) : to;
    }

    Cue withSubject(Phrase found) {
        return new Cue(from, to, found, opens, inverted, classes, content);
    }
}
