package org.ibid.citations.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.ibid.citations.reference.NameStyle.Person;
import org.ibid.contracts.CslItem.Name;
import org.ibid.wording.WordFile;

/**
 * Makes up works of every type for citation styles to print: in English of the titles, names and journals of labelled references, put
 * together anew, in other languages of word lists. No two numbers of a work are the same, so that each is found again.
 */
final class InventedWorks {
    private static final Map<String, List<String>> WORDS = new HashMap<>();
    private static final String[] TYPES =
            Lexis.words("article-journal article-journal article-journal article-journal article-journal"
                    + " article-journal chapter chapter chapter chapter book book book paper-conference paper-conference report report thesis"
                    + " webpage webpage dataset dataset software software article article-newspaper other");
    private static final String[] OTHERS =
            Lexis.words("article-magazine post-weblog entry-encyclopedia patent legal_case legislation post");
    private static final int LONGEST_TITLE = 220;

    static {
        for (WordFile.Section section : WordFile.read(InventedWorks.class, "work-words.txt")) {
            List<String> phrases = section.name().equals("word")
                    ? section.words().toList()
                    : section.phrases().toList();
            WORDS.put(section.name() + ' ' + section.language(), phrases);
        }
    }

    private final Lexis lexis;
    private final InventedTitles titles;
    private final GermanTitles germanTitles;
    private final GermanVocabulary german;
    private final InventedReferences bodies;
    private final List<String> goldTitles = new ArrayList<>();
    private final List<List<Person>> goldPersons = new ArrayList<>();
    private final Map<Field, List<String>> goldTexts = new HashMap<>();
    private final Set<Integer> numbers = new HashSet<>();
    private final Set<String> families = new HashSet<>();

    /** @param gold whose titles, names, journals, books and publishers are used */
    InventedWorks(Random random, List<TrainingExample> gold) {
        lexis = new Lexis(random);
        titles = new InventedTitles(lexis);
        germanTitles = new GermanTitles(lexis);
        german = new GermanVocabulary(lexis, germanTitles);
        bodies = new InventedReferences(random.nextLong());
        for (TrainingExample example : gold) {
            collect(new Runs(new Tokens(example.raw()), example.fields()));
        }
    }

    private void collect(Runs runs) {
        String title = runs.first(Field.TITLE);
        if (title != null && title.length() < LONGEST_TITLE && title.indexOf(' ') > 0 && !markup(title)) {
            goldTitles.add(title);
        }
        for (Field field : List.of(Field.JOURNAL, Field.BOOK, Field.PUBLISHER, Field.PLACE, Field.SERIES)) {
            String text = runs.first(field);
            if (text != null && text.length() < LONGEST_TITLE && !markup(text)) {
                goldTexts.computeIfAbsent(field, any -> new ArrayList<>()).add(text);
            }
        }
        List<Person> persons = new ArrayList<>();
        for (Runs.Run run : runs.of(Field.AUTHOR)) {
            for (Name name : NameSplitter.in(runs.text(run))) {
                if (name.family() != null && name.given() != null && name.suffix() == null) {
                    persons.add(new Person(
                            name.particle() == null ? name.family() : name.particle() + ' ' + name.family(),
                            name.given()));
                }
            }
        }
        if (!persons.isEmpty()) {
            goldPersons.add(persons);
        }
    }

    private static boolean markup(String text) {
        return text.indexOf('<') >= 0 || text.indexOf('>') >= 0 || text.contains("  ");
    }

    /** @param language of the style's locale, that some of the works are in too */
    CslWork make(String language) {
        numbers.clear();
        families.clear();
        boolean known = language.equals("de") || WORDS.containsKey("press " + language);
        String of = known && lexis.chance(0.5) ? language : lexis.chance(0.85) ? "en" : any();
        String type = lexis.pick(TYPES);
        CslWork work = new CslWork(type.equals("other") ? lexis.pick(OTHERS) : type, of);
        authors(work);
        work.with("title", title(of));
        issued(work);
        switch (work.type()) {
            case "article-journal" -> article(work);
            case "chapter" -> chapter(work);
            case "book" -> book(work);
            case "paper-conference" -> paper(work);
            case "report" -> report(work);
            case "thesis" -> thesis(work);
            case "dataset" -> deposited(work, "repository");
            case "software" -> software(work);
            case "article" -> deposited(work, "preprint");
            default -> other(work);
        }
        online(work);
        return work;
    }

