package org.ibid.citations.reference;

/** Names of German journals, publishers, places, papers and bodies, known ones and made-up ones of the same build. */
record GermanVocabulary(Lexis lexis, GermanTitles titles) {
    private static final String[] JOURNALS = {
        "Geschichte und Gesellschaft",
        "Merkur. Deutsche Zeitschrift für europäisches Denken",
        "Deutsche Vierteljahrsschrift für Literaturwissenschaft und Geistesgeschichte",
        "Germanisch-Romanische Monatsschrift",
        "Zeitschrift für Germanistik",
        "Zeitschrift für Geschichtswissenschaft",
        "Archiv für Kulturgeschichte",
        "Historisches Jahrbuch",
        "Zeitschrift für historische Forschung",
        "Saeculum",
        "Euphorion",
        "Deutsche Zeitschrift für Philosophie",
        "Philosophisches Jahrbuch",
        "Zeitschrift für Theologie und Kirche",
        "Zeitschrift für Kunstgeschichte",
        "Kritische Justiz",
        "Neue Politische Literatur",
        "Zeitschrift für Volkskunde",
        "Die Neue Gesellschaft",
        "Der Staat",
        "Juristenzeitung",
        "Sinn und Form",
        "Kursbuch",
        "Ästhetik und Kommunikation",
        "Osteuropa",
        "Frankfurter Hefte",
        "Die Deutsche Schule",
        "Unterrichtswissenschaft",
        "Zeitschrift für Politikwissenschaft",
        "Blätter für deutsche Landesgeschichte",
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
        "Wallstein",
        "Matthes & Seitz",
        "Aufbau",
        "Wissenschaftliche Buchgesellschaft",
        "WBG",
        "Franz Steiner",
        "Max Niemeyer",
        "Niemeyer",
        "Wilhelm Fink",
        "Fink",
        "Vittorio Klostermann",
        "Klostermann",
        "Felix Meiner",
        "Alber",
        "Herder",
        "Chronos",
        "Haupt",
        "Böhlau Verlag",
        "Königshausen & Neumann",
        "Francke",
        "Narr",
        "Hirzel",
        "Droste",
        "Aschendorff",
        "S. Fischer",
        "Deutsche Verlags-Anstalt",
        "Ullstein",
        "Insel",
        "Erich Schmidt",
        "Rütten & Loening",
        "Econ",
        "Ch. Links",
        "Argument",
        "Rotbuch",
        "Merve",
        "VSA",
        "Agenda",
        "Passagen",
        "Styria",
        "Leykam",
        "Peter Lang Verlag",
        "Kovač",
        "Klinkhardt",
        "Lambertus",
        "Ernst Reinhardt",
        "Cornelsen",
        "Gabler",
        "Kröner",
        "Harrassowitz",
        "Reimer",
        "Hatje Cantz",
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
    static final String[] PLACES = {
        "Frankfurt a. M.",
        "Frankfurt",
        "Freiburg i. Br.",
        "Freiburg",
        "Freiburg/Br.",
        "Heidelberg",
        "Jena",
        "Halle/Saale",
        "Halle (Saale)",
        "Weimar",
        "Dresden",
        "Basel",
        "Graz",
        "Salzburg",
        "Innsbruck",
        "Düsseldorf",
        "Essen",
        "Bochum",
        "Kassel",
        "Marburg",
        "Gießen",
        "Würzburg",
        "Augsburg",
        "Regensburg",
        "Bremen",
        "Kiel",
        "Rostock",
        "Potsdam",
        "Erlangen",
        "Bamberg",
        "Trier",
        "Mainz",
        "Saarbrücken",
        "Karlsruhe",
        "Ludwigsburg",
        "Hildesheim",
        "Oldenburg",
        "Braunschweig",
        "Luzern",
        "St. Gallen",
        "Köln/Wien",
        "Stuttgart/Weimar",
        "Berlin (Ost)",
        "Cambridge",
        "London",
        "Paris",
        "New York",
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
        "Süddeutsche Zeitung (SZ)",
        "F.A.Z.",
        "DIE ZEIT",
        "Handelsblatt",
        "Die Presse",
        "Tages-Anzeiger",
        "Der Freitag",
        "Spiegel Online",
        "ZEIT Online",
        "Vossische Zeitung",
        "Die Weltbühne",
        "Neues Deutschland",
        "Berliner Tageblatt",
        "Die Wochenzeitung",
        "Rheinischer Merkur",
        "Stuttgarter Zeitung",
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
    private static final String[] ABBREVIATED = {
        "KZfSS", "ZfS", "PVS", "HZ", "GG", "VfZ", "ZfG", "APuZ", "DVjs", "GRM", "ZfP", "ZfE", "AfS", "NPL", "ZHF",
        "JbWG", "DZPhil", "KJ", "JZ", "NJW", "ZThK", "AKG", "VSWG", "MEW", "BzS"
    };
    private static final String[] TOWN_HEADS = Lexis.words(
            "Alt Neu Ober Unter Nieder Hohen Linden Eichen Birken Stein Roten Weißen Schön Lang Wald Mühl Brücken Kirch Burg Sonnen");
    private static final String[] TOWN_TAILS = Lexis.words(
            "berg burg stadt bach feld furt hausen heim ingen dorf au tal brück kirchen hafen münde rode walde see");

    String town() {
        return lexis.chance(0.75) ? lexis.pick(PLACES) : lexis.pick(TOWN_HEADS) + lexis.pick(TOWN_TAILS);
    }

    String place() {
        return switch (lexis.random.nextInt(14)) {
            case 0 -> town() + lexis.pick("/", " / ", ", ", " und ", " u. a./", "-") + town();
            case 1 -> town() + lexis.pick("/", ", ", " ") + town() + lexis.pick("/", ", ") + town();
            case 2 -> town() + lexis.pick(" u. a.", " u.a.", " [u.a.]", " et al.");
            default -> town();
        };
    }

    String journal() {
        String noun = titles.noun();
        return switch (lexis.random.nextInt(12)) {
            case 0, 1, 2, 3, 4 -> lexis.pick(JOURNALS);
            case 5 ->
                lexis.pick("Zeitschrift", "Archiv", "Jahrbuch", "Vierteljahrsschrift", "Jahrbücher", "Zentralblatt")
                        + " für " + noun;
            case 6 ->
                lexis.pick("Deutsche", "Neue", "Österreichische", "Schweizerische", "Internationale", "Rheinische")
                        + lexis.pick(
                                " Zeitschrift für ", " Blätter für ", " Vierteljahrsschrift für ", " Beiträge zur ")
                        + noun;
            case 7 ->
                lexis.pick("Zeitschrift", "Archiv", "Jahrbuch", "Blätter") + " für " + noun + " und " + titles.noun();
            case 8 -> lexis.pick(ABBREVIATED);
            case 9 ->
                lexis.pick("Jahrbuch der ", "Mitteilungen der ", "Berichte der ", "Schriften der ")
                        + "Gesellschaft für " + noun;
            case 10 -> "Zs. f. " + noun;
            default -> noun;
        };
    }

    String press() {
        String family = lexis.family(Lexis.Language.GERMAN);
        return switch (lexis.random.nextInt(10)) {
            case 0 -> family + lexis.pick("", " Verlag", "-Verlag", " Verlag GmbH");
            case 1 -> "Verlag " + lexis.given(Lexis.Language.GERMAN) + ' ' + family;
            case 2 -> family + lexis.pick(" & ", " und ", " + ") + lexis.family(Lexis.Language.GERMAN);
            case 3 ->
                lexis.pick("Universitätsverlag ", "Verlag der Universität ", "Stadtarchiv ", "Selbstverlag ") + town();
            default -> lexis.pick(PRESSES);
        };
    }

    String series() {
        return lexis.pick(
                        "Studien zur ",
                        "Beiträge zur ",
                        "Schriften zur ",
                        "Schriftenreihe zur ",
                        "Veröffentlichungen zur ",
                        "Quellen und Forschungen zur ",
                        "Forschungen zur ",
                        "Arbeiten zur ",
                        "Abhandlungen zur ")
                + titles.noun();
    }

    String paper() {
        return lexis.chance(0.8)
                ? lexis.pick(PAPERS)
                : town()
                        + lexis.pick(
                                "er Zeitung",
                                "er Nachrichten",
                                "er Tageblatt",
                                "er Anzeiger",
                                "er Rundschau",
                                "er Bote");
    }

    String body() {
        String noun = titles.noun();
        return switch (lexis.random.nextInt(8)) {
            case 6 ->
                lexis.pick(
                                "Landesarchiv",
                                "Stadtarchiv",
                                "Staatsarchiv",
                                "Handelskammer",
                                "Stadtbibliothek",
                                "Bürgerverein",
                                "Bistum")
                        + ' '
                        + town();
            case 7 ->
                lexis.pick("Bündnis ", "Aktion ", "Initiative ", "Verein ")
                        + lexis.pick("Saubere ", "Freie ", "Neue ")
                        + noun;
            case 0, 1 -> lexis.pick(BODIES);
            case 2 ->
                lexis.pick("Bundesamt", "Institut", "Zentrum", "Arbeitsgruppe", "Forschungsstelle", "Arbeitskreis")
                        + " für " + noun;
            case 3 ->
                lexis.pick("Bundesministerium", "Ministerium", "Landesamt", "Stiftung") + " für " + noun + " und "
                        + titles.noun();
            case 4 -> lexis.pick("Stadt ", "Land ", "Bundesregierung ", "Landeshauptstadt ", "Universität ") + town();
            default ->
                lexis.pick(
                                "Deutsche Gesellschaft",
                                "Deutscher Verein",
                                "Österreichische Akademie",
                                "Bayerisches Staatsinstitut")
                        + " für " + noun;
        };
    }
}
