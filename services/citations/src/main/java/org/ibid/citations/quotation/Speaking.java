package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClass.AND;
import static org.ibid.citations.quotation.lexicon.WordClass.ANYBODY;
import static org.ibid.citations.quotation.lexicon.WordClass.AS;
import static org.ibid.citations.quotation.lexicon.WordClass.BE;
import static org.ibid.citations.quotation.lexicon.WordClass.DETERMINER;
import static org.ibid.citations.quotation.lexicon.WordClass.GERUND;
import static org.ibid.citations.quotation.lexicon.WordClass.IT;
import static org.ibid.citations.quotation.lexicon.WordClass.MODAL;
import static org.ibid.citations.quotation.lexicon.WordClass.PARTICLE;
import static org.ibid.citations.quotation.lexicon.WordClass.PAST;
import static org.ibid.citations.quotation.lexicon.WordClass.PERSON;
import static org.ibid.citations.quotation.lexicon.WordClass.PREPOSITION;
import static org.ibid.citations.quotation.lexicon.WordClass.STRONG;
import static org.ibid.citations.quotation.lexicon.WordClass.TIME;
import static org.ibid.citations.quotation.lexicon.WordClass.TITLE;
import static org.ibid.citations.quotation.lexicon.WordClass.WHO;
import static org.ibid.citations.quotation.lexicon.WordClasses.ACTOR;
import static org.ibid.citations.quotation.lexicon.WordClasses.PRONOUN;

import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.citations.quotation.lexicon.Trait;
import org.ibid.citations.quotation.lexicon.WordClasses;

/** Says who could be the speaker behind a noun phrase: whether it can make a statement, and the name that stands beside it. */
final class Speaking {

    private static final int LONGEST_NAME = 5;
    private static final WordClasses SILENT = WordClasses.of(ANYBODY, MODAL);
    private static final WordClasses SPEAKER = PRONOUN.without(IT).and(ACTOR);
    private static final WordClasses NO_NAME = WordClasses.of(TIME, DETERMINER);
    private static final WordClasses AFTER_NAME = WordClasses.of(AND, WHO, PREPOSITION);

    private final Narrative narrative;
    private final int sentence;

    /** @param sentence its first token, where a capital says nothing */
    Speaking(Narrative narrative, int sentence) {
        this.narrative = narrative;
        this.sentence = sentence;
    }

    /** Whether the phrase names somebody or something that can make a statement: "Marsh", "the ministry", "she". */
    boolean canSpeak(Phrase phrase) {
        if (narrative.is(phrase.from(), SILENT) || isLetter(phrase)) {
            return false;
        }
        boolean name = phrase.from() > sentence || phrase.size() > 1;
        for (int token = phrase.from(); token < phrase.to(); token++) {
            boolean speaker = narrative.is(token, SPEAKER) && !narrative.is(token, DETERMINER);
            if (speaker || token > sentence && narrative.isCapital(token)) {
                return true;
            }
            name &= narrative.isCapital(token);
        }
        return name || isTold(phrase) || narrative.is(phrase.from(), IT) && !narrative.is(phrase.from() + 1, BE);
    }

    /** "a diver who": no thing is. */
    boolean isTold(Phrase phrase) {
        int who = phrase.to();
        return narrative.is(who, WHO)
                && narrative.covered(who, who + 1).equals("who")
                && !narrative.is(phrase.last(), DETERMINER);
    }

    /** "B": a thing's label. */
    private boolean isLetter(Phrase phrase) {
        return phrase.size() == 1
                && narrative.isCapital(phrase.from())
                && !narrative.is(phrase.from(), PRONOUN)
                && narrative.end(phrase.from()) - narrative.start(phrase.from()) == 1;
    }

    /** Whether the subject of a cue can make a statement; "Ostrava insists", "was quoted as saying": the cue vouches for whom nothing else tells. */
    boolean canSpeak(Cue cue) {
        Phrase subject = cue.subject();
        return subject == Phrase.LEFT_OUT
                || cue.isPassive()
                || canSpeak(subject)
                || cue.is(GERUND) && narrative.is(cue.from() - 1, AS)
                || (cue.is(STRONG) || isInflected(cue))
                        && narrative.isCapital(subject.from())
                        && narrative.isUnlisted(subject.from())
                        && !narrative.endsWith(subject.from(), "ly");
    }

    /** "notes", "noted": neither an imperative nor an infinitive. */
    private boolean isInflected(Cue cue) {
        return cue.is(PAST) || narrative.endsWith(cue.from(), "s");
    }

    /** The name that stands beside a role: "the mayor, Ann Lee," gives "Ann Lee"; any other phrase is given back. */
    Phrase named(Phrase phrase, int ceiling) {
        if (phrase == Phrase.LEFT_OUT || !narrative.is(phrase.to(), Kind.COMMA) || isName(phrase)) {
            return phrase;
        }
        int from = phrase.to() + 1;
        while (narrative.is(from, TITLE)) {
            from++;
        }
        int to = from;
        while (to < ceiling && to < from + LONGEST_NAME && isNamePart(from, to)) {
            to++;
        }
        boolean closed = to >= ceiling || !narrative.is(to, Kind.WORD) || narrative.is(to, AFTER_NAME);
        return to > from && closed && narrative.isCapital(to - 1) ? new Phrase(from, to) : phrase;
    }

    /** Whether all its tokens are those of a person's or outlet's name: "Ludwig van Rijn". */
    boolean isPlainName(Phrase phrase) {
        for (int token = phrase.from(); token < phrase.to(); token++) {
            if (!isNamePart(phrase.from(), token)) {
                return false;
            }
        }
        return phrase.size() > 0 && narrative.isCapital(phrase.last());
    }

    private boolean isNamePart(int from, int token) {
        return narrative.isCapital(token) && !narrative.is(token, NO_NAME)
                || token > from && narrative.is(token, PARTICLE);
    }

    /** "a sharp response from Trask, who": the name alone is the antecedent, unless "of" ties it to the noun before. */
    Phrase withoutOuter(Phrase phrase) {
        if (!narrative.isCapital(phrase.last())) {
            return phrase;
        }
        for (int token = phrase.last(); token > phrase.from(); token--) {
            if (narrative.is(token, PREPOSITION)
                    && !narrative.isCapital(token)
                    && !narrative.startsWith(token, "of")
                    && !narrative.is(token, PARTICLE)) {
                return new Phrase(token + 1, phrase.to());
            }
        }
        return phrase;
    }

    /** "Mayor Lee", "Lee", but not "the mayor" or "the head of the Retail Federation": a name needs none beside it. */
    private boolean isName(Phrase phrase) {
        for (int token = phrase.from(); token < phrase.to(); token++) {
            if (narrative.is(token, PERSON) && (!narrative.isCapital(token) || narrative.has(Trait.COMPOUNDS))) {
                return narrative.isCapital(phrase.last()) && !heads(phrase);
            }
        }
        return narrative.isCapital(phrase.last()) && !narrative.is(phrase.last(), PERSON);
    }

    /** "the head of the Retail Federation": its last name is not the person's. */
    private boolean heads(Phrase phrase) {
        for (int token = phrase.from() + 1; token < phrase.to(); token++) {
            boolean ties = narrative.is(token, PREPOSITION) || narrative.is(token, DETERMINER);
            if (ties && narrative.is(token - 1, PERSON)) {
                return true;
            }
        }
        return false;
    }
}
