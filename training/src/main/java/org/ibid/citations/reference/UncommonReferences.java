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
    private static final String[] THINGS =
            Lexis.words("lamp pump valve rope filter antenna sensor bearing hinge boiler compressor battery"
                    + " circuit gauge winch buoy turbine membrane nozzle latch");
    private static final String[] WHAT =
            Lexis.words("cleaning controlling drying measuring sealing mounting cooling charging detecting coating");
    private static final String[] IN = {
        "In: ",
        "In ",
        "in: ",
        "I: ",
        "Em: ",
        "W: ",
        "Dans: ",
        "Dans ",
        "Teoksessa ",
        "V: ",
        "U: ",
        "Ve: ",
        "Nel: ",
        "En: ",
        "В: ",
        "Içinde: ",
        "İçinde: ",
        "Em ",
        "I "
    };
    private static final String[] EDS = {
        " (Eds.), ",
        " (ed.), ",
        ", red. ",
        " (red.), ",
        " (org.). ",
        " (orgs.), ",
        " (toim.), ",
        " (ur.), ",
        " (ed. by), ",
        ", editors. ",
        " (dir.), ",
        " (Hrsg.): ",
        ", eds. ",
        " (szerk.), ",
        " (Ed.), "
    };

    private final Random random;
    private final Lexis lexis;
    private final InventedWorks works;
    private Draft draft;

    UncommonReferences(long seed, List<TrainingExample> gold) {
        random = new Random(seed);
        lexis = new Lexis(random);
        works = new InventedWorks(random, gold);
    }

    List<TrainingExample> make(int count) {
        List<TrainingExample> examples = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            draft = new Draft(random, lexis.chance(0.1) ? 0.15 : 0);
            switch (random.nextInt(9)) {
                case 0 -> patent();
                case 1 -> standard();
                case 2 -> judgment();
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
        } while (!work.names().containsKey("author")
                || work.names().get("author").getFirst().given() == null);
        return work;
    }

    private String persons(CslWork work) {
        List<Person> persons = work.names().get("author").stream()
                .filter(person -> person.given() != null)
                .limit(4)
                .toList();
        return NameStyle.random(lexis, Language.ENGLISH).write(persons);
    }

    private static String year(CslWork work) {
        return String.valueOf(work.dates().get("issued").getFirst());
    }

    private void patent() {
        CslWork work = work("en");
        String title = lexis.pick(
                        "Apparatus for ", "Method for ", "Device for ", "System and method for ", "Verfahren zum ", "")
                + lexis.pick(WHAT)
                + lexis.pick(" a ", " of ", " the ")
                + lexis.pick(THINGS)
                + lexis.pick("", " and " + lexis.pick(THINGS));
        title = Character.toUpperCase(title.charAt(0)) + title.substring(1);
        String digits = lexis.chance(0.5)
                ? String.valueOf(lexis.between(700000, 11999999))
                : lexis.between(3, 11) + "," + lexis.between(100, 999) + "," + lexis.between(100, 999);
        draft.put(Field.AUTHOR, persons(work));
        boolean early = lexis.chance(0.4);
        draft.sign(early ? " (" : lexis.pick(", ", ". ", ": "));
        if (early) {
            draft.put(Field.DATE, year(work)).sign("). ");
        }
        boolean quoted = lexis.chance(0.3);
        draft.sign(quoted ? "“" : "").put(Field.TITLE, title).sign(quoted ? ",” " : lexis.pick(". ", ", "));
        switch (random.nextInt(4)) {
            case 0 ->
                draft.put(Field.GENRE, lexis.pick("U.S. Patent", "US Patent", "European Patent", "Patent"))
                        .sign(lexis.pick(" No. ", " ", " no. "))
                        .put(Field.NUMBER, digits);
            case 1 ->
                draft.put(
                                Field.GENRE,
                                lexis.pick("Offenlegungsschrift", "Patentschrift", "Brevet", "Patente", "Patent"))
                        .sign(" ")
                        .put(
                                Field.NUMBER,
                                lexis.pick("DE ", "EP ", "FR ", "ES ")
                                        + lexis.pick(
                                                lexis.between(10, 20) + " 20" + lexis.between(10, 22) + " 00"
                                                        + lexis.between(1, 9) + " " + lexis.between(100, 999),
                                                String.valueOf(lexis.between(100000, 9999999)))
                                        + lexis.pick(" A1", " B1", ""));
            default ->
                draft.put(
                        Field.NUMBER,
                        lexis.pick("US", "EP", "WO", "DE", "GB", "JP")
                                + lexis.pick("", " ")
                                + lexis.between(100000, 20999999)
                                + lexis.pick("A", "A1", "B2", "B1", ""));
        }
        if (lexis.chance(0.3)) {
            draft.sign(". ")
                    .put(Field.PLACE, "Washington, DC")
                    .sign(": ")
                    .put(Field.PUBLISHER, lexis.pick("U.S. Patent and Trademark Office", "US Patent Office"));
        }
        if (!early) {
            int year = Integer.parseInt(year(work));
            draft.sign(lexis.pick(", ", ", ", ". ", " ("))
                    .put(
                            Field.DATE,
                            lexis.pick(
                                    lexis.date(Language.ENGLISH, year),
                                    String.valueOf(year),
                                    lexis.between(1, 28) + "-Sep-" + year))
                    .sign(lexis.pick(".", "", ")"));
        }
    }

    private void standard() {
        CslWork work = work("en");
        String body =
                lexis.pick("ISO", "IEEE", "DIN EN", "BS EN", "ANSI", "ISO/IEC", "ASTM", "DIN", "IEC", "NISO", "ITU-T");
        String number = lexis.between(100, 29999) + lexis.pick("", "-" + lexis.between(1, 9));
        boolean comments = lexis.chance(0.3);
        if (comments) {
            draft.put(Field.AUTHOR, persons(work)).sign(lexis.pick(". ", ", ", ": "));
            boolean early = lexis.chance(0.3);
            if (early) {
                draft.put(Field.DATE, year(work)).sign(". ");
            }
            draft.put(Field.TITLE, work.texts().get("title"))
                    .sign(lexis.pick(". ", ", ", " ("))
                    .put(Field.NUMBER, "RFC " + lexis.between(100, 9400))
                    .sign(lexis.pick(", ", ". ", "). "));
            if (lexis.chance(0.4)) {
                draft.put(Field.PUBLISHER, lexis.pick("IETF", "RFC Editor", "Internet Engineering Task Force"))
                        .sign(lexis.pick(", ", ". "));
            }
            if (!early) {
                draft.put(
                        Field.DATE,
                        lexis.pick(year(work), lexis.monthYear(Language.ENGLISH, Integer.parseInt(year(work)))));
            }
            draft.sign(".");
            return;
        }
        if (lexis.chance(0.3)) {
            draft.put(
                            Field.AUTHOR,
                            lexis.pick(
                                    "International Organization for Standardization",
                                    "ISO",
                                    "IEEE",
                                    "Deutsches Institut für Normung",
                                    "British Standards Institution"))
                    .sign(lexis.pick(". ", ", ", " ("));
            draft.put(Field.DATE, year(work))
                    .sign(lexis.pick(". ", "). ").replace(")", ""))
                    .put(Field.TITLE, work.texts().get("title"))
                    .sign(lexis.pick(" (", ", ", ". "))
                    .put(Field.NUMBER, body + " " + number)
                    .sign(lexis.pick(").", "."));
            return;
        }
        draft.put(Field.NUMBER, body + " " + number)
                .sign(lexis.pick(":", "-", ", "))
                .put(Field.DATE, year(work))
                .sign(lexis.pick(". ", ", ", " – ", ": "))
                .put(Field.TITLE, work.texts().get("title"))
                .sign(lexis.pick(". ", ", "));
        if (lexis.chance(0.7)) {
            draft.put(Field.PLACE, lexis.pick("Geneva", "Berlin", "London", "New York"))
                    .sign(lexis.pick(": ", ", "))
                    .put(
                            Field.PUBLISHER,
                            lexis.pick("ISO", "Beuth", "BSI", "IEEE", "International Organization for Standardization"))
                    .sign(".");
        }
    }

    private void judgment() {
        CslWork work = work("en");
        String parties = lexis.pick(
                        lexis.family(Language.ENGLISH),
                        "R",
                        "Harbour Board",
                        "State",
                        "United States",
                        "Re " + lexis.family(Language.ENGLISH),
                        lexis.family(Language.ENGLISH) + " Ltd")
                + lexis.pick(" v ", " v. ")
                + lexis.pick(
                        lexis.family(Language.ENGLISH),
                        "Secretary of State",
                        "City of Oakham",
                        lexis.family(Language.ENGLISH) + " Inc");
        String year = year(work);
        switch (random.nextInt(5)) {
            case 0 ->
                draft.put(Field.TITLE, parties)
                        .sign(" [")
                        .put(Field.DATE, year)
                        .sign("] ")
                        .put(
                                Field.NUMBER,
                                lexis.pick("UKSC", "EWCA Civ", "UKHL", "EWHC", "CSOH") + " " + lexis.between(1, 999));
            case 1 ->
                draft.put(Field.TITLE, parties)
                        .sign(lexis.pick(" [", " ("))
                        .put(Field.DATE, year)
                        .sign(lexis.pick("] ", ") "))
                        .put(Field.VOLUME, String.valueOf(lexis.between(1, 4)))
                        .sign(" ")
                        .put(Field.JOURNAL, lexis.pick("AC", "WLR", "All ER", "QB", "Ch", "CLR"))
                        .sign(" ")
                        .put(Field.PAGES, String.valueOf(lexis.between(5, 1200)));
            case 2 ->
                draft.put(Field.TITLE, parties)
                        .sign(", ")
                        .put(Field.VOLUME, String.valueOf(lexis.between(5, 600)))
                        .sign(" ")
                        .put(
                                Field.JOURNAL,
                                lexis.pick(
                                        "U.S.",
                                        "F.2d",
                                        "F.3d",
                                        "S. Ct.",
                                        "F. Supp.",
                                        "N.E.2d",
                                        "P.2d",
                                        "Cal. App. 4th"))
                        .sign(" ")
                        .put(Field.PAGES, String.valueOf(lexis.between(5, 1500)))
                        .sign(lexis.pick(" (", ", " + lexis.between(5, 1500) + " ("))
                        .sign(lexis.pick("", "2d Cir. ", "9th Cir. ", "N.D. Cal. "))
                        .put(Field.DATE, year)
                        .sign(").");
            case 3 ->
                draft.sign("Case ")
                        .put(Field.NUMBER, lexis.pick("C-", "T-") + lexis.between(1, 800) + "/" + lexis.between(10, 99))
                        .sign(lexis.pick(" ", ", "))
                        .put(Field.TITLE, parties)
                        .sign(lexis.pick(" [", ", "))
                        .put(Field.IDENTIFIER, lexis.pick("ECLI:", "") + "EU:C:" + year + ":" + lexis.between(10, 999))
                        .sign(lexis.pick("]", "."));
            default ->
                draft.put(Field.TITLE, parties)
                        .sign(" (")
                        .put(Field.DATE, lexis.date(Language.ENGLISH, Integer.parseInt(year)))
                        .sign(") ")
                        .sign("App no ")
                        .put(Field.NUMBER, lexis.between(100, 60000) + "/" + lexis.between(10, 99))
                        .sign(" (")
                        .put(Field.PUBLISHER, "ECtHR")
                        .sign(").");
        }
    }

    private void post() {
        CslWork work = work("en");
        String handle = "@" + lexis.pick(THINGS) + lexis.between(1, 99);
        Person person = work.names().get("author").getFirst();
        draft.put(Field.AUTHOR, NameStyle.random(lexis, Language.ENGLISH).write(List.of(person)))
                .sign(lexis.pick(" [" + handle + "]. ", " (" + handle + "). ", ". "));
        draft.sign(lexis.pick("(", ""))
                .put(
                        Field.DATE,
                        year(work) + ", " + lexis.pick("January", "March", "May", "October") + " "
                                + lexis.between(1, 28))
                .sign(lexis.pick("). ", ". ").replace(")", random.nextBoolean() ? ")" : ""));
        draft.put(Field.TITLE, work.texts().get("title"))
                .sign(" ")
                .sign("[")
                .put(Field.GENRE, lexis.pick("Tweet", "Post", "Facebook status", "Thread", "Status update"))
                .sign("]. ");
        draft.put(Field.JOURNAL, lexis.pick("Twitter", "X", "Facebook", "Mastodon", "Bluesky", "Instagram", "Reddit"))
                .sign(". ")
                .put(
                        Field.URL,
                        "https://" + lexis.pick("twitter.com/", "x.com/", "bsky.app/profile/") + handle.substring(1)
                                + "/status/" + lexis.between(100000, 99999999));
    }

    /** {@code Family, Given, Family, Given}. */
    private void alternating() {
        CslWork work = work(lexis.pick("en", "de", "es", "pt"));
        List<String> names = work.names().get("author").stream()
                .filter(person -> person.given() != null)
                .map(person -> person.family() + ", " + person.given())
                .toList();
        draft.put(Field.AUTHOR, String.join(", ", names)).sign(lexis.pick(". ", ": ", ", ", " ("));
        imprint(work);
    }

    private void imprint(CslWork work) {
        draft.put(Field.TITLE, work.texts().get("title")).sign(lexis.pick(". ", ", "));
        draft.put(Field.PLACE, lexis.pick("London", "Berlin", "Madrid", "Lisboa", "Kraków", "Oslo"))
                .sign(": ")
                .put(Field.PUBLISHER, lexis.family(Language.ENGLISH) + lexis.pick(" Press", " Verlag", ""))
                .sign(lexis.pick(", ", "; ", " "))
                .put(Field.DATE, year(work))
                .sign(".");
    }

    private void chapter() {
        CslWork work = work(lexis.pick("en", "pl", "pt", "sv", "nl", "fr", "ru"));
        CslWork book = work(work.language());
        draft.put(Field.AUTHOR, persons(work)).sign(lexis.pick(". ", ", ", ": ", " "));
        boolean early = lexis.chance(0.4);
        if (early) {
            draft.sign("(").put(Field.DATE, year(work)).sign("). ");
        }
        draft.put(Field.TITLE, work.texts().get("title")).sign(". ").sign(lexis.pick(IN));
        boolean edited = lexis.chance(0.7);
        if (edited) {
            draft.put(
                            Field.EDITOR,
                            NameStyle.random(lexis, Language.ENGLISH)
                                    .write(book.names().get("author").stream()
                                            .filter(p -> p.given() != null)
                                            .limit(3)
                                            .toList()))
                    .sign(lexis.pick(EDS));
        }
        draft.put(Field.BOOK, book.texts().get("title"));
        String pages = lexis.between(1, 300) + "–" + lexis.between(301, 400);
        if (lexis.chance(0.4)) {
            draft.sign(lexis.pick(" (s. ", " (p. ", ", pp. ", " (pp. "))
                    .put(Field.PAGES, pages)
                    .sign(lexis.pick("). ", "), ", ". ").replace(")", ""));
            pages = null;
        } else {
            draft.sign(lexis.pick(". ", ", "));
        }
        draft.put(Field.PLACE, lexis.pick("Helsinki", "Warszawa", "São Paulo", "Oslo", "Lisboa", "Москва", "Praha"))
                .sign(": ")
                .put(
                        Field.PUBLISHER,
                        lexis.pick(
                                "Gaudeamus",
                                "Edusp",
                                "Znak",
                                "Universitetsforlaget",
                                "Karolinum",
                                "Наука",
                                "Iletişim"));
        if (!early) {
            draft.sign(lexis.pick(", ", "; ")).put(Field.DATE, year(work));
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
                                .write(work.names().get("author").stream()
                                        .filter(p -> p.given() != null)
                                        .limit(2)
                                        .toList()))
                .sign(lexis.pick(" ", " ", ". "));
        draft.put(Field.TITLE, work.texts().get("title"));
        if (lexis.chance(0.25)) {
            draft.sign(latin ? ". " : ". ")
                    .put(Field.PLACE, lexis.pick("М.", "СПб.", "Москва", "Казань"))
                    .sign(lexis.pick(": ", " : "))
                    .put(Field.PUBLISHER, lexis.pick("Наука", "Мысль", "Питер", "Изд-во МГУ", "Академия"))
                    .sign(", ")
                    .put(Field.DATE, year(work))
                    .sign(". ")
                    .sign(lexis.between(60, 900) + lexis.pick(" с.", " с", " p."));
            return;
        }
        draft.sign(lexis.pick(" // ", "// ", " // "))
                .put(
                        Field.JOURNAL,
                        lexis.pick(
                                "Вопросы истории",
                                "Мир России",
                                "Физика твердого тела",
                                "Nature",
                                "Вестник МГУ",
                                "Journal of Tides"))
                .sign(lexis.pick(". ", ". — ", ". – "));
        draft.put(Field.DATE, year(work)).sign(lexis.pick(". ", ". — ", ". – "));
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
        draft.put(Field.AUTHOR, persons(work)).sign(lexis.pick(". ", ", ", ": "));
        boolean early = lexis.chance(0.5);
        if (early) {
            draft.put(Field.DATE, year(work)).sign(lexis.pick(". ", ": ", ", "));
        }
        draft.put(Field.TITLE, work.texts().get("title")).sign(lexis.pick(". ", ", "));
        String id = lexis.between(10, 23) + "0" + lexis.between(1, 9) + "." + lexis.between(10000, 29999);
        switch (random.nextInt(3)) {
            case 0 -> draft.put(Field.GENRE, "arXiv preprint").sign(" ").put(Field.IDENTIFIER, "arXiv:" + id);
            case 1 -> draft.put(Field.IDENTIFIER, "arXiv:" + id).sign(lexis.pick("", " [cs.CL]", " [physics]"));
            default ->
                draft.put(Field.JOURNAL, lexis.pick("bioRxiv", "medRxiv", "SSRN", "arXiv", "PsyArXiv"))
                        .sign(lexis.pick(", ", ". ", " "))
                        .put(Field.IDENTIFIER, "10.1101/" + lexis.between(100000, 999999));
        }
        if (!early) {
            draft.sign(lexis.pick(", ", " (")).put(Field.DATE, year(work)).sign(lexis.pick("", ".", ")"));
        }
    }
}
