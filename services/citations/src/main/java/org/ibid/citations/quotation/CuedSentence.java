package org.ibid.citations.quotation;

import java.util.ArrayList;
import java.util.List;
import org.ibid.citations.quotation.Narrative.Kind;

/** One sentence of the narrator with its cues: what each cue governs, and who could be speaking. */
final class CuedSentence {

    private static final int NEAR = 4;
    private static final int LONGEST_DATELINE = 8;

    final Narrative n;
    final NounPhrases phrases;
    final List<Cue> cues;
    /** The sentence's tokens: {@code [a,b)}. */
    final int a;

    final int b;
    private final Speaking speaking;
    private final Persons persons;
    private final boolean[] used;

    CuedSentence(Narrative narrative, Persons persons, int a, int b) {
        this.n = narrative;
        this.persons = persons;
        this.phrases = new NounPhrases(narrative);
        this.speaking = new Speaking(narrative);
        this.a = a;
        this.b = b;
        this.cues = withSubjects(new CueFinder(narrative).find(a, b));
        this.used = new boolean[cues.size()];
    }

    boolean isUsed(int c) {
        return used[c];
    }

    /** Notes that the cue has its content, so that no indirect speech is read at it. */
    void use(int c) {
        used[c] = true;
    }

    List<Phrase> tellersOf(int c) {
        return Tellers.of(n, cues, c);
    }

    /** The subject of the sentence's main clause, or null. */
    Phrase mainSubject() {
        int i = afterDateline();
        if (n.any(i, WordClass.PREPOSITION.bit | WordClass.SUBORDINATOR.bit | WordClass.GERUND.bit)
                || n.is(i, WordClass.TIME)) {
            while (i < b && !n.is(i, Kind.COMMA) && !n.is(i, Kind.QUOTE)) {
                i++;
            }
            i++;
        }
        while (i < b
                && (n.isAdverb(i)
                        || n.is(i, WordClass.AND)
                        || n.is(i, WordClass.SUBORDINATOR)
                        || n.is(i, Kind.COMMA))) {
            i++;
        }
        Phrase found = i < b ? phrases.startingAt(i, b) : null;
        return found == null ? null : speaking.named(found, b);
    }

    /** "PORT CALLAN, Ohio (AP) — The harbor": where the sentence itself begins. */
    private int afterDateline() {
        for (int i = a; i < b && i < a + LONGEST_DATELINE; i++) {
            if (n.is(i, Kind.DASH) && i > a) {
                return i + 1;
            }
            boolean placeName = n.isCapital(i) || n.is(i, Kind.COMMA) || n.is(i, Kind.OPEN) || n.is(i, Kind.CLOSE);
            if (!placeName) {
                return a;
            }
        }
        return a;
    }

    private List<Cue> withSubjects(List<Cue> found) {
        if (found.stream().allMatch(Cue::hasSubject)) {
            return found;
        }
        Phrase main = mainSubject();
        List<Cue> complete = new ArrayList<>();
        for (Cue cue : found) {
            boolean usable = main != null && main.to() <= cue.from();
            complete.add(cue.hasSubject() || !usable ? cue : cue.withSubject(main));
        }
        return complete;
    }

    boolean weak(Cue cue, int q) {
        boolean introduced = (n.is(q - 1, Kind.COMMA) || n.is(q - 1, Kind.COLON)) && q <= cue.finish() + NEAR;
        return WordClass.WEAK.in(cue.classes()) && !governs(cue) && q > cue.finish() + 1 && !introduced;
    }

    boolean speaks(Cue cue) {
        return speaking.canSpeak(cue, a) || persons.knows(n, cue.subject());
    }

    boolean isHypothetical(Cue cue) {
        return n.is(cue.from() - 1, WordClass.MODAL)
                || n.is(cue.from() - 2, WordClass.MODAL) && n.isAdverb(cue.from() - 1);
    }

    /** Whether all that follows the cue is surely what was said. */
    boolean governs(Cue cue) {
        return WordClass.STRONG.in(cue.classes()) || n.is(cue.content() - 1, WordClass.THAT);
    }

    boolean couldSpeak(Phrase phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (n.any(i, WordClass.PERSON.bit | WordClass.HE.bit | WordClass.SHE.bit | WordClass.DOCUMENT.bit)
                    || n.any(i, WordClass.MALE.bit | WordClass.FEMALE.bit) && n.isCapital(i)
                    || i > a && n.isCapital(i)) {
                return true;
            }
        }
        return persons.knows(n, phrase);
    }
}
