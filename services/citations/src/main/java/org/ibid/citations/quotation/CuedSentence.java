package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClass.DOCUMENT;
import static org.ibid.citations.quotation.lexicon.WordClass.GERUND;
import static org.ibid.citations.quotation.lexicon.WordClass.MODAL;
import static org.ibid.citations.quotation.lexicon.WordClass.PERSON;
import static org.ibid.citations.quotation.lexicon.WordClass.STRONG;
import static org.ibid.citations.quotation.lexicon.WordClass.THAT;
import static org.ibid.citations.quotation.lexicon.WordClass.TIME;
import static org.ibid.citations.quotation.lexicon.WordClass.WEAK;
import static org.ibid.citations.quotation.lexicon.WordClass.WHO;
import static org.ibid.citations.quotation.lexicon.WordClasses.CONJUNCTION;
import static org.ibid.citations.quotation.lexicon.WordClasses.CONNECTIVE;
import static org.ibid.citations.quotation.lexicon.WordClasses.CUE;
import static org.ibid.citations.quotation.lexicon.WordClasses.GENDERED;
import static org.ibid.citations.quotation.lexicon.WordClasses.HELPER;
import static org.ibid.citations.quotation.lexicon.WordClasses.HE_OR_SHE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.citations.quotation.lexicon.Trait;
import org.ibid.citations.quotation.lexicon.WordClasses;
import org.jspecify.annotations.Nullable;

/** One sentence of the narrator with its cues: what each cue governs, and who could be speaking. */
final class CuedSentence {

    private static final int NEAR = 4;
    private static final int LONGEST_DATELINE = 8;
    private static final WordClasses FRONTED = CONNECTIVE.and(GERUND, TIME);
    private static final WordClasses VERB_FIRST = CUE.and(HELPER);
    private static final WordClasses SPEAKER = HE_OR_SHE.and(PERSON, DOCUMENT);

    private final Narrative narrative;
    private final int from;
    private final int to;
    private final NounPhrases phrases;
    private final Speaking speaking;
    private final Persons persons;
    private final List<Cue> cues;
    private final boolean[] used;

    /** The sentence of tokens {@code [from,to)}, {@code to} being its END. */
    CuedSentence(Narrative narrative, Persons persons, int from, int to) {
        this.narrative = narrative;
        this.persons = persons;
        this.from = from;
        this.to = to;
        this.phrases = new NounPhrases(narrative);
        this.speaking = new Speaking(narrative, from);
        this.cues = withSubjects(new CueFinder(narrative, from, to).find());
        this.used = new boolean[cues.size()];
    }

