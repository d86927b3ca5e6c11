package org.ibid.citations.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ibid.citations.reference.Lexis.Language;
import org.ibid.citations.reference.NameStyle.Person;

/**
 * Makes up labelled references of kinds that neither corpora nor citation styles print: patents, standards, requests for comments,
 * judgments, posts, lists of {@code Family, Given, Family, Given}, chapters announced in other languages.
 */
final class UncommonReferences {
    private static final Vocabulary WORDS = Vocabulary.beside("uncommon-references.txt");
    private static final String[] IN = WORDS.of("in");
    private static final String[] EDS = WORDS.of("editors");

    private final Random random;
    private final Lexis lexis;
    private final InventedWorks works;
    private Draft draft;

    UncommonReferences(long seed, List<TrainingExample> gold) {
        random = new Random(seed);
        lexis = new Lexis(random);
        works = new InventedWorks(random, gold);
        draft = new Draft(random, 0);
    }

    List<TrainingExample> make(int count) {
        List<TrainingExample> examples = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            draft = new Draft(random, lexis.chance(0.1) ? 0.15 : 0);
            switch (random.nextInt(9)) {
                case 0 -> new TechnicalReferences(lexis, work("en"), draft).patent();
                case 1 -> new TechnicalReferences(lexis, work("en"), draft).standard();
                case 2 -> new CourtReferences(lexis, work("en"), draft).judgment();
                case 3 -> post();
                case 4 -> alternating();
                case 5, 6 -> chapter();
                case 7 -> slashes();
                default -> preprint();
            }
            examples.add(draft.example("uncommon#" + i));
        }
        return examples;
    }

    private CslWork work(String language) {
        CslWork work;
        do {
            work = works.make(language);
        } while (work.authors().isEmpty() || work.authors().getFirst().given() == null);
        return work;
    }

    private void post() {
        CslWork work = work("en");
        String handle = "@" + lexis.pick(WORDS.of("thing")) + lexis.between(1, 99);
        Person person = work.authors().getFirst();
        draft.put(Field.AUTHOR, NameStyle.random(lexis, Language.ENGLISH).write(List.of(person)))
                .sign(lexis.pick(" [" + handle + "]. ", " (" + handle + "). ", ". "));
        draft.sign(lexis.pick("(", ""))
                .put(
                        Field.DATE,
                        work.year() + ", " + lexis.pick("January", "March", "May", "October") + " "
                                + lexis.between(1, 28))
                .sign(lexis.pick("). ", ". ").replace(")", lexis.random.nextBoolean() ? ")" : ""));
        draft.put(Field.TITLE, work.title())
                .sign(" ")
                .sign("[")
                .put(Field.GENRE, lexis.pick("Tweet", "Post", "Facebook status", "Thread", "Status update"))
                .sign("]. ");
        draft.put(Field.JOURNAL, lexis.pick(WORDS.of("network")))
                .sign(". ")
                .put(
                        Field.URL,
                        "https://" + lexis.pick("twitter.com/", "x.com/", "bsky.app/profile/") + handle.substring(1)
                                + "/status/" + lexis.between(100000, 99999999));
    }

    /** {@code Family, Given, Family, Given}. */
    private void alternating() {
        CslWork work = work(lexis.pick("en", "de", "es", "pt"));
        List<String> names = work.authors().stream()
                .filter(person -> person.given() != null)
                .map(person -> person.family() + ", " + person.given())
                .toList();
        draft.put(Field.AUTHOR, String.join(", ", names)).sign(lexis.pick(". ", ": ", ", ", " ("));
        imprint(work);
    }

    private void imprint(CslWork work) {
        draft.put(Field.TITLE, work.title()).sign(lexis.pick(". ", ", "));
        draft.put(Field.PLACE, lexis.pick(WORDS.of("city")))
                .sign(": ")
                .put(Field.PUBLISHER, lexis.family(Language.ENGLISH) + lexis.pick(" Press", " Verlag", ""))
                .sign(lexis.pick(", ", "; ", " "))
                .put(Field.DATE, work.year())
                .sign(".");
    }

    private void chapter() {
        CslWork work = work(lexis.pick(WORDS.of("tongue")));
        CslWork book = work(work.language());
        draft.put(Field.AUTHOR, work.printedPersons(lexis)).sign(lexis.pick(". ", ", ", ": ", " "));
        boolean early = lexis.chance(0.4);
        if (early) {
            draft.sign("(").put(Field.DATE, work.year()).sign("). ");
        }
        draft.put(Field.TITLE, work.title()).sign(". ").sign(lexis.pick(IN));
        boolean edited = lexis.chance(0.7);
        if (edited) {
            draft.put(
                            Field.EDITOR,
                            NameStyle.random(lexis, Language.ENGLISH)
                                    .write(book.authors().stream()
                                            .filter(p -> p.given() != null)
                                            .limit(3)
                                            .toList()))
                    .sign(lexis.pick(EDS));
        }
        draft.put(Field.BOOK, book.title());
        String pages = lexis.between(1, 300) + "–" + lexis.between(301, 400);
        if (lexis.chance(0.4)) {
            draft.sign(lexis.pick(" (s. ", " (p. ", ", pp. ", " (pp. "))
                    .put(Field.PAGES, pages)
                    .sign(lexis.pick("). ", "), ", ". ").replace(")", ""));
            pages = null;
        } else {
            draft.sign(lexis.pick(". ", ", "));
        }
        draft.put(Field.PLACE, lexis.pick(WORDS.of("place")))
                .sign(": ")
                .put(Field.PUBLISHER, lexis.pick(WORDS.of("press")));
        if (!early) {
            draft.sign(lexis.pick(", ", "; ")).put(Field.DATE, work.year());
        }
        if (pages != null) {
            draft.sign(lexis.pick(". s. ", ", p. ", ", s. ", ". С. ")).put(Field.PAGES, pages);
        }
        draft.sign(".");
    }

    /** GOST: what contains a work stands behind two slashes. */
    private void slashes() {
        CslWork work = work("ru");
        boolean latin = work.language().equals("en");
        draft.put(
                        Field.AUTHOR,
                        NameStyle.random(lexis, Language.ENGLISH)
                                .write(work.authors().stream()
                                        .filter(p -> p.given() != null)
                                        .limit(2)
                                        .toList()))
                .sign(lexis.pick(" ", " ", ". "));
        draft.put(Field.TITLE, work.title());
        if (lexis.chance(0.25)) {
            draft.sign(latin ? ". " : ". ")
                    .put(Field.PLACE, lexis.pick("М.", "СПб.", "Москва", "Казань"))
                    .sign(lexis.pick(": ", " : "))
                    .put(Field.PUBLISHER, lexis.pick("Наука", "Мысль", "Питер", "Изд-во МГУ", "Академия"))
                    .sign(", ")
                    .put(Field.DATE, work.year())
                    .sign(". ")
                    .sign(lexis.between(60, 900) + lexis.pick(" с.", " с", " p."));
            return;
        }
        draft.sign(lexis.pick(" // ", "// ", " // "))
                .put(Field.JOURNAL, lexis.pick(WORDS.of("foreign-journal")))
                .sign(lexis.pick(". ", ". — ", ". – "));
        draft.put(Field.DATE, work.year()).sign(lexis.pick(". ", ". — ", ". – "));
        if (lexis.chance(0.7)) {
            draft.sign(lexis.pick("Т. ", "Vol. ", "Вып. ", "V. "))
                    .put(Field.VOLUME, String.valueOf(lexis.between(1, 300)))
                    .sign(lexis.pick(". ", ", ", ". – "));
        }
        if (lexis.chance(0.6)) {
            draft.sign(lexis.pick("№ ", "N ", "№", "No. "))
                    .put(Field.ISSUE, String.valueOf(lexis.between(1, 24)))
                    .sign(lexis.pick(". ", ". – ", ". — "));
        }
        draft.sign(lexis.pick("С. ", "с. ", "P. ", "С."))
                .put(Field.PAGES, lexis.pages(lexis.pick("-", "–")))
                .sign(".");
    }

    private void preprint() {
        CslWork work = work("en");
        draft.put(Field.AUTHOR, work.printedPersons(lexis)).sign(lexis.pick(". ", ", ", ": "));
        boolean early = lexis.chance(0.5);
        if (early) {
            draft.put(Field.DATE, work.year()).sign(lexis.pick(". ", ": ", ", "));
        }
        draft.put(Field.TITLE, work.title()).sign(lexis.pick(". ", ", "));
        String id = lexis.between(10, 23) + "0" + lexis.between(1, 9) + "." + lexis.between(10000, 29999);
        switch (lexis.random.nextInt(3)) {
            case 0 -> draft.put(Field.GENRE, "arXiv preprint").sign(" ").put(Field.IDENTIFIER, "arXiv:" + id);
            case 1 -> draft.put(Field.IDENTIFIER, "arXiv:" + id).sign(lexis.pick("", " [cs.CL]", " [physics]"));
            default ->
                draft.put(Field.JOURNAL, lexis.pick("bioRxiv", "medRxiv", "SSRN", "arXiv", "PsyArXiv"))
                        .sign(lexis.pick(", ", ". ", " "))
                        .put(Field.IDENTIFIER, "10.1101/" + lexis.between(100000, 999999));
        }
        if (!early) {
            draft.sign(lexis.pick(", ", " (")).put(Field.DATE, work.year()).sign(lexis.pick("", ".", ")"));
        }
    }
}