    private String any() {
        return lexis.pick("de", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "ru", "zh", "ja", "sv");
    }

    private String word(String section, String language) {
        List<String> words = WORDS.get(section + ' ' + language);
        return words == null ? word(section, "en") : words.get(lexis.random.nextInt(words.size()));
    }

    private String gold(Field field, String otherwise) {
        List<String> texts = goldTexts.get(field);
        return texts == null ? otherwise : texts.get(lexis.random.nextInt(texts.size()));
    }

    private int number(int low, int high) {
        int number;
        do {
            number = lexis.between(low, high);
        } while (!numbers.add(number));
        return number;
    }

    private String title(String language) {
        return switch (language) {
            case "en" -> {
                if (goldTitles.isEmpty()) {
                    yield titles.report();
                }
                String title =
                        lexis.chance(0.1) ? titles.report() : goldTitles.get(lexis.random.nextInt(goldTitles.size()));
                yield varied(title);
            }
            case "de" -> germanTitles.title();
            case "fr" -> titles.romance(Lexis.Language.FRENCH);
            case "es" -> titles.romance(Lexis.Language.SPANISH);
            case "it" -> titles.romance(Lexis.Language.ITALIAN);
            default -> phrase(language);
        };
    }

    /** Short titles, titles of two sentences, volumes named in titles. */
    private String varied(String title) {
        String[] words = title.split("[ :]");
        return switch (lexis.random.nextInt(40)) {
            case 0, 1 -> words[0] + (lexis.chance(0.5) ? "" : " " + lexis.between(2, 9));
            case 2, 3 -> title + ". " + titles.page();
            case 4, 5 -> title + ". " + goldTitles.get(lexis.random.nextInt(goldTitles.size()));
            case 6 ->
                title
                        + lexis.pick(". Volume ", ". Vol. ", ", Part ", "—Part ", ". Band ")
                        + lexis.pick("I", "II", "III", "IV", "1", "2");
            default -> title;
        };
    }

    private String phrase(String language) {
        boolean spaced = !language.equals("zh") && !language.equals("ja");
        StringBuilder title = new StringBuilder();
        int count = lexis.between(3, 9);
        for (int i = 0; i < count; i++) {
            title.append(i > 0 && spaced ? " " : "").append(word("word", language));
            if (i == count / 2 && lexis.chance(0.2)) {
                title.append(spaced ? lexis.pick(":", ".", ",") : "：");
            }
        }
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }

    private String journal(String language) {
        return language.equals("en")
                ? gold(Field.JOURNAL, "Nature")
                : language.equals("de") ? german.journal() : word("journal", language);
    }

    private String press(String language) {
        if (language.equals("de")) {
            return german.press();
        }
        return language.equals("en") && lexis.chance(0.4) ? gold(Field.PUBLISHER, "Wiley") : word("press", language);
    }

    private String place(String language) {
        if (language.equals("de")) {
            return german.town();
        }
        return language.equals("en") && lexis.chance(0.3) ? gold(Field.PLACE, "London") : word("place", language);
    }

    private String team() {
        return lexis.chance(0.55)
                ? word("team", "en")
                : lexis.chance(0.85)
                        ? bodies.body()
                        : bodies.body() + lexis.pick(" of the ", ", ", " and ") + bodies.body();
    }

    /** Where data and programs come from that no archive holds. */
    private String department() {
        return lexis.pick(
                        "Department of ",
                        "Division of ",
                        "School of ",
                        "Institute of ",
                        "Faculty of ",
                        "Laboratory of ")
                + lexis.pick(
                        "Biochemistry",
                        "Computer Science",
                        "Clinical Medicine",
                        "Geography",
                        "Statistics and Probability",
                        "Molecular Biology",
                        "Zoology",
                        "Physics and Astronomy")
                + lexis.pick(", ", ", ", " ")
                + lexis.pick(
                        "University of " + place("en"),
                        place("en") + " University",
                        "University College " + place("en"),
                        "ETH Zurich");
    }

