package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClass.TITLE;
import static org.ibid.citations.quotation.lexicon.WordClasses.HE_OR_SHE;

import org.ibid.contracts.Place;

/** Says who a noun phrase is: its name, or the name that "he" or "she" stands for. */
final class Speakers {

    private final String text;
    private final Persons persons;

    Speakers(String text, Persons persons) {
        this.text = text;
        this.persons = persons;
    }

    /** "Mayor Ann Lee's" gives "Ann Lee". */
    Speaker of(Narrative narrative, Phrase phrase) {
        Phrase named = SpeakerName.of(narrative, phrase);
        Place at = new Place(narrative.start(named.from()), end(narrative, named.last()));
        String meant = isPronoun(narrative, named) ? persons.meantBy(narrative, named.from()) : null;
        return new Speaker(meant != null ? meant : at.of(text), at);
    }

    private static boolean isPronoun(Narrative narrative, Phrase named) {
        return named.size() == 1 && narrative.is(named.from(), HE_OR_SHE) && !narrative.is(named.from(), TITLE);
    }

    /** Without a possessive ending. */
    private int end(Narrative narrative, int token) {
        int end = narrative.end(token);
        if (!narrative.isPossessive(token)) {
            return end;
        }
        return text.charAt(end - 1) == 's' ? end - 2 : end - 1;
    }
}
