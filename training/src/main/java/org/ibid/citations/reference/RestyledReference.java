package org.ibid.citations.reference;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ibid.citations.reference.Lexis.Language;
import org.ibid.citations.reference.NameStyle.Person;

/** A work that a reference named, printed in another style. */
record RestyledReference(Lexis lexis, Work work, Draft draft) {
    private static final Vocabulary WORDS = Vocabulary.beside("restyled-references.txt");

    /** @param texts of the fields that the reference has */
    record Work(List<Person> authors, List<Person> editors, String year, Map<Field, String> texts) {

        boolean has(Field field) {
            return texts.containsKey(field);
        }

        /** What the reference has. */
        String of(Field field) {
            return Objects.requireNonNull(texts.get(field));
        }
    }

    private void authors(Language language) {
        List<Person> shown = work.authors();
        boolean etAl = shown.size() > 3 && lexis.chance(0.2);
        draft.put(
                Field.AUTHOR,
                NameStyle.random(lexis, language).write(etAl ? shown.subList(0, lexis.between(1, 3)) : shown)
                        + (etAl ? lexis.pick(", et al.", " et al.", " et al") : ""));
    }

    private void title(String after) {
        switch (lexis.random.nextInt(6)) {
            case 0 ->
                draft.sign("“")
                        .put(Field.TITLE, work.of(Field.TITLE))
                        .sign(lexis.pick(after.strip() + "” ", "”" + after));
            case 1 ->
                draft.sign("\"")
                        .put(Field.TITLE, work.of(Field.TITLE))
                        .sign(lexis.pick(after.strip() + "\" ", "\"" + after));
            default -> draft.put(Field.TITLE, work.of(Field.TITLE)).sign(after);
        }
    }

    private void year(String before, String after) {
        draft.sign(before).put(Field.DATE, work.year()).sign(after);
    }

    void article() {
        boolean german = lexis.chance(0.12);
        authors(german ? Language.GERMAN : Language.ENGLISH);
        boolean early = lexis.chance(0.5);
        if (early) {
            year(
                    lexis.pick(" (", ", ", " ", ". "),
                    lexis.pick("). ", "): ", "), ", ". ", ", ").replace(")", ""));
        } else {
            draft.sign(lexis.pick(", ", ". ", ": ", ". "));
        }
        if (work.has(Field.TITLE) && lexis.chance(0.88)) {
            title(german ? lexis.pick(". In: ", ", in: ") : lexis.pick(". ", ". ", ", "));
        }
        draft.put(Field.JOURNAL, work.of(Field.JOURNAL));
        boolean late = !early;
        switch (lexis.random.nextInt(9)) {
            case 0 -> {
                draft.sign(late ? ". " : lexis.pick(". ", ", ", " "));
                if (late) {
                    draft.put(Field.DATE, work.year()).sign(lexis.pick(";", "; "));
                    late = false;
                }
                draft.put(Field.VOLUME, work.of(Field.VOLUME));
                issue("(", ")");
                draft.sign(lexis.pick(":", ": "));
            }
            case 1 -> {
                draft.sign(lexis.pick(", vol. ", ", Vol. ", " vol. ", ", volume "))
                        .put(Field.VOLUME, work.of(Field.VOLUME));
                issue(lexis.pick(", no. ", ", No. ", ", issue ", " no. "), "");
                draft.sign(lexis.pick(", pp. ", ", pages ", " pp. ", ", p. "));
            }
            case 2 -> {
                draft.sign(" ").put(Field.VOLUME, work.of(Field.VOLUME));
                issue(lexis.pick(", no. ", "(", "."), "");
                if (late) {
                    year(" (", ")");
                    late = false;
                }
                draft.sign(lexis.pick(": ", ", ", " "));
            }
            case 3 -> {
                draft.sign(lexis.pick(" ", ", "))
                        .put(Field.VOLUME, work.of(Field.VOLUME))
                        .sign(lexis.pick(", ", ": ", ":"));
            }
            case 4 -> {
                draft.sign(", ").put(Field.VOLUME, work.of(Field.VOLUME));
                issue(lexis.pick("(", " ("), ")");
                draft.sign(lexis.pick(", ", ": ", ", pp. "));
            }
            case 5 -> {
                draft.sign(lexis.pick(", Jg. ", " ", ", ", ", Bd. ")).put(Field.VOLUME, work.of(Field.VOLUME));
                issue(lexis.pick(", H. ", ", Heft ", ", Nr. "), "");
                draft.sign(lexis.pick(", S. ", ", S.", ". S. "));
            }
            case 6 -> {
                draft.sign(" ").put(Field.VOLUME, work.of(Field.VOLUME));
                if (late) {
                    year(lexis.pick(", ", " ("), lexis.pick("", ")"));
                    late = false;
                }
                draft.sign(lexis.pick(", ", ": "));
            }
            default -> {
                draft.sign(lexis.pick(", ", " ")).put(Field.VOLUME, work.of(Field.VOLUME));
                issue("(", ")");
                draft.sign(lexis.pick(":", ", ", ": "));
            }
        }
        draft.put(Field.PAGES, work.of(Field.PAGES));
        if (late) {
            year(lexis.pick(", ", " (", "; "), lexis.pick("", ")", "."));
        }
        draft.sign(lexis.pick(".", "", "."));
        if (lexis.chance(0.15)) {
            String doi = "10." + lexis.between(1000, 9999) + "/" + lexis.pick("j.x.", "s", "abc-") + work.year() + "."
                    + lexis.between(1, 999);
            draft.sign(" ")
                    .put(Field.IDENTIFIER, lexis.pick("doi:", "DOI: ", "https://doi.org/", "") + doi)
                    .sign(lexis.pick(".", ""));
        }
    }