    private List<Person> persons(String language, int most) {
        List<Person> persons = new ArrayList<>();
        if (language.equals("en") && !goldPersons.isEmpty() && lexis.chance(0.5)) {
            for (Person person : goldPersons.get(lexis.random.nextInt(goldPersons.size()))) {
                if (persons.size() < Math.max(1, most)
                        && families.add(person.family().toLowerCase(Locale.ROOT))) {
                    persons.add(person);
                }
            }
            return persons;
        }
        int count = lexis.chance(0.35)
                ? 1
                : lexis.chance(0.5) ? lexis.between(1, Math.min(3, most)) : lexis.between(1, most);
        boolean initials = lexis.chance(0.35);
        for (int i = 0; i < count; i++) {
            Person person = person(language);
            if (families.add(person.family().toLowerCase(Locale.ROOT))) {
                persons.add(initials ? new Person(person.family(), initials(person.given())) : person);
            }
        }
        return persons;
    }

    private Person person(String language) {
        return switch (language) {
            case "de" -> new Person(lexis.family(Lexis.Language.GERMAN), lexis.given(Lexis.Language.GERMAN));
            case "fr" -> new Person(lexis.family(Lexis.Language.FRENCH), lexis.given(Lexis.Language.FRENCH));
            case "es" -> new Person(lexis.family(Lexis.Language.SPANISH), lexis.given(Lexis.Language.SPANISH));
            case "it" -> new Person(lexis.family(Lexis.Language.ITALIAN), lexis.given(Lexis.Language.ITALIAN));
            default ->
                new Person(
                        lexis.chance(0.06)
                                ? lexis.pick("van der ", "de ", "von ", "van ", "de la ", "St. ", "De ")
                                        + word("family", language)
                                : word("family", language),
                        word("given", language));
        };
    }

    /** {@code SR}, as medical indexes have them. */
    private static String initials(String given) {
        StringBuilder initials = new StringBuilder();
        for (String name : given.split("[\\s.-]+", -1)) {
            boolean capitals = name.equals(name.toUpperCase(Locale.ROOT)) && name.length() > 1;
            initials.append(name.isEmpty() ? "" : capitals ? name : name.substring(0, 1));
        }
        return initials.toString();
    }

    private void authors(CslWork work) {
        boolean often = List.of("report", "webpage", "dataset", "software", "legislation", "post")
                .contains(work.type());
        boolean body = lexis.chance(often ? 0.45 : work.type().equals("book") ? 0.1 : 0.03);
        if (List.of(
                                "article-newspaper",
                                "webpage",
                                "entry-encyclopedia",
                                "legal_case",
                                "legislation",
                                "software",
                                "dataset")
                        .contains(work.type())
                && lexis.chance(0.2)) {
            return;
        }
        if (body) {
            String name = work.language().equals("de") ? german.body() : team();
            work.with("author", List.of(new Person(name, null)));
            return;
        }
        List<Person> persons = persons(work.language(), lexis.chance(0.15) ? 16 : 6);
        if (lexis.chance(0.03) && persons.size() > 1) {
            persons = new ArrayList<>(persons);
            persons.add(new Person(word("team", "en"), null));
        }
        work.with("author", persons);
    }

    private void issued(CslWork work) {
        int year = number(1900, 2025);
        year = year < 1970 && lexis.chance(0.7) ? number(1985, 2025) : year;
        boolean full = List.of("article-newspaper", "post", "post-weblog", "article-magazine")
                        .contains(work.type())
                || lexis.chance(0.12);
        if (full) {
            work.dated("issued", year, number(1, 12), number(13, 28));
        } else {
            work.dated("issued", year);
        }
    }

    private String pages() {
        int first = number(13, lexis.chance(0.8) ? 500 : 9000);
        int last = first + lexis.between(1, 40);
        numbers.add(last);
        String letter = lexis.pick("S", "e", "L", "A", "R", "H", "W");
        return switch (lexis.random.nextInt(14)) {
            case 0 -> letter + first + "-" + letter + last;
            case 1 -> lexis.pick("e", "e0", "D") + first;
            case 2 -> String.valueOf(first);
            case 3 -> String.valueOf(number(100000, 999999));
            default -> first + "-" + last;
        };
    }

    private void article(CslWork work) {
        work.with("container-title", journal(work.language()));
        if (lexis.chance(0.93)) {
            work.with(
                    "volume",
                    lexis.chance(0.03) ? lexis.pick("XII", "XLIV", "B12", "LV") : String.valueOf(number(1, 400)));
        }
        if (lexis.chance(0.55)) {
            work.with(
                    "issue",
                    lexis.chance(0.06)
                            ? lexis.pick("Suppl 1", "Supplement", "3-4", "Pt 2", "1-2")
                            : String.valueOf(number(1, 24)));
        }
        if (lexis.chance(0.93)) {
            work.with("page", pages());
        }
        if (lexis.chance(0.1)) {
            work.with("PMID", String.valueOf(number(1000000, 39999999)));
        }
    }

