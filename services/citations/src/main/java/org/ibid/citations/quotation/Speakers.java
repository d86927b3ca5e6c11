package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClass.IT;
import static org.ibid.citations.quotation.lexicon.WordClass.ORGANIZATION;
import static org.ibid.citations.quotation.lexicon.WordClass.OUTLET;
import static org.ibid.citations.quotation.lexicon.WordClass.PREPOSITION;
import static org.ibid.citations.quotation.lexicon.WordClass.TITLE;
import static org.ibid.citations.quotation.lexicon.WordClasses.HE_OR_SHE;

import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.citations.quotation.lexicon.WordClasses;
import org.ibid.contracts.Place;
import org.jspecify.annotations.Nullable;

/** Says who a noun phrase is: its name, or the name that "he", "she" or "it" stands for. */
final class Speakers {

    private static final WordClasses BODY = WordClasses.of(ORGANIZATION, OUTLET);

    private final String text;
    private final Persons persons;
    private int paragraph;
    private @Nullable String body;
    private int bodyAt;

    Speakers(String text, Persons persons) {
        this.text = text;
        this.persons = persons;
    }

    void nextParagraph() {
        paragraph++;
    }

    /** "Mayor Ann Lee's" gives "Ann Lee". */
    Speaker of(Narrative narrative, Phrase phrase) {
        Phrase named = SpeakerName.of(narrative, phrase);
        Place at = new Place(narrative.start(named.from()), end(narrative, named.last()));
        String meant = isPronoun(narrative, named) ? persons.meantBy(narrative, named.from()) : null;
        if (isIt(narrative, named)) {
            meant = paragraph - bodyAt <= 1 ? body : null;
        }
        return new Speaker(meant != null ? meant : QuotedName.bare(at.of(text)), at);
    }

    /** Notes whom or what the sentence just read was about: the body that "it" stands for next. */
    void note(Narrative narrative, @Nullable Phrase phrase) {
        if (phrase == null || phrase == Phrase.LEFT_OUT || !narrative.is(phrase.last(), Kind.WORD)) {
            return;
        }
        if (isIt(narrative, phrase)) {
            bodyAt = body == null ? bodyAt : paragraph;
        } else if (isBody(narrative, phrase)) {
            body = of(narrative, phrase).name();
            bodyAt = paragraph;
        } else if (!persons.isPerson(narrative, phrase)) {
            body = null; // "the harbor": it may be what is meant
        }
    }

    /** "the harbor board", "the Ministry of Transport", but not "a police spokesman": its head is a body. */
    private static boolean isBody(Narrative narrative, Phrase phrase) {
        int head = phrase.from();
        while (head < phrase.last() && !narrative.is(head + 1, PREPOSITION)) {
            head++;
        }
        return narrative.is(head, BODY);
    }

    private static boolean isIt(Narrative narrative, Phrase named) {
        return named.size() == 1 && narrative.is(named.from(), IT) && !narrative.is(named.from(), HE_OR_SHE);
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