    Narrative narrative() {
        return narrative;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    boolean isOneToken() {
        return to == from + 1;
    }

    boolean endsInColon() {
        return narrative.is(to - 1, Kind.COLON);
    }

    NounPhrases phrases() {
        return phrases;
    }

    /** In order. */
    List<Cue> cues() {
        return cues;
    }

    List<Cue> cuesBefore(Cue cue) {
        return cues.subList(0, number(cue));
    }

    List<Cue> cuesAfter(Cue cue) {
        return cues.subList(number(cue) + 1, cues.size());
    }

    /** The first cue after a token. */
    @Nullable
    Cue firstCueAfter(int token) {
        for (Cue cue : cues) {
            if (cue.from() > token) {
                return cue;
            }
        }
        return null;
    }

    private int number(Cue cue) {
        return Collections.binarySearch(cues, cue, Comparator.comparingInt(Cue::from));
    }

    boolean isUsed(Cue cue) {
        return used[number(cue)];
    }

    /** Notes that the cue has its content, so that no indirect speech is read at it. */
    void use(Cue cue) {
        used[number(cue)] = true;
    }

    /** The subject of the sentence's main clause: "On Monday, while at sea, Smith …" gives Smith. */
    @Nullable
    Phrase mainSubject() {
        int token = afterDateline();
        if (narrative.is(token, FRONTED)) {
            while (token < to && !narrative.is(token, Kind.COMMA) && !narrative.is(token, Kind.QUOTE)) {
                token++;
            }
            token++;
        }
        while (token < to
                && (narrative.isAdverb(token) || narrative.is(token, CONJUNCTION) || narrative.is(token, Kind.COMMA))) {
            token++;
        }
        if (narrative.has(Trait.DROPS_SUBJECT) && narrative.is(token, VERB_FIRST)) {
            return null; // "Ha aggiunto che", "Dodał, że"
        }
        Phrase found = token < to ? phrases.startingAt(token, to) : null;
        return found == null ? null : speaking.named(found, to);
    }

    /** "PORT CALLAN, Ohio (AP) — The harbor": where the sentence itself begins. */
    private int afterDateline() {
        for (int token = from; token < to && token < from + LONGEST_DATELINE; token++) {
            if (narrative.is(token, Kind.DASH) && token > from) {
                return token + 1;
            }
            boolean placeName = narrative.isCapital(token)
                    || narrative.is(token, Kind.COMMA)
                    || narrative.is(token, Kind.OPEN)
                    || narrative.is(token, Kind.CLOSE);
            if (!placeName) {
                return from;
            }
        }
        return from;
    }

    /** "Smith, on leaving, said": a cue without a subject beside it has that of the sentence. */
    private List<Cue> withSubjects(List<Cue> found) {
        Phrase main = found.stream().allMatch(Cue::hasSubject) ? null : mainSubject();
        if (main == null) {
            return found;
        }
        List<Cue> complete = new ArrayList<>();
        for (Cue cue : found) {
            boolean shares = !cue.hasSubject() && main.to() <= cue.from();
            complete.add(shares ? cue.withSubject(main) : cue);
        }
        return complete;
    }

    /** "She found the hall they call “the ark”": the cue makes no speech of a quotation that far away. */
    boolean isTooWeakFor(int quote, Cue cue) {
        boolean introduced = (narrative.is(quote - 1, Kind.COMMA) || narrative.is(quote - 1, Kind.COLON))
                && quote <= cue.finish() + NEAR;
        return cue.is(WEAK) && !governs(cue) && quote > cue.finish() + 1 && !introduced;
    }

    /** Whether a quotation stands too far from the cue for a word or two to be what was said. */
    boolean isFar(int quote, Cue cue) {
        return quote - cue.finish() > NEAR && !governs(cue);
    }

    /** Whether the subject of the cue can make a statement. */
    boolean speaks(Cue cue) {
        return speaking.canSpeak(cue) || persons.knows(narrative, cue.subject());
    }

    /**
     * "people who maintained weight loss": the clause tells which people, unless "that" says it is their speech; not "people who were there
     * that week said".
     */
    boolean tellsWhich(Cue cue) {
        int who = cue.subject().to();
        return cue.hasSubject()
                && narrative.is(who, WHO)
                && !narrative.isCapital(cue.subject().last())
                && cue.from() > who
                && isOwnVerb(who, cue.from())
                && !narrative.is(cue.content() - 1, THAT);
    }

    private boolean isOwnVerb(int who, int verb) {
        for (int token = who + 1; token < verb; token++) {
            if (!narrative.isAdverb(token) && !narrative.is(token, HELPER)) {
                return false;
            }
        }
        return true;
    }

    /** "would call", "might well call". */
    boolean isHypothetical(Cue cue) {
        int before = cue.from() - 1;
        return narrative.is(before, MODAL) || narrative.is(before - 1, MODAL) && narrative.isAdverb(before);
    }

    /** Whether all that follows the cue is surely what was said: "claimed", "said that". */
    boolean governs(Cue cue) {
        return cue.is(STRONG) || narrative.is(cue.content() - 1, THAT);
    }

    /** "Marsh", "the teacher", "she", "the report", but not "The harbor". */
    boolean couldSpeak(Phrase phrase) {
        for (int token = phrase.from(); token < phrase.to(); token++) {
            boolean name = narrative.isCapital(token) && (token > from || narrative.is(token, GENDERED));
            if (name || narrative.is(token, SPEAKER)) {
                return true;
            }
        }
        return persons.knows(narrative, phrase);
    }
}