    private void imprint(CslWork work, double chance) {
        if (lexis.chance(chance)) {
            work.with("publisher", press(work.language()));
        }
        if (lexis.chance(0.65)) {
            work.with("publisher-place", place(work.language()));
        }
    }

    private void edition(CslWork work) {
        if (lexis.chance(0.18)) {
            work.with("edition", String.valueOf(number(2, 9)));
        }
        if (lexis.chance(0.1)) {
            work.with("volume", String.valueOf(number(1, 30)));
        }
        if (lexis.chance(0.12)) {
            work.with(
                    "collection-title",
                    work.language().equals("de") ? german.series() : gold(Field.SERIES, "Studies in History"));
            if (lexis.chance(0.5)) {
                work.with("collection-number", String.valueOf(number(1, 900)));
            }
        }
        if (lexis.chance(0.12)) {
            work.with("ISBN", "978" + lexis.between(1000000, 9999999) + lexis.between(100, 999));
        }
    }

    private void book(CslWork work) {
        imprint(work, 0.95);
        edition(work);
        if (lexis.chance(0.2)) {
            work.with("number-of-pages", String.valueOf(number(80, 900)));
        }
        if (lexis.chance(0.15)) {
            List<Person> authors = work.names().remove("author");
            work.with("editor", authors == null ? persons(work.language(), 3) : authors);
        }
        if (lexis.chance(0.08)) {
            work.with("translator", persons(work.language(), 2));
        }
    }

    private void chapter(CslWork work) {
        boolean english = work.language().equals("en");
        work.with(
                "container-title",
                english ? lexis.chance(0.5) ? gold(Field.BOOK, "A Handbook") : title("en") : title(work.language()));
        if (lexis.chance(0.6)) {
            work.with("editor", persons(work.language(), 4));
        }
        imprint(work, 0.9);
        edition(work);
        if (lexis.chance(0.75)) {
            work.with("page", pages());
        }
    }

    private void paper(CslWork work) {
        String meeting = lexis.chance(0.5) ? gold(Field.BOOK, "Proceedings") : word("meeting", "en");
        boolean numbered = lexis.chance(0.3) && !meeting.matches(".*\\d.*");
        String number = lexis.chance(0.6)
                ? String.valueOf(work.dates().get("issued").getFirst())
                : lexis.pick("24", "9", "31", "XV", "'07");
        work.with("container-title", numbered ? meeting + ' ' + number : meeting);
        if (lexis.chance(0.6)) {
            work.with("publisher", press("en"));
        }
        if (lexis.chance(0.4)) {
            work.with("publisher-place", place("en"));
        }
        if (lexis.chance(0.2)) {
            work.with("editor", persons("en", 3));
        }
        if (lexis.chance(0.7)) {
            work.with("page", pages());
        }
        if (lexis.chance(0.12)) {
            work.with("volume", String.valueOf(number(1, 400)));
        }
    }

    private void report(CslWork work) {
        List<Person> authors = work.names().get("author");
        boolean own = authors != null && authors.getFirst().given() == null && lexis.chance(0.4);
        work.with("publisher", own ? authors.getFirst().family() : lexis.chance(0.5) ? team() : press(work.language()));
        if (lexis.chance(0.6)) {
            work.with("publisher-place", place(work.language()));
        }
        if (lexis.chance(0.4)) {
            work.with(
                    "number",
                    lexis.pick("", "TR-", "WP/", "No. ", "A")
                            .concat(String.valueOf(number(13, 999)))
                            .replace("No. ", ""));
        }
        if (lexis.chance(0.4)) {
            work.with(
                    "genre",
                    lexis.pick(
                            "Technical Report",
                            "Working Paper",
                            "Research Report",
                            "White Paper",
                            "Discussion Paper",
                            "Policy Brief"));
        }
        if (lexis.chance(0.15)) {
            work.with("number-of-pages", String.valueOf(number(20, 300)));
        }
    }

