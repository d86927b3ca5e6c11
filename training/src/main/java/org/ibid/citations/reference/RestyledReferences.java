package org.ibid.citations.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ibid.citations.date.DateReader;
import org.ibid.citations.reference.Lexis.Language;
import org.ibid.citations.reference.NameStyle.Person;
import org.ibid.contracts.CslItem.Name;

/** Writes the works of labelled references again in other citation styles, so that the model learns styles apart from works. */
final class RestyledReferences {
    private static final Vocabulary WORDS = Vocabulary.beside("restyled-references.txt");
    private final Random random;
    private final Lexis lexis;
    private Draft draft;
    private Work work;

    RestyledReferences(long seed) {
        random = new Random(seed);
        lexis = new Lexis(random);
    }

    private record Work(
            List<Person> authors,
            List<Person> editors,
            String title,
            String journal,
            String book,
            String volume,
            String issue,
            String pages,
            String year,
            String publisher,
            String place) {}

    List<TrainingExample> make(List<TrainingExample> gold, int count) {
        List<TrainingExample> examples = new ArrayList<>();
        for (int tries = 0; examples.size() < count && tries < 20 * count; tries++) {
            work = work(gold.get(random.nextInt(gold.size())));
            if (work == null) {
                continue;
            }
            draft = new Draft(random, lexis.chance(0.2) ? 0.2 : 0);
            if (lexis.chance(0.2)) {
                int number = lexis.between(1, 150);
                draft.sign(lexis.pick("[" + number + "] ", number + ". ", number + " ", "(" + number + ") "));
            }
            if (work.journal != null && work.volume != null && work.pages != null) {
                article();
            } else if (work.book != null && work.title != null) {
                chapter();
            } else if (work.publisher != null && work.title != null && work.book == null && work.journal == null) {
                book();
            } else {
                continue;
            }
            examples.add(draft.example("restyled#" + examples.size()));
        }
        return examples;
    }

    private static Work work(TrainingExample example) {
        Runs runs = new Runs(new Tokens(example.raw()), example.fields());
        List<Person> authors = persons(runs, Field.AUTHOR);
        List<Person> editors = persons(runs, Field.EDITOR);
        String date = runs.first(Field.DATE);
        List<List<Integer>> parts = date == null ? null : DateReader.parts(date);
        if (authors == null || authors.isEmpty() || editors == null || parts == null) {
            return null;
        }
        return new Work(
                authors,
                editors,
                runs.first(Field.TITLE),
                runs.first(Field.JOURNAL),
                runs.first(Field.BOOK),
                runs.first(Field.VOLUME),
                runs.first(Field.ISSUE),
                runs.first(Field.PAGES),
                String.valueOf(parts.getFirst().getFirst()),
                runs.first(Field.PUBLISHER),
                runs.first(Field.PLACE));
    }

    /** Null where a name could not be parted. */
    private static List<Person> persons(Runs runs, Field field) {
        List<Person> persons = new ArrayList<>();
        for (Runs.Run run : runs.of(field)) {
            for (Name name : NameSplitter.in(runs.text(run))) {
                if (name.family() == null || name.given() == null || name.suffix() != null) {
                    return null;
                }
                String family = name.particle() == null ? name.family() : name.particle() + ' ' + name.family();
                persons.add(new Person(family, name.given()));
            }
        }
        return persons;
    }

    private void authors(Language language) {
        List<Person> shown = work.authors;
        boolean etAl = shown.size() > 3 && lexis.chance(0.2);
        draft.put(
                Field.AUTHOR,
                NameStyle.random(lexis, language).write(etAl ? shown.subList(0, lexis.between(1, 3)) : shown)
                        + (etAl ? lexis.pick(", et al.", " et al.", " et al") : ""));
    }

    private void title(String after) {
        switch (random.nextInt(6)) {
            case 0 -> draft.sign("“").put(Field.TITLE, work.title).sign(lexis.pick(after.strip() + "” ", "”" + after));
            case 1 ->
                draft.sign("\"").put(Field.TITLE, work.title).sign(lexis.pick(after.strip() + "\" ", "\"" + after));
            default -> draft.put(Field.TITLE, work.title).sign(after);
        }
    }

    private void year(String before, String after) {
        draft.sign(before).put(Field.DATE, work.year).sign(after);
    }