    private void issue(String before, String after) {
        if (work.has(Field.ISSUE)) {
            draft.sign(before).put(Field.ISSUE, work.of(Field.ISSUE)).sign(after);
        } else if (lexis.chance(0.4)) {
            draft.sign(before)
                    .put(Field.ISSUE, String.valueOf(lexis.between(1, 12)))
                    .sign(after);
        }
    }

    private void imprint(boolean early) {
        String place = !work.has(Field.PLACE)
                ? lexis.pick("London", "New York", "Berlin", "Paris", "Cambridge, MA")
                : work.of(Field.PLACE);
        switch (lexis.random.nextInt(5)) {
            case 0, 1 ->
                draft.put(Field.PLACE, place)
                        .sign(lexis.pick(": ", ": ", " : "))
                        .put(Field.PUBLISHER, work.of(Field.PUBLISHER));
            case 2 ->
                draft.put(Field.PUBLISHER, work.of(Field.PUBLISHER)).sign(", ").put(Field.PLACE, place);
            case 3 -> draft.put(Field.PUBLISHER, work.of(Field.PUBLISHER));
            default -> draft.put(Field.PLACE, place).sign(", ").put(Field.PUBLISHER, work.of(Field.PUBLISHER));
        }
        if (!early) {
            year(lexis.pick(", ", " ", "; "), "");
        }
    }

    void book() {
        boolean german = lexis.chance(0.15);
        authors(german ? Language.GERMAN : Language.ENGLISH);
        boolean early = lexis.chance(0.5);
        if (early) {
            year(lexis.pick(" (", ", ", " "), lexis.pick("). ", "): ", ". ", ", "));
        } else {
            draft.sign(lexis.pick(", ", ". ", ": "));
        }
        draft.put(Field.TITLE, work.of(Field.TITLE));
        if (lexis.chance(0.08)) {
            String translator = lexis.given(Language.ENGLISH) + ' ' + lexis.family(Language.ENGLISH);
            draft.sign(lexis.pick(". Translated by ", ", trans. ", ". Trans. ", ", translated by ", ", transl. by "))
                    .put(Field.TRANSLATOR, translator);
        }
        if (lexis.chance(0.12)) {
            draft.sign(lexis.pick(", ", ". ", " ("))
                    .put(Field.EDITION, lexis.pick(WORDS.of("edition")))
                    .sign(lexis.pick("., ", ". ", "). "));
        } else {
            draft.sign(lexis.pick(". ", ", ", ". "));
        }
        boolean parenthesis = !early && lexis.chance(0.2);
        if (parenthesis) {
            draft.sign("(");
        }
        imprint(early);
        draft.sign(parenthesis ? ")" : lexis.pick(".", ""));
        if (lexis.chance(0.12)) {
            draft.sign(lexis.pick(", p. ", ", ", " pp. "))
                    .put(Field.PAGES, String.valueOf(lexis.between(10, 400)))
                    .sign(lexis.pick(".", ""));
        }
    }

    void chapter() {
        authors(Language.ENGLISH);
        boolean early = lexis.chance(0.5);
        if (early) {
            year(lexis.pick(" (", ", ", " "), lexis.pick("). ", "): ", ". ", ", "));
        } else {
            draft.sign(lexis.pick(", ", ". ", ": "));
        }
        title(lexis.pick(". In ", ", in ", ". In: ", ", in: ", ". in "));
        boolean direct = lexis.chance(0.6);
        NameStyle style =
                direct ? NameStyle.random(lexis, Language.ENGLISH).direct() : NameStyle.random(lexis, Language.ENGLISH);
        boolean first = !work.editors().isEmpty() && lexis.chance(0.6);
        if (first) {
            draft.put(Field.EDITOR, style.write(work.editors())).sign(lexis.pick(WORDS.of("editors")));
        }
        draft.put(Field.BOOK, work.of(Field.BOOK));
        if (!first && !work.editors().isEmpty()) {
            draft.sign(lexis.pick(", edited by ", ", ed. ", ". Ed. ", ", eds. "))
                    .put(Field.EDITOR, style.write(work.editors()));
        }
        boolean pages = work.has(Field.PAGES) && lexis.chance(0.5);
        if (pages && lexis.chance(0.15)) {
            draft.sign(" (")
                    .put(Field.EDITION, lexis.pick("2nd ed", "3rd ed", "Second Edition", "5th edn"))
                    .sign(lexis.pick("., pp. ", ", pp. "))
                    .put(Field.PAGES, work.of(Field.PAGES));
        } else if (pages) {
            draft.sign(lexis.pick(" (pp. ", ", pp. ", ", ", ": ")).put(Field.PAGES, work.of(Field.PAGES));
        }
        draft.sign(pages ? lexis.pick("). ", ". ", ", ") : lexis.pick(". ", ", "));
        if (work.has(Field.PUBLISHER)) {
            imprint(early);
        } else if (!early) {
            draft.put(Field.DATE, work.year());
        }
        if (!pages && work.has(Field.PAGES)) {
            draft.sign(lexis.pick(", pp. ", ", ", ". pp. ", ", S. ")).put(Field.PAGES, work.of(Field.PAGES));
        }
        draft.sign(lexis.pick(".", ""));
    }
}
