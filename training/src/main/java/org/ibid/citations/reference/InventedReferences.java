package org.ibid.citations.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ibid.citations.reference.Lexis.Language;
import org.ibid.citations.reference.NameStyle.Person;

/**
 * Makes up labelled reference strings of kinds that the corpora hardly have: news and web pages with broken punctuation, outlets
 * and organisations as authors, laws and court cases, German and Romance social science.
 */
final class InventedReferences {
    private static final List<Language> ROMANCE = List.of(Language.FRENCH, Language.SPANISH, Language.ITALIAN);

    private final Random random;
    private final Lexis lexis;
    private final InventedTitles titles;
    private final GermanTitles germanTitles;
    private final GermanVocabulary germanNames;
    private Draft draft;

    InventedReferences(long seed) {
        random = new Random(seed);
        lexis = new Lexis(random);
        titles = new InventedTitles(lexis);
        germanTitles = new GermanTitles(lexis);
        germanNames = new GermanVocabulary(lexis, germanTitles);
    }

    List<TrainingExample> make(int count) {
        List<TrainingExample> examples = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            draft = new Draft(random, lexis.chance(0.3) ? 0.25 : 0);
            double kind = random.nextDouble();
            if (kind < 0.28) {
                news();
            } else if (kind < 0.42) {
                web();
            } else if (kind < 0.47) {
                report();
            } else if (kind < 0.52) {
                law();
            } else if (kind < 0.57) {
                said();
            } else if (kind < 0.9) {
                german();
            } else {
                romance(ROMANCE.get(random.nextInt(3)));
            }
            examples.add(draft.example("invented#" + i));
        }
        return examples;
    }

    private static final String[] PLACES_IN_NAMES = {
        "Redmoor",
        "Harrowgate",
        "Ashford",
        "Lakeside",
        "Northport",
        "Eastvale",
        "Kingsmere",
        "Brightwater",
        "Port Ellis",
        "Wexcombe",
        "New York",
        "London",
        "Chicago",
        "Sydney",
        "Washington",
        "Boston",
        "Toronto",
        "Irish",
        "Scottish",
        "Daily",
        "Evening",
        "Sunday",
        "Morning",
        "National",
        "Global",
        "Financial",
        "Metro",
        "Pacific",
        "Baltic",
        "African",
        "Asia"
    };
    private static final String[] OUTLET_NAMES = {
        "Courier", "Times", "Post", "Herald", "Gazette", "Observer", "Tribune", "Chronicle", "Mail", "Dispatch",
                "Journal", "Star",
        "Examiner", "Independent", "Telegraph", "Standard", "News", "Today", "Monitor", "Record", "Globe", "Mirror",
                "Sentinel", "Review"
    };
    private static final String[] OUTLETS = {
        "BBC News",
        "Reuters",
        "CNN",
        "Associated Press",
        "AP",
        "AFP",
        "NBC News",
        "ABC News",
        "Channel 7",
        "Channel 4 News",
        "Al Jazeera",
        "The Guardian",
        "The New York Times",
        "Washington Post",
        "The Economist",
        "Wall Street Journal",
        "Bloomberg",
        "Politico",
        "NPR",
        "Financial Times",
        "Le Monde",
        "Der Spiegel",
        "El País",
        "La Repubblica",
        "The Atlantic",
        "Newsweek",
        "Time",
        "Russia Today",
        "RT",
        "Sky News",
        "The Independent",
        "Haaretz",
        "Deutsche Welle",
        "Wired",
        "Vice",
        "BuzzFeed News",
        "Voice of America",
        "Fox News"
    };

    private String outlet() {
        if (lexis.chance(0.35)) {
            return lexis.pick(OUTLETS);
        }
        if (lexis.chance(0.15)) {
            return lexis.pick("London", "Harrowgate", "Pacific", "Northern", "American")
                    + ' '
                    + lexis.pick(
                            "Review of Books",
                            "Quarterly",
                            "Review of Politics",
                            "Letters",
                            "Magazine",
                            "Business Week");
        }
        String name = lexis.pick(PLACES_IN_NAMES) + ' ' + lexis.pick(OUTLET_NAMES);
        return lexis.chance(0.3) ? "The " + name : name;
    }

    private static final String[] BODIES = {
        "World Health Organization",
        "United Nations",
        "Ministry of Defence",
        "European Commission",
        "Human Rights Watch",
        "UNICEF",
        "Department of Transport",
        "Office for National Statistics",
        "Amnesty International",
        "World Bank",
        "OECD",
        "UN Security Council",
        "Institute for Coastal Studies",
        "National Audit Office",
        "Centre for Policy Research",
        "Royal Society of Surveyors",
        "Committee on Public Works",
        "International Water Agency",
        "Redmoor City Council",
        "Global Witness Network",
        "House of Commons",
        "Federal Bureau of Investigation",
        "Organisation for the Prohibition of Chemical Weapons",
        "Food and Agriculture Organization"
    };

    private static final String[] SCOPE = Lexis.words(
            "American National International European British Canadian Australian African Asian Royal Federal Global World State"
                    + " Regional Nordic Irish Scottish Pacific Baltic Redmoor Central Northern Joint Independent Public United");
    private static final String[] SUBJECT = Lexis.words(
            "Educational Health Medical Marine Transport Nuclear Statistical Agricultural Environmental Financial Labour Energy Water"
                    + " Forestry Aviation Meteorological Psychological Housing Consumer Trade Media Press Migration Security Climate"
                    + " Food Safety Heritage Library Standards Research Development Cancer Rights Justice Election Budget Road Rail");
    private static final String[] KIND = Lexis.words(
            "Association Institute Agency Council Organization Organisation Commission Society Committee Foundation Office Centre"
                    + " Authority Bureau Board Union Network Federation Service Taskforce Group Academy Trust Initiative Administration"
                    + " Inquiry Archive Museum Library Mission Survey Volunteers Partnership Observatory Tribunal Secretariat Alliance"
                    + " Campaign Forum Fund Programme Registry Inspectorate Coalition Record-Office Ombudsman");
    private static final String[] TOWNS = Lexis.words(
            "Redmoor Velmora Eastmoor Fenwick Oakham Harrowgate Kingsmere Brightwater Wexcombe Northport Lakeside Ashford Dunmere"
                    + " Calder Osterby Marlow Tarnfield Quillan Stavely Porthaven");

    /** An institution: a known one, or one made of scope, subject and kind. */
    String body() {
        return switch (random.nextInt(12)) {
            case 0, 1 -> lexis.pick(BODIES);
            case 8 -> lexis.pick(TOWNS) + ' ' + lexis.pick(SUBJECT) + ' ' + lexis.pick(KIND);
            case 9 ->
                lexis.pick(TOWNS)
                        + ' '
                        + lexis.pick("County", "City", "Town", "District", "Parish", "Harbour", "State")
                        + ' '
                        + lexis.pick(KIND);
            case 10 ->
                lexis.pick("UN", "EU", "NATO", "WHO", "OSCE", "African Union")
                        + ' '
                        + lexis.pick(
                                "Mission",
                                "Panel of Experts",
                                "Secretariat",
                                "Observer Mission",
                                "Delegation",
                                "Envoy");
            case 11 ->
                lexis.pick(
                                "Doctors",
                                "Citizens",
                                "Friends",
                                "Lawyers",
                                "Teachers",
                                "Scientists",
                                "Reporters",
                                "Parents",
                                "Mothers")
                        + lexis.pick(" for ", " for ", " against ", " of ")
                        + lexis.pick("Clean Air", "Open Rivers", "the Coast", "Justice", "Fair Trade", "Nuclear Power");
            case 2 -> "Ministry of " + lexis.pick(SUBJECT) + lexis.pick("", " and " + lexis.pick(SUBJECT));
            case 3 ->
                lexis.pick("Department", "Office", "Bureau", "Institute", "Centre", "University", "Committee") + " for "
                        + lexis.pick(SUBJECT) + lexis.pick(" Policy", " Research", "", " Affairs");
            case 4 ->
                lexis.pick(SCOPE) + ' ' + lexis.pick(KIND) + " of " + lexis.pick(SUBJECT)
                        + lexis.pick("", " and " + lexis.pick(SUBJECT));
            case 5 -> {
                String name = lexis.pick(SCOPE) + ' ' + lexis.pick(SUBJECT) + ' ' + lexis.pick(KIND);
                yield name + " (" + name.replaceAll("[^A-Z]", "") + ")";
            }
            case 6 ->
                lexis.pick(SCOPE) + ' ' + lexis.pick(SUBJECT) + ' ' + lexis.pick(SUBJECT) + ' ' + lexis.pick(KIND);
            default -> lexis.pick(SCOPE) + ' ' + lexis.pick(SUBJECT) + ' ' + lexis.pick(KIND);
        };
    }

    private List<Person> persons(Language language, int most) {
        List<Person> persons = new ArrayList<>();
        int count = 1 + (lexis.chance(0.6) ? 0 : random.nextInt(most));
        for (int i = 0; i < count; i++) {
            String given = lexis.given(language);
            if (lexis.chance(0.2)) {
                given += ' ' + lexis.pick("A.", "M.", "J.", "L.", "R.", "S.", "T.");
            }
            persons.add(new Person(lexis.family(language), given));
        }
        return persons;
    }

    private String authors(Language language) {
        return NameStyle.random(lexis, language).write(persons(language, 4));
    }

    private void label() {
        if (lexis.chance(0.35)) {
            int number = lexis.between(1, 90);
            draft.sign(lexis.pick("[" + number + "]", "[" + number + "] ", number + ". ", number + ") ", "* "));
        }
    }

    private void quoted(String title, double probability, String after) {
        if (lexis.chance(probability)) {
            String[] marks = {"“”", "\"\"", "‘’", "''"};
            String mark = lexis.pick(marks);
            boolean inside = lexis.chance(0.5) && (after.startsWith(",") || after.startsWith("."));
            draft.sign(mark.substring(0, 1)).put(Field.TITLE, title);
            draft.sign(inside ? after.charAt(0) + mark.substring(1) + after.substring(1) : mark.substring(1) + after);
        } else {
            draft.put(Field.TITLE, title).sign(after);
        }
    }

    private void news() {
        label();
        Language language = Language.ENGLISH;
        int year = lexis.between(1995, 2025);
        String date = lexis.date(language, year);
        String title = titles.headline();
        boolean person = lexis.chance(0.55);
        String author = person ? authors(language) : outlet();
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> {
                draft.put(Field.AUTHOR, author).sign(lexis.pick(", ", ", ", ". ", ": "));
                quoted(title, 0.2, lexis.pick(", ", ", ", ". "));
                draft.put(Field.DATE, date);
            }
            case 3, 4 -> {
                draft.put(Field.AUTHOR, authors(language)).sign(lexis.pick(", ", ". ", ": "));
                quoted(title, 0.5, lexis.pick(", ", ". "));
                draft.put(Field.JOURNAL, outlet())
                        .sign(lexis.pick(", ", ", ", " (", ". "))
                        .put(Field.DATE, date);
            }
            case 5 -> {
                draft.put(Field.AUTHOR, author)
                        .sign(" (")
                        .put(Field.DATE, apaDate(year))
                        .sign("). ");
                quoted(title, 0.2, ". ");
                draft.put(Field.JOURNAL, outlet());
                if (lexis.chance(0.4)) {
                    draft.sign(", ").put(Field.PAGES, lexis.pick("A", "B", "") + lexis.between(1, 40));
                }
            }
            case 6 -> {
                quoted(title, 0.6, lexis.pick(", ", ". "));
                draft.put(Field.JOURNAL, outlet()).sign(lexis.pick(", ", ". ")).put(Field.DATE, date);
                if (lexis.chance(0.3)) {
                    draft.sign(", p. ").put(Field.PAGES, String.valueOf(lexis.between(1, 40)));
                }
            }
            case 7 -> {
                draft.put(Field.JOURNAL, outlet()).sign(lexis.pick(", ", ": "));
                quoted(title, 0.8, ", ");
                draft.put(Field.DATE, date);
            }
            case 8 -> {
                draft.put(Field.AUTHOR, authors(language))
                        .sign(lexis.pick(", ", ". "))
                        .put(Field.DATE, date)
                        .sign(lexis.pick(", ", ". "));
                quoted(title, 0.3, lexis.pick(", ", ". "));
                draft.put(Field.JOURNAL, outlet());
            }
            default -> {
                draft.put(Field.AUTHOR, author).sign(", ");
                draft.put(Field.TITLE, title)
                        .sign(lexis.pick(" (", ", ("))
                        .put(Field.DATE, date)
                        .sign(")");
            }
        }
        online(language, year, 0.35);
    }

    private String apaDate(int year) {
        String[] months = {
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December"
        };
        return switch (random.nextInt(3)) {
            case 0 -> String.valueOf(year);
            case 1 -> year + ", " + lexis.pick(months);
            default -> year + ", " + lexis.pick(months) + ' ' + lexis.between(1, 28);
        };
    }

    private String url() {
        String host = lexis.pick("www.", "", "news.", "data.")
                + lexis.pick("redmoorcourier", "example", "harbourwatch", "statistik", "openrecords", "instituto")
                + lexis.pick(".com", ".org", ".net", ".gov", ".co.uk", ".de", ".fr", ".edu");
        String scheme = host.startsWith("www") && lexis.chance(0.3) ? "" : lexis.pick("http://", "https://");
        return scheme
                + host
                + lexis.pick(
                        "",
                        "/",
                        "/news/" + lexis.between(100, 99999),
                        "/a/b-c-d.html",
                        "/reports/" + lexis.between(1999, 2024) + "/summary.pdf");
    }

    private void online(Language language, int year, double probability) {
        if (!lexis.chance(probability)) {
            if (lexis.chance(0.6)) {
                draft.sign(".");
            }
            return;
        }
        String access = lexis.date(language, Math.min(2026, year + random.nextInt(6)));
        String url = url();
        switch (language) {
            case ENGLISH -> {
                switch (random.nextInt(8)) {
                    case 0 ->
                        draft.sign(". ")
                                .put(Field.ACCESSED, "Retrieved " + access + ", from")
                                .sign(" ")
                                .put(Field.URL, url);
                    case 1 ->
                        draft.sign(". ")
                                .put(Field.ACCESSED, "Retrieved from")
                                .sign(" ")
                                .put(Field.URL, url);
                    case 2 ->
                        draft.sign(". ")
                                .put(Field.URL, url)
                                .sign(lexis.pick(" (", ". ", ", ", " ["))
                                .put(
                                        Field.ACCESSED,
                                        lexis.pick(
                                                        "Accessed ",
                                                        "accessed ",
                                                        "Accessed on ",
                                                        "last accessed ",
                                                        "visited ")
                                                + access)
                                .sign(lexis.pick(")", ".", "", "]"));
                    case 3 ->
                        draft.sign(". ")
                                .put(Field.ACCESSED, "Available at:")
                                .sign(" ")
                                .put(Field.URL, url)
                                .sign(lexis.pick(" [", " ("))
                                .put(Field.ACCESSED, "Accessed " + access)
                                .sign(lexis.pick("].", ")."));
                    case 4 ->
                        draft.sign(lexis.pick(". ", ", ", " "))
                                .put(Field.URL, url)
                                .sign(lexis.pick("", "."));
                    case 5 ->
                        draft.sign(". ")
                                .put(Field.ACCESSED, "Accessed " + access)
                                .sign(". ")
                                .put(Field.URL, url)
                                .sign(lexis.pick("", "."));
                    case 6 ->
                        draft.sign(", ")
                                .put(Field.ACCESSED, "available at")
                                .sign(" <")
                                .put(Field.URL, url)
                                .sign(">");
                    default ->
                        draft.sign(". ").put(Field.ACCESSED, "Web. " + access).sign(".");
                }
            }
            case GERMAN -> {
                switch (random.nextInt(5)) {
                    case 0 ->
                        draft.sign(". ")
                                .put(Field.URL, url)
                                .sign(lexis.pick(" (", " ["))
                                .put(
                                        Field.ACCESSED,
                                        lexis.pick(
                                                        "Zugriff am ",
                                                        "abgerufen am ",
                                                        "Stand: ",
                                                        "letzter Zugriff: ",
                                                        "zuletzt geprüft am ",
                                                        "Abruf: ")
                                                + access)
                                .sign(lexis.pick(")", "]", ")."));
                    case 1 ->
                        draft.sign(", ")
                                .put(
                                        Field.ACCESSED,
                                        lexis.pick(
                                                "URL:",
                                                "online unter",
                                                "Online verfügbar unter",
                                                "unter:",
                                                "abrufbar unter"))
                                .sign(" ")
                                .put(Field.URL, url)
                                .sign(lexis.pick("", ".", " (" + access + ")"));
                    case 2 ->
                        draft.sign(". ")
                                .put(Field.URL, url)
                                .sign(", ")
                                .put(
                                        Field.ACCESSED,
                                        lexis.pick("abgerufen am ", "zuletzt abgerufen am ", "Zugriff ") + access)
                                .sign(".");
                    default -> draft.sign(lexis.pick(". ", ", ", " ")).put(Field.URL, url);
                }
            }
            default -> {
                String[] words = language == Language.FRENCH
                        ? new String[] {"consulté le ", "Consulté le ", "page consultée le "}
                        : language == Language.SPANISH
                                ? new String[] {"consultado el ", "Consultado: ", "Recuperado el "}
                                : new String[] {"consultato il ", "ultimo accesso ", "visitato il "};
                draft.sign(lexis.pick(". ", ", "))
                        .put(Field.URL, url)
                        .sign(lexis.pick(" (", ", ", " ["))
                        .put(Field.ACCESSED, lexis.pick(words) + access)
                        .sign(lexis.pick(")", "", "]"));
            }
        }
    }

    private void web() {
        label();
        int year = lexis.between(1998, 2025);
        String body = lexis.chance(0.6) ? body() : lexis.chance(0.5) ? outlet() : authors(Language.ENGLISH);
        switch (random.nextInt(6)) {
            case 0 -> {
                draft.put(Field.AUTHOR, body)
                        .sign(" (")
                        .put(Field.DATE, lexis.chance(0.15) ? "n.d." : apaDate(year))
                        .sign("). ");
                draft.put(Field.TITLE, titles.page());
            }
            case 1 -> {
                draft.put(Field.AUTHOR, body).sign(lexis.pick(". ", ", ", ": "));
                quoted(titles.page(), 0.4, lexis.pick(". ", ", "));
                draft.put(Field.DATE, lexis.chance(0.5) ? String.valueOf(year) : lexis.date(Language.ENGLISH, year));
            }
            case 2 -> {
                quoted(titles.page(), 0.6, lexis.pick(". ", ", "));
                draft.put(
                        Field.JOURNAL,
                        lexis.chance(0.5)
                                ? body()
                                : lexis.pick(
                                        "Wikipedia", "YouTube", "GitHub", "Medium", "Harbour Blog", "Open Records"));
                if (lexis.chance(0.5)) {
                    draft.sign(lexis.pick(", ", ". "))
                            .put(
                                    Field.DATE,
                                    lexis.chance(0.5) ? String.valueOf(year) : lexis.date(Language.ENGLISH, year));
                }
            }
            case 3 -> {
                draft.put(Field.AUTHOR, body).sign(", ");
                draft.put(Field.TITLE, titles.page());
            }
            case 4 -> draft.put(Field.TITLE, titles.page());
            default -> {
                draft.put(Field.AUTHOR, authors(Language.ENGLISH)).sign(lexis.pick(", ", ". "));
                quoted(titles.headline(), 0.5, lexis.pick(" [", ". ", ", "));
                draft.put(Field.GENRE, lexis.pick("Blog post", "Tweet", "blog", "Video", "Facebook post"))
                        .sign(lexis.pick("], ", ", ", ". "))
                        .put(Field.DATE, lexis.date(Language.ENGLISH, year));
            }
        }
        online(Language.ENGLISH, year, 0.85);
    }

    private void report() {
        label();
        int year = lexis.between(1980, 2025);
        String body = lexis.chance(0.7) ? body() : authors(Language.ENGLISH);
        boolean early = lexis.chance(0.5);
        draft.put(Field.AUTHOR, body);
        if (early) {
            draft.sign(" (").put(Field.DATE, String.valueOf(year)).sign("). ");
        } else {
            draft.sign(lexis.pick(", ", ". "));
        }
        quoted(titles.report(), 0.15, lexis.pick(". ", ", ", " ("));
        if (lexis.chance(0.6)) {
            draft.put(
                    Field.GENRE,
                    lexis.pick(
                            "Technical Report",
                            "Report No.",
                            "Working Paper",
                            "Policy Brief",
                            "Discussion Paper",
                            "White Paper",
                            "Research Report"));
            draft.sign(" ")
                    .put(
                            Field.NUMBER,
                            lexis.pick("", "A-", "WP/", "TR-")
                                    + lexis.between(1, 99)
                                    + lexis.pick("", "/" + lexis.between(10, 24)))
                    .sign(lexis.pick(". ", ", ", "). "));
        }
        draft.put(
                        Field.PLACE,
                        lexis.pick("Geneva", "New York", "London", "Brussels", "Washington, DC", "Vienna", "Canberra"))
                .sign(lexis.pick(": ", ": ", ", "));
        draft.put(
                Field.PUBLISHER,
                lexis.chance(0.5)
                        ? body()
                        : lexis.pick("Stationery Office", "Harbour Press", "United Nations", "OECD Publishing"));
        if (!early) {
            draft.sign(lexis.pick(", ", "; "))
                    .put(
                            Field.DATE,
                            lexis.chance(0.3) ? lexis.monthYear(Language.ENGLISH, year) : String.valueOf(year));
        }
        online(Language.ENGLISH, year, 0.35);
    }

    private void law() {
        label();
        int year = lexis.between(1950, 2024);
        switch (random.nextInt(7)) {
            case 0 ->
                draft.put(
                                Field.TITLE,
                                lexis.pick(
                                                "Data Protection",
                                                "Public Order",
                                                "Harbours",
                                                "Clean Water",
                                                "Official Secrets",
                                                "Fisheries",
                                                "Education")
                                        + " Act")
                        .sign(" ")
                        .put(Field.DATE, String.valueOf(year))
                        .sign(lexis.pick("", ", s 12", " (UK)", ", § 4", "."));
            case 1 ->
                draft.put(Field.TITLE, lexis.family(Language.ENGLISH) + " v. " + lexis.family(Language.ENGLISH))
                        .sign(", ")
                        .put(Field.VOLUME, String.valueOf(lexis.between(1, 600)))
                        .sign(" ")
                        .put(Field.JOURNAL, lexis.pick("U.S.", "F.2d", "F.3d", "S. Ct.", "F. Supp."))
                        .sign(" ")
                        .put(Field.PAGES, String.valueOf(lexis.between(1, 1200)))
                        .sign(" (")
                        .put(Field.DATE, String.valueOf(year))
                        .sign(").");
            case 2 ->
                draft.put(
                                Field.TITLE,
                                "Regulation (EU) " + year + "/" + lexis.between(100, 2000) + " on "
                                        + lexis.pick("medical devices", "the marketing of seeds", "data governance"))
                        .sign(", ")
                        .put(Field.JOURNAL, "OJ L")
                        .sign(" ")
                        .put(Field.VOLUME, String.valueOf(lexis.between(1, 350)))
                        .sign(", ")
                        .put(Field.DATE, lexis.date(Language.ENGLISH, year));
            case 3 ->
                draft.put(
                                Field.TITLE,
                                lexis.pick(
                                        "Gesetz über den Wasserschutz",
                                        "Hafenordnungsgesetz",
                                        "Gesetz zur Förderung der Archive",
                                        "Verordnung über Messgeräte"))
                        .sign(" vom ")
                        .put(Field.DATE, lexis.date(Language.GERMAN, year))
                        .sign(" (")
                        .put(Field.JOURNAL, "BGBl. I")
                        .sign(" S. ")
                        .put(Field.PAGES, String.valueOf(lexis.between(100, 4000)))
                        .sign(")");
            case 4 ->
                draft.put(
                                Field.TITLE,
                                lexis.pick("Loi", "Décret") + " n° " + lexis.between(70, 99) + "-"
                                        + lexis.between(10, 999))
                        .sign(" du ")
                        .put(Field.DATE, lexis.date(Language.FRENCH, year))
                        .sign(" ")
                        .put(Field.TITLE, "relative aux " + lexis.pick("archives", "ports", "libertés locales"))
                        .sign(".");
            case 5 ->
                draft.put(Field.AUTHOR, "Bundesverfassungsgericht")
                        .sign(": ")
                        .put(Field.TITLE, "Urteil")
                        .sign(" vom ")
                        .put(Field.DATE, lexis.date(Language.GERMAN, year))
                        .sign(", ")
                        .put(
                                Field.NUMBER,
                                lexis.between(1, 2) + " BvR " + lexis.between(1, 3000) + "/" + lexis.between(10, 99))
                        .sign(".");
            default ->
                draft.put(
                                Field.TITLE,
                                "Directive " + year + "/" + lexis.between(1, 150)
                                        + "/EC of the European Parliament and of the Council")
                        .sign(" of ")
                        .put(Field.DATE, lexis.date(Language.ENGLISH, year))
                        .sign(".");
        }
    }

    private void said() {
        label();
        int year = lexis.between(1990, 2025);
        String date = lexis.date(Language.ENGLISH, year);
        switch (random.nextInt(7)) {
            case 4 ->
                draft.put(Field.TITLE, titles.headline())
                        .sign(lexis.pick(", ", ". "))
                        .put(Field.JOURNAL, broadcaster())
                        .sign(lexis.pick(", ", " (", ". "))
                        .put(Field.DATE, date)
                        .sign(lexis.pick("", "."));
            case 5 -> {
                draft.put(Field.AUTHOR, authors(Language.ENGLISH));
                draft.sign(lexis.pick(" (Presenter). (", " (Director). (", ". (", " (Host). ("))
                        .put(Field.DATE, apaDate(year))
                        .sign("). ");
                draft.put(Field.TITLE, titles.headline())
                        .sign(" [")
                        .put(
                                Field.GENRE,
                                lexis.pick(
                                        "Film",
                                        "Radio broadcast",
                                        "Video",
                                        "TV series episode",
                                        "Audio podcast",
                                        "Data set",
                                        "Computer software",
                                        "Letter",
                                        "Photograph"))
                        .sign("]. ")
                        .put(
                                Field.PUBLISHER,
                                lexis.chance(0.5) ? broadcaster() : lexis.pick("YouTube", "Harbour Films", "Zenodo"))
                        .sign(lexis.pick(".", ""));
            }
            case 6 ->
                draft.put(
                                Field.TITLE,
                                lexis.pick("Letter from ", "Letter to ", "Memo to ", "Email from ")
                                        + lexis.given(Language.ENGLISH)
                                        + ' '
                                        + lexis.family(Language.ENGLISH))
                        .sign(lexis.pick(", ", ". "))
                        .put(Field.DATE, date)
                        .sign(lexis.pick("", "."));
            case 0 ->
                draft.put(Field.AUTHOR, authors(Language.ENGLISH))
                        .sign(", ")
                        .put(
                                Field.GENRE,
                                lexis.pick(
                                        "interview with the author",
                                        "personal interview",
                                        "personal communication",
                                        "email to the author",
                                        "letter to the author",
                                        "telephone interview"))
                        .sign(", ")
                        .put(Field.DATE, date)
                        .sign(".");
            case 1 ->
                draft.put(
                                Field.TITLE,
                                "Interview with " + lexis.given(Language.ENGLISH) + ' '
                                        + lexis.family(Language.ENGLISH))
                        .sign(", ")
                        .put(Field.JOURNAL, outlet())
                        .sign(", ")
                        .put(Field.DATE, date);
            case 2 ->
                draft.put(Field.AUTHOR, authors(Language.ENGLISH))
                        .sign(", ")
                        .put(Field.TITLE, titles.headline())
                        .sign(", ")
                        .put(
                                Field.GENRE,
                                lexis.pick("press release", "speech", "press briefing", "statement", "testimony"))
                        .sign(", ")
                        .put(Field.DATE, date);
            default ->
                draft.put(Field.AUTHOR, body())
                        .sign(lexis.pick(", ", ". "))
                        .put(Field.GENRE, lexis.pick("Press release", "Press statement", "Briefing"))
                        .sign(lexis.pick(": ", ", "))
                        .put(Field.TITLE, titles.headline())
                        .sign(", ")
                        .put(Field.DATE, date);
        }
        online(Language.ENGLISH, year, 0.3);
    }

    private String broadcaster() {
        return lexis.pick(
                "BBC One",
                "BBC Two",
                "BBC Radio 4",
                "Channel 4",
                "NPR",
                "PBS",
                "CBS Evening News",
                "Lakeside Radio",
                "Redmoor TV",
                "ZDF",
                "Deutschlandfunk",
                "Radio National",
                "Channel 7");
    }

    private void german() {
        GermanReferences german =
                new GermanReferences(lexis, germanTitles, germanNames, draft, this::persons, this::online);
        if (lexis.chance(0.35)) {
            label();
            new GermanFootnotes(lexis, german).write();
        } else {
            german.write();
        }
    }

    private void romance(Language language) {
        new RomanceReferences(lexis, titles, draft, this::persons, this::online, language).write();
    }
}
