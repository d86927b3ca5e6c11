package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClass.DETERMINER;
import static org.ibid.citations.quotation.lexicon.WordClass.FEMALE;
import static org.ibid.citations.quotation.lexicon.WordClass.HE;
import static org.ibid.citations.quotation.lexicon.WordClass.MALE;
import static org.ibid.citations.quotation.lexicon.WordClass.PARTICLE;
import static org.ibid.citations.quotation.lexicon.WordClass.PERSON;
import static org.ibid.citations.quotation.lexicon.WordClass.SHE;
import static org.ibid.citations.quotation.lexicon.WordClass.TITLE;
import static org.ibid.citations.quotation.lexicon.WordClasses.GENDERED;
import static org.ibid.citations.quotation.lexicon.WordClasses.HE_OR_SHE;

import java.util.ArrayDeque;
import java.util.Deque;
import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.citations.quotation.lexicon.WordClasses;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the persons a document has lately named and says whom "he" or "she" means where that is safe: the one whom the
 * sentence before was about, or else the only one who fits. Holds a bounded number.
 */
final class Persons {

    private static final int REMEMBERED = 8;
    private static final int PARAGRAPHS = 3;
    private static final WordClasses TELLING = GENDERED.and(TITLE);

    private final Deque<Person> recent = new ArrayDeque<>();
    private @Nullable Person leading;
    private int paragraph;
    private @Nullable Unnamed unnamed;

    /** Who spoke last and bears no name: "an engineer". */
    private record Unnamed(String description, boolean he, boolean she, int paragraph) {

        boolean fits(boolean male, int now) {
            return paragraph == now && (male ? !she : !he);
        }
    }

    void nextParagraph() {
        paragraph++;
    }

    /** Notes the names in tokens {@code [from,to)}. */
    void read(Narrative narrative, int from, int to) {
        int token = from;
        while (token < to) {
            int end = token;
            while (end < to && PrintedName.isPart(narrative, end)) {
                end++;
            }
            if (end > token) {
                note(narrative, new Phrase(token, end), false);
            }
            token = Math.max(token + 1, end);
        }
    }

    /** The person whose name a run of words is; {@code sure} if it can be nobody else's. */
    private @Nullable Person note(Narrative narrative, Phrase run, boolean sure) {
        PrintedName printed = PrintedName.in(narrative, run);
        if (printed == null) {
            return null;
        }
        Person person = called(printed.surname());
        if (person == null) {
            if (!sure && !printed.isSurelyPerson(narrative)) {
                return null;
            }
            person = new Person(printed);
            recent.addFirst(person);
            if (recent.size() > REMEMBERED) {
                recent.removeLast();
            }
        }
        person.named(printed, paragraph);
        return person;
    }

    private @Nullable Person called(String word) {
        for (Person person : recent) {
            if (person.isCalled(word)) {
                return person;
            }
        }
        return null;
    }

    /** Whether the phrase ends in the name of somebody met before. */
    boolean knows(Narrative narrative, Phrase phrase) {
        return narrative.isCapital(phrase.last()) && called(PrintedName.surname(narrative, phrase.last())) != null;
    }

    /** "Lee" if she was met before, "he", "the teacher", "Ann", "Senator Lee". */
    boolean isPerson(Narrative narrative, Phrase phrase) {
        return knows(narrative, phrase)
                || narrative.is(phrase.from(), HE_OR_SHE) && !narrative.is(phrase.from(), DETERMINER)
                || narrative.is(phrase.last(), PERSON)
                || narrative.isCapital(phrase.from()) && narrative.is(phrase.from(), TELLING);
    }

    /** Notes the subject of the sentence just read, which nobody speaks in. */
    void subject(Narrative narrative, @Nullable Phrase phrase) {
        leads(narrative, phrase, false);
    }

    /** Notes the speaker of the sentence just read. */
    void speaker(Narrative narrative, Phrase phrase) {
        leads(narrative, phrase, true);
    }

    private void leads(Narrative narrative, @Nullable Phrase phrase, boolean speaks) {
        if (phrase == null || phrase == Phrase.LEFT_OUT || !narrative.is(phrase.last(), Kind.WORD)) {
            return;
        }
        Phrase named = SpeakerName.of(narrative, phrase);
        if (narrative.is(named.from(), HE_OR_SHE)) {
            boolean he = narrative.is(named.from(), HE);
            if (leading != null && leading.fits(he)) {
                leading.seen(paragraph);
                leading.noteGender(he);
            }
            return;
        }
        Person person = called(PrintedName.surname(narrative, named.last()));
        boolean beside = narrative.is(named.from() - 1, Kind.COMMA);
        if (person == null && (speaks || beside) && named.size() > 1 && isPlainName(narrative, named)) {
            person = note(narrative, named, true);
        }
        if (person != null) {
            leading = person;
            unnamed = null;
            person.seen(paragraph);
        } else if (narrative.is(phrase.last(), PERSON)) {
            leading = null;
            unnamed = speaks ? unnamed(narrative, phrase) : null;
        }
    }

    private @Nullable Unnamed unnamed(Narrative narrative, Phrase phrase) {
        String description = narrative.text().substring(narrative.start(phrase.from()), narrative.end(phrase.last()));
        boolean hides = AnonymousSpeaker.describes(description) && !AnonymousSpeaker.pointsBack(description);
        return hides
                ? new Unnamed(
                        description, narrative.is(phrase.last(), MALE), narrative.is(phrase.last(), FEMALE), paragraph)
                : null;
    }

    /** "Ludwig van Rijn". */
    private static boolean isPlainName(Narrative narrative, Phrase phrase) {
        for (int token = phrase.from(); token < phrase.to(); token++) {
            if (!narrative.isCapital(token) && !narrative.is(token, PARTICLE) || narrative.is(token, DETERMINER)) {
                return false;
            }
        }
        return true;
    }

    /** The name that the pronoun at a token stands for; none where it is not safe to say. */
    @Nullable
    String meantBy(Narrative narrative, int pronoun) {
        boolean he = narrative.is(pronoun, HE);
        if (he == narrative.is(pronoun, SHE)) {
            return null; // "it", and German "sie" where it is both
        }
        if (unnamed != null && unnamed.fits(he, paragraph)) {
            return unnamed.description();
        }
        Person leader = leading != null && leading.fits(he) ? leading : null;
        if (leader != null && leader.paragraph() == paragraph) {
            return leader.name();
        }
        Person here = onlyOne(he, 1);
        if (here != null) {
            return here.name();
        }
        if (leader != null && leader.paragraph() == paragraph - 1) {
            return leader.name();
        }
        Person lately = onlyOne(he, PARAGRAPHS);
        return lately == null ? null : lately.name();
    }

    /** The only one of this and the paragraphs before whom the pronoun fits. */
    private @Nullable Person onlyOne(boolean he, int paragraphs) {
        Person only = null;
        for (Person person : recent) {
            if (paragraph - person.paragraph() < paragraphs && person.fits(he)) {
                if (only != null) {
                    return null;
                }
                only = person;
            }
        }
        return only;
    }
}
