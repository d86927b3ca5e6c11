package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClass.AND;
import static org.ibid.citations.quotation.lexicon.WordClass.DETERMINER;
import static org.ibid.citations.quotation.lexicon.WordClass.FEMALE;
import static org.ibid.citations.quotation.lexicon.WordClass.MALE;
import static org.ibid.citations.quotation.lexicon.WordClass.ORGANIZATION;
import static org.ibid.citations.quotation.lexicon.WordClass.OUTLET;
import static org.ibid.citations.quotation.lexicon.WordClass.PERSON;
import static org.ibid.citations.quotation.lexicon.WordClass.PREPOSITION;
import static org.ibid.citations.quotation.lexicon.WordClass.TIME;
import static org.ibid.citations.quotation.lexicon.WordClass.TITLE;
import static org.ibid.citations.quotation.lexicon.WordClass.WHO;
import static org.ibid.citations.quotation.lexicon.WordClasses.CONNECTIVE;
import static org.ibid.citations.quotation.lexicon.WordClasses.GENDERED;
import static org.ibid.citations.quotation.lexicon.WordClasses.HELPER;
import static org.ibid.citations.quotation.lexicon.WordClasses.PRONOUN;

import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.citations.quotation.lexicon.WordClasses;
import org.jspecify.annotations.Nullable;

/**
 * A person's name as it is printed: "Mrs. Ann Lee".
 *
 * @param words the name without titles
 * @param full its words but a possessive ending: "Ann Lee"
 * @param surname the last of them
 * @param titled whether a title or role stands before it
 * @param male, female what its title, or the given name before the surname, tells
 */
record PrintedName(Phrase words, String full, String surname, boolean titled, boolean male, boolean female) {

    private static final int DESCRIPTION = 6;
    private static final WordClasses BODY = WordClasses.of(ORGANIZATION, OUTLET);
    private static final WordClasses NEVER_IN_NAME = CONNECTIVE.and(PRONOUN).and(TIME, DETERMINER, AND);
    private static final WordClasses ENDS_DESCRIPTION = HELPER.and(PREPOSITION);

    static boolean isPart(Narrative narrative, int token) {
        return narrative.isCapital(token) && !narrative.is(token, NEVER_IN_NAME);
    }

    /** The name in a run of capitalised words; none if nothing is in it: "the Lee", "Lee Industries", "Lee's Ann". */
    static @Nullable PrintedName in(Narrative narrative, Phrase run) {
        int before = run.from() - 1;
        boolean titled = narrative.is(before, PERSON);
        boolean male = titled && narrative.is(before, MALE);
        boolean female = titled && narrative.is(before, FEMALE);
        int first = run.from();
        while (first < run.to() && narrative.is(first, TITLE)) {
            titled = true;
            male |= narrative.is(first, MALE);
            female |= narrative.is(first, FEMALE);
            first++;
        }
        Phrase words = new Phrase(first, run.to());
        boolean articled = narrative.is(before, DETERMINER) && !titled;
        if (words.size() == 0 || articled || isBody(narrative, words)) {
            return null;
        }
        boolean given = words.size() > 1;
        String surname = surname(narrative, words.last());
        return new PrintedName(
                words,
                given ? narrative.covered(first, words.last()) + " " + surname : surname,
                surname,
                titled,
                male || given && narrative.is(first, MALE),
                female || given && narrative.is(first, FEMALE));
    }

    /** "Lee Industries", "Lee's Ann", but not "June Post" of a given name. */
    private static boolean isBody(Narrative narrative, Phrase words) {
        for (int token = words.from(); token < words.to(); token++) {
            boolean given = token == words.from() && words.size() > 1 && narrative.is(token, GENDERED);
            if (!given && narrative.is(token, BODY) || narrative.isPossessive(token) && token < words.last()) {
                return true;
            }
        }
        return false;
    }

    /** "Lee's" gives "Lee". */
    static String surname(Narrative narrative, int token) {
        String word = narrative.covered(token, token + 1);
        return narrative.isPossessive(token)
                ? word.substring(0, Math.max(word.lastIndexOf('\''), word.lastIndexOf('’')))
                : word;
    }

    boolean isFull() {
        return words.size() > 1;
    }

    /** Whether the name itself tells that it is a person's: "Mayor Lee", "Ann Lee", "Ostrava Lind, a retired teacher". */
    boolean isSurelyPerson(Narrative narrative) {
        return titled || isFull() && (narrative.is(words.from(), GENDERED) || isDescribed(narrative));
    }

    /** "Ann Lee, 54," or "Ann Lee, who" or "Ann Lee, a retired teacher": what follows describes a person. */
    private boolean isDescribed(Narrative narrative) {
        int comma = words.to();
        if (!narrative.is(comma, Kind.COMMA)) {
            return false;
        }
        boolean age = narrative.is(comma + 1, Kind.NUMBER) && narrative.is(comma + 2, Kind.COMMA);
        if (age || narrative.is(comma + 1, WHO)) {
            return true;
        }
        for (int token = comma + 1; token <= comma + DESCRIPTION && narrative.is(token, Kind.WORD); token++) {
            if (narrative.is(token, PERSON)) {
                return true;
            }
            if (narrative.is(token, ENDS_DESCRIPTION)) {
                return false;
            }
        }
        return false;
    }
}
