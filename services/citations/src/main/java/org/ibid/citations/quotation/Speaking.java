package org.ibid.citations.quotation;

import org.ibid.citations.quotation.Narrative.Kind;

/** Says who could be the speaker behind a noun phrase: whether it can make a statement, and the name that stands beside it. */
final class Speaking {

    private static final int LONGEST_NAME = 5;

    private final Narrative n;

    Speaking(Narrative narrative) {
        this.n = narrative;
    }

    /** Whether the phrase names somebody or something that can make a statement. */
    boolean canSpeak(Phrase phrase, int sentence) {
        if (n.is(phrase.from(), WordClass.ANYBODY) || n.is(phrase.from(), WordClass.MODAL)) {
            return false;
        }
        boolean names = phrase.from() > sentence || phrase.to() - phrase.from() > 1;
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (n.any(i, WordClass.PERSON.bit | WordClass.ORGANIZATION.bit | WordClass.PRONOUN & ~WordClass.IT.bit)
                            && !n.is(i, WordClass.DETERMINER)
                    || i > sentence && n.isCapital(i)) {
                return true;
            }
            names &= n.isCapital(i);
        }
        return names || n.is(phrase.from(), WordClass.IT) && !n.is(phrase.from() + 1, WordClass.BE);
    }

    /** "notes", "noted": neither an imperative nor an infinitive. */
    private boolean isInflected(Cue cue) {
        return WordClass.PAST.in(cue.classes()) || n.text.charAt(n.end(cue.from()) - 1) == 's';
    }

    /** Whether the subject of a cue can make a statement; a strong cue vouches for a name that nothing else tells. */
    boolean canSpeak(Cue cue, int sentence) {
        Phrase subject = cue.subject();
        return subject == Phrase.LEFT_OUT
                || canSpeak(subject, sentence)
                || (WordClass.STRONG.in(cue.classes()) || isInflected(cue))
                        && n.isCapital(subject.from())
                        && n.classes(subject.from()) == 0
                        && !n.text.startsWith("ly", n.end(subject.from()) - 2);
    }

    /** The name that stands beside a role: "the mayor, Ann Lee," gives "Ann Lee"; any other phrase is given back. */
    Phrase named(Phrase phrase, int ceiling) {
        if (phrase == Phrase.LEFT_OUT || !n.is(phrase.to(), Kind.COMMA) || isName(phrase)) {
            return phrase;
        }
        int from = phrase.to() + 1;
        while (n.is(from, WordClass.TITLE)) {
            from++;
        }
        int to = from;
        while (to < ceiling
                && to < from + LONGEST_NAME
                && (n.isCapital(to) && !n.any(to, WordClass.TIME.bit | WordClass.DETERMINER.bit)
                        || to > from && n.is(to, WordClass.PARTICLE))) {
            to++;
        }
        boolean closed = to >= ceiling
                || !n.is(to, Kind.WORD)
                || n.any(to, WordClass.AND.bit | WordClass.WHO.bit | WordClass.PREPOSITION.bit);
        return to > from && closed && n.isCapital(to - 1) ? new Phrase(from, to) : phrase;
    }

    /** Whether all its tokens are those of a person's or outlet's name. */
    boolean isPlainName(Phrase phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            boolean part = n.isCapital(i) && !n.any(i, WordClass.DETERMINER.bit | WordClass.TIME.bit)
                    || i > phrase.from() && n.is(i, WordClass.PARTICLE);
            if (!part) {
                return false;
            }
        }
        return phrase.to() > phrase.from() && n.isCapital(phrase.to() - 1);
    }

    /** "a sharp response from Trask, who": the name alone is the antecedent, unless "of" ties it to the noun before. */
    Phrase withoutOuter(Phrase phrase) {
        if (phrase == null || !n.isCapital(phrase.to() - 1)) {
            return phrase;
        }
        for (int i = phrase.to() - 1; i > phrase.from(); i--) {
            if (n.is(i, WordClass.PREPOSITION)
                    && !n.isCapital(i)
                    && !n.text.startsWith("of", n.start(i))
                    && !n.is(i, WordClass.PARTICLE)) {
                return new Phrase(i + 1, phrase.to());
            }
        }
        return phrase;
    }

    private boolean isName(Phrase phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (n.is(i, WordClass.PERSON) && !n.isCapital(i)) {
                return n.isCapital(phrase.to() - 1) && !followsJoint(phrase);
            }
        }
        int head = phrase.to() - 1;
        return n.isCapital(head) && !n.is(head, WordClass.PERSON);
    }

    /** "the head of the Retail Federation": its last name is not the person's. */
    private boolean followsJoint(Phrase phrase) {
        for (int i = phrase.from() + 1; i < phrase.to(); i++) {
            if (n.is(i, WordClass.PREPOSITION) && n.is(i - 1, WordClass.PERSON)) {
                return true;
            }
        }
        return false;
    }
}
