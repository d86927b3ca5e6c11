package org.ibid.citations.reference;

import java.util.List;
import java.util.Locale;
import org.ibid.citations.reference.Lexis.Language;
import org.ibid.citations.reference.NameStyle.Person;

/** French, Spanish and Italian references, made up. */
record RomanceReferences(Lexis lexis, InventedTitles titles, Draft draft, ReferenceParts parts, Language language) {

    private static final Vocabulary WORDS = Vocabulary.beside("romance-references.txt");

    /** One of what the language has of a kind. */
    private String any(String kind) {
        return lexis.pick(WORDS.of(kind + '-' + language.name().toLowerCase(Locale.ROOT)));
    }

    void write() {
        int year = lexis.year();
        NameStyle style = NameStyle.random(lexis, language);
        List<Person> authors = parts.persons(language, 3);
        String names = (lexis.chance(0.3) ? style.direct() : style).write(authors);
        draft.put(Field.AUTHOR, lexis.chance(0.05) ? names + any("et-al") : names);
        boolean early = lexis.chance(0.4);
        if (early) {
            String before = lexis.pick(" (", " (", ", ", ". ");
            draft.sign(before)
                    .put(Field.DATE, year + (lexis.chance(0.1) ? "a" : ""))
                    .sign(GermanReferences.closing(before, lexis.pick(", ", ". ", " ", ": ")));
        } else {
            draft.sign(lexis.pick(", ", ", ", ". ", ": "));
        }
        switch (lexis.random.nextInt(12)) {
            case 0, 1, 2, 3 -> article(year, early);
            case 4, 5, 6, 7 -> book(year, early);
            case 8, 9 -> chapter(year, early);
            case 10 -> newspaper(year, early);
            default -> thesis(year, early);
        }
        parts.online(language, year, 0.15);
    }

    private void title(double quoted, String after) {
        String title = titles.romance(language);
        if (lexis.chance(quoted)) {
            String[] marks = lexis.pick("« | »", "«|»", "“|”", "\"|\"").split("\\|");
            draft.sign(marks[0]).put(Field.TITLE, title).sign(marks[1] + after);
        } else {
            draft.put(Field.TITLE, title).sign(after);
        }
    }

    private void date(int year, boolean early, String before, String after) {
        if (!early) {
            draft.sign(before)
                    .put(Field.DATE, lexis.chance(0.1) ? lexis.monthYear(language, year) : String.valueOf(year))
                    .sign(GermanReferences.closing(before, after));
        }
    }

    private void pages(String before) {
        draft.sign(before).put(Field.PAGES, lexis.pages(lexis.pick("-", "–", "-")));
    }

    private void article(int year, boolean early) {
        title(0.65, lexis.pick(", ", ", ", ". "));
        if (lexis.chance(0.3)) {
            draft.sign(any("in"));
        }
        draft.put(Field.JOURNAL, any("journal"));
        draft.sign(any("volume"))
                .put(
                        Field.VOLUME,
                        lexis.chance(0.15)
                                ? lexis.pick("XII", "XLV", "III", "LX")
                                : String.valueOf(lexis.between(1, 120)));
        if (lexis.chance(0.6)) {
            String before = any("issue");
            draft.sign(before)
                    .put(Field.ISSUE, String.valueOf(lexis.between(1, 12)))
                    .sign(before.endsWith("(") ? ")" : "");
        }
        date(year, early, lexis.pick(", ", " ("), lexis.pick("", ")"));
        pages(lexis.pick(", p. ", ", pp. ", ", ", ": ", " : "));
    }

    private void imprint(int year, boolean early) {
        String place = any("place");
        String press = any("press");
        if (lexis.chance(0.75)) {
            draft.put(Field.PLACE, place)
                    .sign(lexis.pick(", ", " : ", ": ", ", "))
                    .put(Field.PUBLISHER, press);
        } else {
            draft.put(Field.PUBLISHER, press);
            if (lexis.chance(0.6)) {
                draft.sign(", ").put(Field.PLACE, place);
            }
        }
        date(year, early, lexis.pick(", ", " "), "");
    }

    private void book(int year, boolean early) {
        title(0.08, lexis.pick(", ", ". "));
        if (lexis.chance(0.1)) {
            draft.put(Field.EDITION, any("edition")).sign(lexis.pick("., ", ", "));
        }
        imprint(year, early);
        if (lexis.chance(0.15)) {
            draft.sign(", ")
                    .put(Field.PAGES, String.valueOf(lexis.between(90, 600)))
                    .sign(lexis.pick(" p", " p.", " pp."));
        } else if (lexis.chance(0.15)) {
            draft.sign(", ").sign(lexis.pick("p. ", "pp. ")).put(Field.PAGES, String.valueOf(lexis.between(9, 400)));
        }
    }

    private void chapter(int year, boolean early) {
        title(0.6, lexis.pick(", ", ". ", ", "));
        draft.sign(any("in"));
        NameStyle style = NameStyle.random(lexis, language);
        String editors = (lexis.chance(0.6) ? style.direct() : style).write(parts.persons(language, 2));
        if (lexis.chance(0.65)) {
            draft.put(Field.EDITOR, editors).sign(any("edited"));
            draft.put(Field.BOOK, titles.romance(language));
        } else {
            draft.put(Field.BOOK, titles.romance(language))
                    .sign(any("edited-before"))
                    .put(Field.EDITOR, editors);
        }
        draft.sign(lexis.pick(", ", ". "));
        imprint(year, early);
        pages(lexis.pick(", p. ", ", pp. ", ", "));
    }

    private void newspaper(int year, boolean early) {
        title(0.7, lexis.pick(", ", ". "));
        draft.put(Field.JOURNAL, any("paper")).sign(lexis.pick(", ", " "));
        draft.put(
                Field.DATE,
                early ? lexis.date(language, year).replaceAll(" (de )?\\d{4}$", "") : lexis.date(language, year));
        if (lexis.chance(0.5)) {
            draft.sign(", p. ").put(Field.PAGES, String.valueOf(lexis.between(1, 40)));
        }
    }

    private void thesis(int year, boolean early) {
        title(0.1, lexis.pick(", ", ". "));
        draft.put(Field.GENRE, any("thesis")).sign(", ").put(Field.PUBLISHER, any("university"));
        date(year, early, ", ", "");
    }
}
