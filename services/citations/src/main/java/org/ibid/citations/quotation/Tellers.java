package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClass.AS;
import static org.ibid.citations.quotation.lexicon.WordClass.CITE;
import static org.ibid.citations.quotation.lexicon.WordClass.DOCUMENT;
import static org.ibid.citations.quotation.lexicon.WordClass.GERUND;
import static org.ibid.citations.quotation.lexicon.WordClass.ORGANIZATION;
import static org.ibid.citations.quotation.lexicon.WordClass.OUTLET;
import static org.ibid.citations.quotation.lexicon.WordClass.SUBJUNCTIVE;
import static org.ibid.citations.quotation.lexicon.WordClass.THAT;
import static org.ibid.citations.quotation.lexicon.WordClass.WITH;
import static org.ibid.citations.quotation.lexicon.WordClasses.HELPER;
import static org.ibid.citations.quotation.lexicon.WordClasses.HE_OR_SHE;
import static org.ibid.citations.quotation.lexicon.WordClasses.PRONOUN;
import static org.ibid.citations.quotation.lexicon.WordClasses.SPEECH;

import java.util.ArrayList;
import java.util.List;
import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.citations.quotation.lexicon.Trait;
import org.ibid.citations.quotation.lexicon.WordClasses;
import org.jspecify.annotations.Nullable;

/** Reads the chain of an attribution: {@code A suggests that a B report concluded that C} is told by A, then by the B report. */
final class Tellers {

    private static final int DEEPEST = 4;
    private static final WordClasses IMPERSONAL = WordClasses.of(ORGANIZATION, OUTLET, DOCUMENT);

    private Tellers() {}

    /**
     * Those in whose speech the cue stands, nearest to the reader first; its own subject is not among them. Whoever held the interview
     * is named only where it is told at second hand: of what somebody said himself it is but the place.
     */
    static List<Phrase> of(CuedSentence sentence, Cue cue) {
        List<Phrase> tellers = new ArrayList<>();
        Cue nearest = cue;
        Cue outer = outerOf(sentence, cue);
        while (outer != null && tellers.size() < DEEPEST) {
            tellers.addFirst(outer.subject());
            nearest = outer;
            outer = outerOf(sentence, outer);
        }
        boolean handsOn = cue.isPassive() && !sentence.narrative().is(cue.told().from(), PRONOUN);
        if (handsOn && !tellers.isEmpty()) {
            tellers.addLast(cue.told()); // "the Courier wrote that the union had been told by the railway"
        }
        Phrase interviewer = tellers.isEmpty() ? null : interviewer(sentence, nearest);
        if (interviewer != null) {
            tellers.addFirst(interviewer);
        }
        return tellers;
    }

    /** "Smith revealed in an interview with Voigt that" gives Voigt. */
    private static @Nullable Phrase interviewer(CuedSentence sentence, Cue cue) {
        Narrative narrative = sentence.narrative();
        for (int token = cue.finish(); token < cue.content() - 1; token++) {
            if (narrative.is(token, DOCUMENT) && narrative.is(token + 1, WITH)) {
                return sentence.phrases().startingAt(token + 2, cue.content() - 1);
            }
        }
        return null;
    }

    /** The cue in whose content {@code inner} opens. */
    private static @Nullable Cue outerOf(CuedSentence sentence, Cue inner) {
        if (inner.isAccording()) {
            return opensContent(sentence, inner);
        }
        if (!inner.hasSubject()) {
            return null;
        }
        Narrative narrative = sentence.narrative();
        if (inner.inverted() && inner.isVerb() && !inner.isPassive()) {
            List<Cue> before = sentence.cuesBefore(inner);
            boolean fronted = !before.isEmpty()
                    && before.getLast().isAccording()
                    && before.getLast().finish() == inner.from();
            return fronted ? before.getLast() : null; // "Laut Smith sagte Lee"
        }
        for (Cue later : sentence.cuesAfter(inner)) {
            boolean aside = later.isAccording() && narrative.is(later.from() - 1, Kind.COMMA);
            if (aside && opensContent(sentence, later) == null) {
                return later;
            }
        }
        for (Cue outer : sentence.cuesBefore(inner).reversed()) {
            boolean another = outer.hasSubject()
                    && !outer.subject().equals(inner.subject())
                    && !isHimself(narrative, outer, inner);
            if (another && opensIn(narrative, outer, inner)) {
                return outer;
            }
        }
        return null;
    }

    /** "Radio North reported that, according to the Gull, the pier was rotten": the cue whose content the source opens. */
    static @Nullable Cue opensContent(CuedSentence sentence, Cue according) {
        Narrative narrative = sentence.narrative();
        List<Cue> before = sentence.cuesBefore(according);
        Cue outer = before.isEmpty() ? null : before.getLast();
        if (outer == null || !outer.is(SPEECH) || !outer.hasSubject()) {
            return null;
        }
        int opens = according.begin();
        boolean that = narrative.is(opens - 1, THAT) || narrative.is(opens - 2, THAT);
        boolean verb = narrative.is(according.finish(), HELPER); // "meldete, nach Angaben des Boten habe"
        for (int token = outer.finish(); token < opens; token++) {
            if (!narrative.is(token, Kind.COMMA) && !narrative.is(token, THAT)) {
                return null;
            }
        }
        return that || verb ? outer : null;
    }

    /** Of "Smith said he thought" Smith, for the cue "thought"; none where the pronoun may be somebody else's. */
    static @Nullable Phrase himself(CuedSentence sentence, Cue inner) {
        Narrative narrative = sentence.narrative();
        if (!inner.hasSubject() || !narrative.is(inner.subject().from(), HE_OR_SHE)) {
            return null;
        }
        for (Cue outer : sentence.cuesBefore(inner).reversed()) {
            boolean another =
                    outer.hasSubject() && !narrative.is(outer.subject().from(), PRONOUN);
            if (another && isHimself(narrative, outer, inner) && opensIn(narrative, outer, inner)) {
                return outer.subject();
            }
        }
        return null;
    }

    /** "Smith said he thought", but not "the report said he thought": nobody tells of himself. */
    private static boolean isHimself(Narrative narrative, Cue outer, Cue inner) {
        return outer.isVerb()
                && narrative.is(inner.subject().from(), PRONOUN)
                && !narrative.is(outer.subject().last(), IMPERSONAL);
    }

    /** German "Der Bote schrieb, ein Gutachten komme zu dem Schluss": no "dass" opens it. */
    private static boolean isBare(Narrative narrative, Cue outer, Cue inner) {
        int comma = outer.content();
        return narrative.has(Trait.SUBJUNCTIVE)
                && narrative.is(comma, Kind.COMMA)
                && narrative.is(inner.from(), SUBJUNCTIVE)
                && inner.begin() <= comma + 2;
    }

    /** "According to the Courier, Smith said"; "the Courier wrote that Smith said". */
    private static boolean opensIn(Narrative narrative, Cue outer, Cue inner) {
        int opens = inner.isPassive() ? inner.told().from() : inner.subject().from();
        if (outer.isAccording() && outer.from() < opens && narrative.is(outer.finish(), Kind.COMMA)) {
            return true;
        }
        if (outer.is(CITE) && outer.inverted()) {
            return inner.is(GERUND) && narrative.is(inner.from() - 1, AS); // "was quoted by the Courier as saying"
        }
        return (outer.is(SPEECH) || outer.is(CITE))
                && opens >= outer.content()
                && (opens == outer.content() || narrative.is(opens - 1, THAT) || isBare(narrative, outer, inner));
    }
}
