package org.ibid.citations.reference;

import java.util.List;
import org.ibid.citations.reference.Lexis.Language;
import org.ibid.citations.reference.NameStyle.Person;

/** German references as social scientists and historians write them, made up. */
record GermanReferences(
        Lexis lexis, InventedTitles titles, Draft draft, Authors authors, Persons persons, Online online) {
    interface Authors {
        String of(Language language);
    }

    interface Persons {
        List<Person> of(Language language, int most);
    }

    interface Online {
        void add(Language language, int year, double probability);
    }

    private static final Language GERMAN = Language.GERMAN;
    private static final String[] JOURNALS = {
        "Kölner Zeitschrift für Soziologie und Sozialpsychologie",
        "KZfSS",
        "Zeitschrift für Soziologie",
        "Soziale Welt",
        "Leviathan",
        "Politische Vierteljahresschrift",
        "Aus Politik und Zeitgeschichte",
        "Berliner Journal für Soziologie",
        "Zeitschrift für Pädagogik",
        "Soziologische Revue",
        "Historische Zeitschrift",
        "Zeitschrift für Bevölkerungswissenschaft",
        "ZUMA-Nachrichten",
        "Das Argument",
        "Prokla",
        "Mitteilungen aus der Arbeitsmarkt- und Berufsforschung",
        "Archiv für Sozialgeschichte",
        "WSI-Mitteilungen",
        "Zeitschrift für Familienforschung",
        "Österreichische Zeitschrift für Soziologie",
        "Schweizerische Zeitschrift für Soziologie",
        "Vierteljahrshefte für Zeitgeschichte",
        "Neue Praxis",
        "Bildung und Erziehung",
        "Psychologische Rundschau",
        "Merkur",
        "Rundfunk und Fernsehen",
        "Publizistik",
        "Media Perspektiven",
        "Deutschland Archiv",
        "Blätter für deutsche und internationale Politik",
        "Der Städtetag",
        "Raumforschung und Raumordnung",
        "Die Verwaltung",
        "Jahrbuch für Wirtschaftsgeschichte",
        "Sozialer Fortschritt"
    };
    private static final String[] PRESSES = {
        "Campus",
        "Campus Verlag",
        "Suhrkamp",
        "Westdeutscher Verlag",
        "Leske + Budrich",
        "Leske und Budrich",
        "VS Verlag",
        "Nomos",
        "VS Verlag für Sozialwissenschaften",
        "Juventa",
        "Beltz",
        "Waxmann",
        "Springer VS",
        "C.H. Beck",
        "Beck",
        "Rowohlt",
        "Fischer",
        "dtv",
        "Mohr Siebeck",
        "J.C.B. Mohr",
        "Duncker & Humblot",
        "de Gruyter",
        "Vandenhoeck & Ruprecht",
        "Böhlau",
        "Metzler",
        "Enke",
        "Luchterhand",
        "transcript",
        "Westfälisches Dampfboot",
        "Peter Lang",
        "Lit",
        "Centaurus",
        "UVK",
        "Kohlhammer",
        "Piper",
        "Hanser",
        "Klett-Cotta",
        "Edition Sigma",
        "Deutscher Universitäts-Verlag",
        "Bertelsmann",
        "Schöningh",
        "Steiner",
        "Reclam",
        "Hogrefe",
        "Huber",
        "UTB",
        "Bundeszentrale für politische Bildung",
        "Oldenbourg",
        "Kiepenheuer & Witsch",
        "Barbara Budrich",
        "Akademie Verlag",
        "Dietz"
    };
    private static final String[] PLACES = {
        "Frankfurt a.M.",
        "Frankfurt am Main",
        "Frankfurt/M.",
        "Frankfurt/Main",
        "Opladen",
        "Wiesbaden",
        "Berlin",
        "München",
        "Hamburg",
        "Köln",
        "Stuttgart",
        "Weinheim",
        "Weinheim und München",
        "Tübingen",
        "Göttingen",
        "Bonn",
        "Münster",
        "Bielefeld",
        "Konstanz",
        "Baden-Baden",
        "Frankfurt/New York",
        "Frankfurt a.M./New York",
        "Reinbek bei Hamburg",
        "Reinbek",
        "Neuwied",
        "Darmstadt",
        "Leipzig",
        "Wien",
        "Zürich",
        "Bern",
        "Paderborn",
        "Hannover",
        "Mannheim",
        "Nürnberg",
        "Pfaffenweiler",
        "Berlin und New York",
        "Berlin/New York"
    };
    private static final String[] BODIES = {
        "Statistisches Bundesamt",
        "Bundesministerium für Familie, Senioren, Frauen und Jugend",
        "Deutscher Bundestag",
        "Bundesagentur für Arbeit",
        "Deutsches Jugendinstitut",
        "Institut für Demoskopie Allensbach",
        "Autorengruppe Bildungsberichterstattung",
        "DIW",
        "BMFSFJ",
        "Arbeitsgruppe Bielefelder Soziologen",
        "Deutsche Shell",
        "Bundesinstitut für Bau-, Stadt- und Raumforschung",
        "Wissenschaftsrat",
        "Bundesamt für Statistik",
        "Robert Koch-Institut",
        "Konferenz der Kultusminister",
        "Landesamt für Datenverarbeitung und Statistik"
    };
    private static final String[] PAPERS = {
        "Süddeutsche Zeitung",
        "Frankfurter Allgemeine Zeitung",
        "FAZ",
        "Die Zeit",
        "Der Spiegel",
        "Die Welt",
        "taz",
        "Der Tagesspiegel",
        "Frankfurter Rundschau",
        "Neue Zürcher Zeitung",
        "NZZ",
        "Der Standard",
        "Berliner Zeitung",
        "Kölner Stadt-Anzeiger",
        "Redmoorer Bote"
    };

    void write() {
        boolean body = lexis.chance(0.1);
        int year = lexis.year();
        boolean early = lexis.chance(0.65);
        boolean edited = lexis.chance(body ? 0.4 : 0.12);
        if (lexis.chance(0.03)) {
            anonymous(year);
            return;
        }
        draft.put(edited ? Field.EDITOR : Field.AUTHOR, body ? body() : authors.of(GERMAN));
        if (edited) {
            draft.sign(lexis.pick(" (Hrsg.)", " (Hg.)", " (Hrsg.)", ", Hrsg.", " (Ed.)"));
        }
        if (early) {
            String letter = lexis.chance(0.15) ? lexis.pick("a", "b", "c") : "";
            draft.sign(lexis.pick(" (", " (", " (", ", ", " ")).put(Field.DATE, year + letter);
            draft.sign(lexis.pick("): ", "): ", "). ", "), ", ": ", ") "));
        } else {
            draft.sign(lexis.pick(": ", ", ", ". "));
        }
        double kind = lexis.random.nextDouble();
        if (kind < 0.3) {
            article(year, early);
        } else if (kind < 0.6) {
            book(year, early);
        } else if (kind < 0.88) {
            chapter(year, early);
        } else if (kind < 0.94) {
            newspaper(year, early);
        } else {
            grey(year, early);
        }
        online.add(GERMAN, year, 0.12);
    }

    private String body() {
        String noun = titles.noun();
        return switch (lexis.random.nextInt(5)) {
            case 0, 1 -> lexis.pick(BODIES);
            case 2 ->
                lexis.pick("Bundesamt", "Institut", "Zentrum", "Arbeitsgruppe", "Forschungsstelle", "Arbeitskreis")
                        + " für " + noun;
            case 3 ->
                lexis.pick("Bundesministerium", "Ministerium", "Landesamt", "Stiftung") + " für " + noun + " und "
                        + titles.noun();
            default ->
                lexis.pick(
                                "Deutsche Gesellschaft",
                                "Deutscher Verein",
                                "Österreichische Akademie",
                                "Bayerisches Staatsinstitut")
                        + " für " + noun;
        };
    }

    /** Without an author the title comes first. */
    private void anonymous(int year) {
        if (lexis.chance(0.5)) {
            article(year, false);
        } else {
            book(year, false);
        }
    }

    private void title(String after) {
        String title = titles.german();
        if (lexis.chance(0.1)) {
            draft.sign("„")
                    .put(Field.TITLE, title.replace("„", "").replace("“", ""))
                    .sign("“" + after);
        } else {
            draft.put(Field.TITLE, title)
                    .sign(title.endsWith("?") && after.startsWith(".") ? after.substring(1) : after);
        }
    }

    private void date(int year, boolean early, String before, String after) {
        if (!early) {
            draft.sign(before).put(Field.DATE, String.valueOf(year)).sign(after);
        }
    }

    private void article(int year, boolean early) {
        title(lexis.pick(". In: ", ". In: ", ", in: ", ". ", ", ", ". in: "));
        draft.put(Field.JOURNAL, lexis.pick(JOURNALS));
        int volume = lexis.between(1, 80);
        String dash = lexis.pick("-", "–", "-", " - ");
        switch (lexis.random.nextInt(7)) {
            case 0 -> {
                draft.sign(lexis.pick(", Jg. ", ", Jg.", " Jg. ")).put(Field.VOLUME, String.valueOf(volume));
                draft.sign(lexis.pick(", H. ", ", Heft ", ", Nr. ", ", H.")).put(Field.ISSUE, issue());
                date(year, early, lexis.pick(", ", " ("), lexis.pick("", ")"));
                draft.sign(lexis.pick(", S. ", ", S.", ", ", ": "));
            }
            case 1 -> {
                draft.sign(" ").put(Field.VOLUME, String.valueOf(volume));
                date(year, early, " (", ")");
                if (lexis.chance(0.5)) {
                    draft.sign(lexis.pick(" ", ", ", " H. ", "/")).put(Field.ISSUE, issue());
                }
                draft.sign(lexis.pick(", S. ", ", S.", ", ", ": "));
            }
            case 2 -> {
                draft.sign(", ")
                        .put(Field.VOLUME, String.valueOf(volume))
                        .sign(lexis.pick(". Jg., ", ". Jahrgang, ", ".Jg., ", ". Jg. "));
                if (lexis.chance(0.5)) {
                    draft.sign("Heft ").put(Field.ISSUE, issue()).sign(", ");
                }
                date(year, early, "", ", ");
                draft.sign(lexis.pick("S. ", "S.", ""));
            }
            case 3 -> {
                draft.sign(lexis.pick(" ", ", "))
                        .put(Field.VOLUME, String.valueOf(volume))
                        .sign(lexis.pick("(", " ("))
                        .put(Field.ISSUE, issue())
                        .sign(")");
                date(year, early, ", ", "");
                draft.sign(lexis.pick(", S. ", ", ", ": "));
            }
            case 4 -> {
                draft.sign(lexis.pick(", ", " ")).put(Field.VOLUME, String.valueOf(volume));
                date(year, early, ", ", "");
                draft.sign(lexis.pick(": ", ", ", ", S. "));
            }
            case 5 -> {
                draft.sign(lexis.pick(", Bd. ", " Band ")).put(Field.VOLUME, String.valueOf(volume));
                date(year, early, ", ", "");
                draft.sign(lexis.pick(", S. ", ": "));
            }
            default -> {
                draft.sign(lexis.pick(" B ", " Nr. ", ", Heft ", ", H. ", ", ")).put(Field.ISSUE, issue());
                date(year, early, lexis.pick("/", ", ", " ("), lexis.pick("", ")"));
                draft.sign(lexis.pick(", S. ", ", S.", ": "));
            }
        }
        draft.put(Field.PAGES, lexis.chance(0.1) ? lexis.between(1, 300) + " ff" : lexis.pages(dash));
    }

    private String issue() {
        return lexis.chance(0.15)
                ? lexis.between(1, 3) + lexis.pick("/", "-") + lexis.between(4, 6)
                : String.valueOf(lexis.between(1, 12));
    }

    private void edition(String after) {
        if (lexis.chance(0.15)) {
            draft.put(
                            Field.EDITION,
                            lexis.between(2, 9)
                                    + lexis.pick(
                                            ". Aufl",
                                            ". Auflage",
                                            ". überarb. Aufl",
                                            ". erweiterte Auflage",
                                            "., aktualisierte Auflage"))
                    .sign(after);
        }
    }

    private void imprint(int year, boolean early) {
        String place = lexis.pick(PLACES);
        switch (lexis.random.nextInt(8)) {
            case 0, 1, 2, 3 -> {
                draft.put(Field.PLACE, place)
                        .sign(lexis.pick(": ", ": ", " : ", ":", ", "))
                        .put(Field.PUBLISHER, lexis.pick(PRESSES));
                date(year, early, lexis.pick(", ", " "), "");
            }
            case 4 -> {
                draft.put(Field.PUBLISHER, lexis.pick(PRESSES))
                        .sign(lexis.pick(", ", ": "))
                        .put(Field.PLACE, place);
                date(year, early, lexis.pick(" ", ", "), "");
            }
            case 5, 6 -> {
                draft.put(Field.PLACE, place);
                date(year, early, lexis.pick(" ", ", "), "");
            }
            default -> {
                draft.put(Field.PUBLISHER, lexis.pick(PRESSES));
                date(year, early, lexis.pick(", ", " "), "");
            }
        }
    }

    private void book(int year, boolean early) {
        title(lexis.pick(". ", ". ", ", "));
        edition(lexis.pick(". ", ", "));
        if (lexis.chance(0.06)) {
            draft.sign(lexis.pick("Bd. ", "Band "))
                    .put(
                            Field.VOLUME,
                            lexis.chance(0.5) ? String.valueOf(lexis.between(1, 9)) : lexis.pick("I", "II", "III"))
                    .sign(lexis.pick(". ", ", "));
        }
        if (lexis.chance(0.1)) {
            draft.put(
                            Field.SERIES,
                            lexis.pick(
                                            "Schriftenreihe der Bundeszentrale, Bd.",
                                            "Studien zur Sozialwissenschaft, Band",
                                            "Edition Forschung")
                                    + ' '
                                    + lexis.between(1, 300))
                    .sign(". ");
        }
        imprint(year, early);
        if (lexis.chance(0.06)) {
            draft.sign(", ")
                    .put(Field.PAGES, String.valueOf(lexis.between(90, 600)))
                    .sign(" S");
        }
        draft.sign(lexis.pick(".", "", "."));
    }

    private void chapter(int year, boolean early) {
        title(lexis.pick(". In: ", ". In: ", ", in: ", ". in: ", ", In: ", " In: "));
        double kind = lexis.random.nextDouble();
        String editors = NameStyle.random(lexis, GERMAN).write(persons.of(GERMAN, 3));
        if (kind < 0.1) {
            draft.sign(lexis.pick("Ders. (Hrsg.): ", "Dies. (Hrsg.), ", "ders.: "))
                    .put(Field.BOOK, titles.german())
                    .sign(lexis.pick(". ", ", "));
        } else if (kind < 0.75) {
            draft.put(Field.EDITOR, lexis.chance(0.06) ? body() : editors)
                    .sign(lexis.pick(
                            " (Hrsg.): ",
                            " (Hg.): ",
                            " (Hrsg.), ",
                            " (Hrsg.) ",
                            " (Hrsg.). ",
                            " (Hg.), ",
                            " (Eds.): ",
                            ", Hrsg., ",
                            ": "));
            draft.put(Field.BOOK, titles.german()).sign(lexis.pick(". ", ". ", ", "));
        } else {
            draft.put(Field.BOOK, titles.german())
                    .sign(lexis.pick(", hrsg. von ", ". Hrsg. v. ", ". Hrsg. von ", ", herausgegeben von "))
                    .put(Field.EDITOR, NameStyle.random(lexis, GERMAN).direct().write(persons.of(GERMAN, 3)))
                    .sign(lexis.pick(". ", ", "));
        }
        edition(". ");
        boolean first = lexis.chance(0.1);
        if (first) {
            draft.sign("S. ").put(Field.PAGES, lexis.pages("-")).sign(". ");
        }
        imprint(year, early);
        if (!first) {
            draft.sign(lexis.pick(", S. ", ", S. ", ". S. ", ", S.", ", ", ": ", " S. "))
                    .put(Field.PAGES, lexis.pages(lexis.pick("-", "–", "-")));
        }
        draft.sign(lexis.pick(".", ""));
    }

    private void newspaper(int year, boolean early) {
        title(lexis.pick(". In: ", ", in: ", ". ", ", "));
        draft.put(Field.JOURNAL, lexis.pick(PAPERS));
        String date = lexis.date(GERMAN, year);
        switch (lexis.random.nextInt(3)) {
            case 0 -> draft.sign(lexis.pick(" vom ", ", vom ", ", ")).put(Field.DATE, date);
            case 1 ->
                draft.sign(", Nr. ")
                        .put(Field.ISSUE, String.valueOf(lexis.between(1, 300)))
                        .sign(", ")
                        .put(Field.DATE, date);
            default -> draft.sign(lexis.pick(", ", " ")).put(Field.DATE, early ? date : String.valueOf(year));
        }
        if (lexis.chance(0.5)) {
            draft.sign(", S. ").put(Field.PAGES, String.valueOf(lexis.between(1, 40)));
        }
        draft.sign(lexis.pick(".", ""));
    }

    private void grey(int year, boolean early) {
        title(lexis.pick(". ", ", "));
        draft.put(
                Field.GENRE,
                lexis.pick(
                        "Dissertation",
                        "Diss.",
                        "Diplomarbeit",
                        "Habilitationsschrift",
                        "Unveröffentlichtes Manuskript",
                        "Arbeitspapier Nr. 12",
                        "Forschungsbericht",
                        "Magisterarbeit",
                        "Discussion Paper FS I 95",
                        "unveröff. Ms."));
        draft.sign(lexis.pick(", ", ". ", " "));
        if (lexis.chance(0.6)) {
            draft.put(
                    Field.PUBLISHER,
                    "Universität " + lexis.pick("Bielefeld", "Mannheim", "Bremen", "Konstanz", "Göttingen", "zu Köln"));
        } else {
            draft.put(Field.PLACE, lexis.pick(PLACES))
                    .sign(": ")
                    .put(
                            Field.PUBLISHER,
                            lexis.pick(
                                    "WZB", "ZUMA", "Eigenverlag", "DJI", "Max-Planck-Institut für Bildungsforschung"));
        }
        date(year, early, lexis.pick(", ", " "), "");
        draft.sign(lexis.pick(".", ""));
    }
}