    private void article() {
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
        if (work.title != null && lexis.chance(0.88)) {
            title(german ? lexis.pick(". In: ", ", in: ") : lexis.pick(". ", ". ", ", "));
        }
        draft.put(Field.JOURNAL, work.journal);
        boolean late = !early;
        switch (random.nextInt(9)) {
            case 0 -> {
                draft.sign(late ? ". " : lexis.pick(". ", ", ", " "));
                if (late) {
                    draft.put(Field.DATE, work.year).sign(lexis.pick(";", "; "));
                    late = false;
                }
                draft.put(Field.VOLUME, work.volume);
                issue("(", ")");
                draft.sign(lexis.pick(":", ": "));
            }
            case 1 -> {
                draft.sign(lexis.pick(", vol. ", ", Vol. ", " vol. ", ", volume "))
                        .put(Field.VOLUME, work.volume);
                issue(lexis.pick(", no. ", ", No. ", ", issue ", " no. "), "");
                draft.sign(lexis.pick(", pp. ", ", pages ", " pp. ", ", p. "));
            }
            case 2 -> {
                draft.sign(" ").put(Field.VOLUME, work.volume);
                issue(lexis.pick(", no. ", "(", "."), "");
                if (late) {
                    year(" (", ")");
                    late = false;
                }
                draft.sign(lexis.pick(": ", ", ", " "));
            }
            case 3 -> {
                draft.sign(lexis.pick(" ", ", ")).put(Field.VOLUME, work.volume).sign(lexis.pick(", ", ": ", ":"));
            }
            case 4 -> {
                draft.sign(", ").put(Field.VOLUME, work.volume);
                issue(lexis.pick("(", " ("), ")");
                draft.sign(lexis.pick(", ", ": ", ", pp. "));
            }
            case 5 -> {
                draft.sign(lexis.pick(", Jg. ", " ", ", ", ", Bd. ")).put(Field.VOLUME, work.volume);
                issue(lexis.pick(", H. ", ", Heft ", ", Nr. "), "");
                draft.sign(lexis.pick(", S. ", ", S.", ". S. "));
            }
            case 6 -> {
                draft.sign(" ").put(Field.VOLUME, work.volume);
                if (late) {
                    year(lexis.pick(", ", " ("), lexis.pick("", ")"));
                    late = false;
                }
                draft.sign(lexis.pick(", ", ": "));
            }
            default -> {
                draft.sign(lexis.pick(", ", " ")).put(Field.VOLUME, work.volume);
                issue("(", ")");
                draft.sign(lexis.pick(":", ", ", ": "));
            }
        }
        draft.put(Field.PAGES, work.pages);
        if (late) {
            year(lexis.pick(", ", " (", "; "), lexis.pick("", ")", "."));
        }
        draft.sign(lexis.pick(".", "", "."));
        if (lexis.chance(0.15)) {
            String doi = "10." + lexis.between(1000, 9999) + "/" + lexis.pick("j.x.", "s", "abc-") + work.year + "."
                    + lexis.between(1, 999);
            draft.sign(" ")
                    .put(Field.IDENTIFIER, lexis.pick("doi:", "DOI: ", "https://doi.org/", "") + doi)
                    .sign(lexis.pick(".", ""));
        }
    }

    private void issue(String before, String after) {
        if (work.issue != null) {
            draft.sign(before).put(Field.ISSUE, work.issue).sign(after);
        } else if (lexis.chance(0.4)) {
            draft.sign(before)
                    .put(Field.ISSUE, String.valueOf(lexis.between(1, 12)))
                    .sign(after);
        }
    }

    private void imprint(boolean early) {
        String place =
                work.place == null ? lexis.pick("London", "New York", "Berlin", "Paris", "Cambridge, MA") : work.place;
        switch (random.nextInt(5)) {
            case 0, 1 ->
                draft.put(Field.PLACE, place)
                        .sign(lexis.pick(": ", ": ", " : "))
                        .put(Field.PUBLISHER, work.publisher);
            case 2 -> draft.put(Field.PUBLISHER, work.publisher).sign(", ").put(Field.PLACE, place);
            case 3 -> draft.put(Field.PUBLISHER, work.publisher);
            default -> draft.put(Field.PLACE, place).sign(", ").put(Field.PUBLISHER, work.publisher);
        }
        if (!early) {
            year(lexis.pick(", ", " ", "; "), "");
        }
    }

    private void book() {
        boolean german = lexis.chance(0.15);
        authors(german ? Language.GERMAN : Language.ENGLISH);
        boolean early = lexis.chance(0.5);
        if (early) {
            year(lexis.pick(" (", ", ", " "), lexis.pick("). ", "): ", ". ", ", "));
        } else {
            draft.sign(lexis.pick(", ", ". ", ": "));
        }
        draft.put(Field.TITLE, work.title);
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

    private void chapter() {
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
        boolean first = !work.editors.isEmpty() && lexis.chance(0.6);
        if (first) {
            draft.put(Field.EDITOR, style.write(work.editors)).sign(lexis.pick(WORDS.of("editors")));
        }
        draft.put(Field.BOOK, work.book);
        if (!first && !work.editors.isEmpty()) {
            draft.sign(lexis.pick(", edited by ", ", ed. ", ". Ed. ", ", eds. "))
                    .put(Field.EDITOR, style.write(work.editors));
        }
        boolean pages = work.pages != null && lexis.chance(0.5);
        if (pages && lexis.chance(0.15)) {
            draft.sign(" (")
                    .put(Field.EDITION, lexis.pick("2nd ed", "3rd ed", "Second Edition", "5th edn"))
                    .sign(lexis.pick("., pp. ", ", pp. "))
                    .put(Field.PAGES, work.pages);
        } else if (pages) {
            draft.sign(lexis.pick(" (pp. ", ", pp. ", ", ", ": ")).put(Field.PAGES, work.pages);
        }
        draft.sign(pages ? lexis.pick("). ", ". ", ", ") : lexis.pick(". ", ", "));
        if (work.publisher != null) {
            imprint(early);
        } else if (!early) {
            draft.put(Field.DATE, work.year);
        }
        if (!pages && work.pages != null) {
            draft.sign(lexis.pick(", pp. ", ", ", ". pp. ", ", S. ")).put(Field.PAGES, work.pages);
        }
        draft.sign(lexis.pick(".", ""));
    }
}
