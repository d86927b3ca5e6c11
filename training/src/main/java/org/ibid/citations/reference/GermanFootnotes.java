package org.ibid.citations.reference;

import org.ibid.citations.reference.NameStyle.Person;

/** References as German footnotes have them: given name first, commas throughout, the page that is meant, short forms. */
record GermanFootnotes(Lexis lexis, GermanReferences works) {
    private static final Vocabulary WORDS = Vocabulary.beside("german-footnotes.txt");

    void write() {
        Draft draft = works.draft();
        if (lexis.chance(0.2)) {
            draft.sign(lexis.pick(WORDS.of("signal")));
        }
        int year = lexis.year();
        if (lexis.chance(0.12)) {
            shortForm();
            return;
        }
        if (lexis.chance(0.04)) {
            draft.put(Field.AUTHOR, lexis.pick("Ders.", "Dies.", "ders."));
        } else {
            draft.put(Field.AUTHOR, lexis.chance(0.05) ? works.names().body() : authors());
        }
        draft.sign(lexis.pick(", ", ", ", ": "));
        switch (lexis.random.nextInt(10)) {
            case 0, 1, 2 -> works.article(year, false);
            case 3, 4, 5 -> works.books().book(year, false);
            case 6, 7 -> works.books().chapter(year, false);
            case 8 -> works.newspaper(year, false);
            default -> works.grey(year, false);
        }
        if (lexis.chance(0.12)) {
            draft.sign(lexis.pick(", hier S. ", ", hier: S. ", ", bes. S. ", ", hier ")
                    + lexis.between(1, 400)
                    + lexis.pick("", " f.", "."));
        }
        works.parts().online(GermanReferences.GERMAN, year, 0.06);
    }

    private String authors() {
        NameStyle style = NameStyle.random(lexis, GermanReferences.GERMAN);
        return (lexis.chance(0.75) ? style.direct() : style).write(works.parts().persons(GermanReferences.GERMAN, 3));
    }

    /** A work named before: {@code Brandt, Marktkultur (Anm. 3), S. 12}, {@code Ebd., S. 4}. */
    private void shortForm() {
        Draft draft = works.draft();
        if (lexis.chance(0.3)) {
            draft.sign(lexis.pick("Ebd., S. ", "Ebenda, S. ", "ebd., S. ", "Ebd. S. ", "Ibid., S. "));
        } else {
            Person person = works.parts().persons(GermanReferences.GERMAN, 1).getFirst();
            draft.put(Field.AUTHOR, lexis.chance(0.6) ? person.family() : person.given() + ' ' + person.family())
                    .sign(lexis.pick(", ", ": "));
            if (lexis.chance(0.6)) {
                draft.put(Field.TITLE, works.titles().noun()).sign(lexis.pick(" ", ", "));
            }
            draft.sign(lexis.pick(
                            "(Anm. " + lexis.between(1, 90) + ")",
                            "a.a.O.",
                            "a. a. O.",
                            "(wie Anm. " + lexis.between(1, 90) + ")"))
                    .sign(lexis.pick(", S. ", ", S.", ", "));
        }
        draft.put(Field.PAGES, works.numbering().pages()).sign(lexis.pick(".", ""));
    }
}
