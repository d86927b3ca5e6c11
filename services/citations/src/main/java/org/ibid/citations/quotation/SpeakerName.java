package org.ibid.citations.quotation;

import org.ibid.citations.quotation.Narrative.Kind;

/** Takes the name out of a noun phrase: titles, roles and the article go where a name remains without them. */
final class SpeakerName {

    private SpeakerName() {}

    /** The tokens of the phrase that name the speaker: "Health Minister Dana Whitfield" gives "Dana Whitfield". */
    static Phrase of(Narrative n, Phrase phrase) {
        int from = phrase.from();
        int to = phrase.to();
        if (n.isCapital(from) && !n.is(from, WordClass.DETERMINER)) {
            int end = from + 1;
            while (end < to && isNamePart(n, end)) {
                end++;
            }
            if (end < to
                    && n.any(end, WordClass.PREPOSITION.bit)
                    && !n.any(end - 1, WordClass.PERSON.bit | WordClass.ORGANIZATION.bit)) {
                return withoutTitles(n, from, end);
            }
        }
        if (isList(n, phrase)) {
            return phrase;
        }
        int run = to;
        while (run > from
                && (isNamePart(n, run - 1) || run - 1 > from && n.is(run - 1, WordClass.PARTICLE) && run < to)) {
            run--;
        }
        while (run < to && !n.isCapital(run)) {
            run++;
        }
        boolean role = run > from
                && run < to
                && n.any(run - 1, WordClass.PERSON.bit | WordClass.TITLE.bit | WordClass.ORGANIZATION.bit)
                && !n.isCapital(run - 1);
        boolean articled = run == from + 1 && n.is(from, WordClass.DETERMINER) && to - run > 1;
        if (role || run == from || articled) {
            return withoutTitles(n, run, to);
        }
        return hasName(n, phrase) ? withoutArticle(n, from, to) : phrase;
    }

    private static boolean isNamePart(Narrative n, int i) {
        return n.isCapital(i) && !n.is(i, WordClass.DETERMINER) && !n.is(i, Kind.COMMA) && !n.isPossessive(i);
    }

    private static boolean isList(Narrative n, Phrase phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (n.is(i, WordClass.AND)) {
                return true;
            }
        }
        return false;
    }

    private static Phrase withoutTitles(Narrative n, int from, int to) {
        int first = from;
        for (int i = from + 1; i < to - 2; i++) {
            first = n.is(i, WordClass.TITLE) ? i : first;
        }
        while (to - first > 2 && n.is(first, WordClass.TITLE)
                || to - first > 1 && n.is(first, WordClass.PERSON) && !n.is(first, WordClass.TITLE)) {
            first++;
        }
        return new Phrase(first, to);
    }

    private static boolean hasName(Narrative n, Phrase phrase) {
        for (int i = phrase.from() + 1; i < phrase.to(); i++) {
            if (n.isCapital(i)) {
                boolean person =
                        n.is(phrase.to() - 1, WordClass.PERSON) && !n.is(phrase.to() - 1, WordClass.ORGANIZATION);
                return !person || n.isCapital(phrase.to() - 1) && phrase.to() - phrase.from() > 2;
            }
        }
        return false;
    }

    private static Phrase withoutArticle(Narrative n, int from, int to) {
        int first = from;
        while (first < to - 1 && (n.is(first, WordClass.DETERMINER) || n.is(first, Kind.NUMBER) && first > from)) {
            first++;
        }
        return new Phrase(first, to);
    }
}