    private void thesis(CslWork work) {
        work.with(
                "publisher",
                lexis.pick("University of ", "University of ", "Universität ").concat(place(work.language())));
        work.with(
                "genre",
                lexis.pick(
                        "PhD thesis",
                        "Doctoral dissertation",
                        "Master's thesis",
                        "PhD dissertation",
                        "Dissertation",
                        "Thesis"));
        if (lexis.chance(0.3)) {
            work.with("publisher-place", word("place", work.language()));
        }
    }

    /** What lies in an archive of data or preprints: the archive is what contains it. */
    private void deposited(CslWork work, String section) {
        work.with(lexis.chance(0.75) ? "container-title" : "publisher", word(section, "en"));
        if (section.equals("repository") && lexis.chance(0.2)) {
            work.with("genre", lexis.pick("Data set", "Dataset"));
        }
        if (section.equals("repository") && lexis.chance(0.25)) {
            work.with(
                    "title",
                    lexis.pick("Data from: ", "Raw data for ", "Supplementary data: ", "Database of ", "Reads of ")
                            + work.texts().get("title"));
        }
    }

    private void software(CslWork work) {
        if (lexis.chance(0.6)) {
            work.with("title", word("software", "en"));
        } else if (lexis.chance(0.5)) {
            String word = work.texts().get("title").split("[^\\p{L}]", 2)[0];
            work.with("title", lexis.pick(word.toUpperCase(Locale.ROOT), word, word + lexis.between(2, 5)));
        }
        if (lexis.chance(0.5)) {
            work.with("container-title", word("host", "en"));
        } else if (lexis.chance(0.7)) {
            work.with("publisher", lexis.chance(0.3) ? department() : word("maker", "en"));
            if (lexis.chance(0.4)) {
                work.with("publisher-place", place("en"));
            }
        }
        if (lexis.chance(0.4)) {
            work.with("version", number(1, 9) + "." + number(10, 40) + "." + number(41, 60));
        }
        if (lexis.chance(0.15)) {
            work.with("genre", lexis.pick("Computer software", "Software"));
        }
    }

    private void other(CslWork work) {
        switch (work.type()) {
            case "article-newspaper" -> {
                work.with("container-title", work.language().equals("de") ? german.paper() : word("paper", "en"));
                if (lexis.chance(0.3)) {
                    work.with("page", lexis.pick("", "A", "B") + number(29, 60));
                }
            }
            case "article-magazine" -> work.with("container-title", word("paper", "en"));
            case "webpage", "post-weblog", "post" -> {
                if (lexis.chance(0.45)) {
                    work.with("container-title", word("site", "en"));
                }
            }
            case "entry-encyclopedia" -> {
                work.with("container-title", word("encyclopedia", "en"));
                imprint(work, 0.6);
            }
            case "patent" -> work.with("number", lexis.pick("US", "EP", "WO", "DE") + number(1000000, 9999999));
            case "legal_case" -> {
                work.with("title", word("family", "en") + " v. " + word("team", "en"));
                work.with("container-title", lexis.pick("U.S.", "F.3d", "ECR", "AC", "BGHZ"));
                work.with("volume", String.valueOf(number(2, 600))).with("page", String.valueOf(number(601, 1999)));
            }
            default -> {}
        }
    }

    private void online(CslWork work) {
        boolean always = work.type().equals("webpage") || work.type().startsWith("post");
        double chance = List.of("dataset", "software", "article", "report", "article-newspaper")
                        .contains(work.type())
                ? 0.55
                : 0.1;
        if (always || lexis.chance(chance)) {
            work.with(
                    "URL",
                    lexis.pick("https://www.", "https://", "http://")
                            + lexis.pick("example", "redmoor", "openrecords", "harbourlab", "data-lake", "stat")
                            + lexis.pick(".org", ".com", ".gov", ".edu", ".net", ".de")
                            + lexis.pick(
                                    "",
                                    "/",
                                    "/a/b-c.html",
                                    "/report_" + lexis.between(1, 99) + ".pdf",
                                    "/en/stat?id=" + lexis.between(1, 99999)));
            if (lexis.chance(0.5)) {
                work.dated("accessed", number(2005, 2025), number(1, 12), number(13, 28));
            }
        }
        if (!always && lexis.chance(0.25)) {
            work.with(
                    "DOI",
                    "10." + lexis.between(1000, 29999)
                            + lexis.pick("/j.x.", "/s", "/abc-", "/journal.", "/S0140-6736(05)")
                            + lexis.between(100, 99999));
        }
    }
}
