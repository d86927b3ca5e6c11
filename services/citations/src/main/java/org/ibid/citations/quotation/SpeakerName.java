package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClass.AND;
import static org.ibid.citations.quotation.lexicon.WordClass.DETERMINER;
import static org.ibid.citations.quotation.lexicon.WordClass.DOCUMENT;
import static org.ibid.citations.quotation.lexicon.WordClass.ORGANIZATION;
import static org.ibid.citations.quotation.lexicon.WordClass.OUTLET;
import static org.ibid.citations.quotation.lexicon.WordClass.PARTICLE;
import static org.ibid.citations.quotation.lexicon.WordClass.PERSON;
import static org.ibid.citations.quotation.lexicon.WordClass.PREPOSITION;
import static org.ibid.citations.quotation.lexicon.WordClass.TITLE;
import static org.ibid.citations.quotation.lexicon.WordClasses.ACTOR;
import static org.ibid.citations.quotation.lexicon.WordClasses.GENDERED;

import org.ibid.citations.quotation.Narrative.Kind;
import org.ibid.citations.quotation.lexicon.Trait;
import org.ibid.citations.quotation.lexicon.WordClasses;

/** Takes the name out of a noun phrase: titles, roles and the article go where a name remains without them. */
final class SpeakerName {

    private static final WordClasses ROLE = ACTOR.and(TITLE);
    private static final WordClasses BODY = WordClasses.of(ORGANIZATION, OUTLET, DOCUMENT);

    private SpeakerName() {}

    /** The tokens of the phrase that name the speaker: "Health Minister Dana Whitfield" gives "Dana Whitfield". */
    static Phrase of(Narrative narrative, Phrase phrase) {
        int endOfName = nameBeforePreposition(narrative, phrase);
        if (endOfName > 0) {
            return withoutTitles(narrative, afterRole(narrative, phrase), endOfName);
        }
        if (isList(narrative, phrase)) {
            return phrase;
        }
        int from = phrase.from();
        int to = phrase.to();
        int name = lastName(narrative, phrase);
        boolean afterRole = name > from && name < to && narrative.is(name - 1, ROLE) && !narrative.isCapital(name - 1);
        boolean afterDescription = name > from
                && to - name > 1
                && narrative.isUnlisted(name - 1)
                && !narrative.isPossessive(name - 1)
                && !isBody(narrative, name, to);
        boolean afterOwner =
                name > from && to - name > 1 && narrative.isPossessive(name - 1) && !isBody(narrative, name, to);
        boolean afterArticle = name == from + 1 && narrative.is(from, DETERMINER) && to - name > 1;
        if (afterRole || name == from || afterArticle || afterOwner || afterDescription) {
            return withoutTitles(narrative, name, to);
        }
        return hasName(narrative, phrase) ? withoutArticle(narrative, from, to) : phrase;
    }

    /** "port surgeon Dana Whitfield of Callan": where what follows a role in small letters begins; the first token where none does. */
    private static int afterRole(Narrative narrative, Phrase phrase) {
        int token = phrase.from() + 1;
        while (token < phrase.last() && !narrative.isCapital(token) && !narrative.is(token, PREPOSITION)) {
            token++;
        }
        boolean role = narrative.is(token - 1, PERSON) && !narrative.isCapital(token - 1);
        return role && narrative.isCapital(token) ? token : phrase.from();
    }

    /** "Dana Whitfield of the council", but not "Ministry of Health": where the name ends; -1 for none. */
    private static int nameBeforePreposition(Narrative narrative, Phrase phrase) {
        int from = afterRole(narrative, phrase);
        if (!narrative.isCapital(from) || narrative.is(from, DETERMINER)) {
            return -1;
        }
        int end = from + 1;
        while (end < phrase.to() && isNamePart(narrative, end)) {
            end++;
        }
        boolean name = end < phrase.to() && narrative.is(end, PREPOSITION) && !narrative.is(end - 1, ACTOR);
        return name ? end : -1;
    }

    /** "Port Callan's Harbor Board": of whom it is belongs to its name. */
    private static boolean isBody(Narrative narrative, int from, int to) {
        for (int token = from; token < to; token++) {
            if (narrative.is(token, BODY)) {
                return true;
            }
        }
        return false;
    }

    /** Where the capitalised words begin that the phrase ends in: "the novelist Ludwig van Rijn" gives "Ludwig". */
    private static int lastName(Narrative narrative, Phrase phrase) {
        int first = phrase.to();
        while (first > phrase.from()
                && (isNamePart(narrative, first - 1)
                        || first - 1 > phrase.from() && narrative.is(first - 1, PARTICLE) && first < phrase.to())) {
            first--;
        }
        while (first < phrase.to() && !narrative.isCapital(first)) {
            first++;
        }
        return first;
    }

    private static boolean isNamePart(Narrative narrative, int token) {
        return narrative.isCapital(token)
                && !narrative.is(token, DETERMINER)
                && !narrative.is(token, Kind.COMMA)
                && !narrative.isPossessive(token);
    }

    /** "Lee and Marsh", "officials and residents", but not "the blogger and journalist Jane Roe". */
    private static boolean isList(Narrative narrative, Phrase phrase) {
        for (int token = phrase.from() + 1; token < phrase.last(); token++) {
            if (narrative.is(token, AND)) {
                boolean roles = narrative.is(token - 1, PERSON) && narrative.is(token + 1, PERSON);
                return !roles || !narrative.isCapital(phrase.last());
            }
        }
        return false;
    }

    /** "Former Health Minister Sir Dana Whitfield" gives "Dana Whitfield", "Mr Lee" stays. */
    private static Phrase withoutTitles(Narrative narrative, int from, int to) {
        int first = from;
        for (int token = from + 1; token < to - 2; token++) {
            first = narrative.is(token, TITLE) ? token : first;
        }
        first = to - first > 2 && isRole(narrative, first) ? first + 1 : first;
        while (!isOfBody(narrative, first)
                && (to - first > 2 && narrative.is(first, TITLE)
                        || to - first > 1 && narrative.is(first, PERSON) && !narrative.is(first, TITLE))) {
            first++;
        }
        return new Phrase(first, to);
    }

    /** German "Sprecher der Polizei", but not "Richter von der Heide". */
    private static boolean isOfBody(Narrative narrative, int role) {
        return narrative.is(role + 1, DETERMINER) && !narrative.isCapital(role + 1);
    }

    /** German "Deichgräfin Hanna Voss": a noun that no list holds, before a given name or by its ending. */
    private static boolean isRole(Narrative narrative, int first) {
        return narrative.has(Trait.COMPOUNDS)
                && narrative.isUnlisted(first)
                && narrative.isCapital(first + 1)
                && (narrative.is(first + 1, GENDERED) || narrative.endsWith(first, "in"));
    }

    /** "the Harbor Board", "the Lee Inquiry President", but not "the President". */
    private static boolean hasName(Narrative narrative, Phrase phrase) {
        int last = phrase.last();
        for (int token = phrase.from() + 1; token < phrase.to(); token++) {
            if (narrative.isCapital(token)) {
                boolean person = narrative.is(last, PERSON) && !narrative.is(last, ORGANIZATION);
                return !person || narrative.isCapital(last) && phrase.size() > 2;
            }
        }
        return false;
    }

    /** "The two Harbor Boards" gives "Harbor Boards". */
    private static Phrase withoutArticle(Narrative narrative, int from, int to) {
        int first = from;
        while (first < to - 1
                && (narrative.is(first, DETERMINER) || narrative.is(first, Kind.NUMBER) && first > from)) {
            first++;
        }
        return new Phrase(first, to);
    }
}
