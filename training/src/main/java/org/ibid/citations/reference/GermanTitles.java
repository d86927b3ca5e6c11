package org.ibid.citations.reference;

/** German titles of works in the humanities and social sciences, put together from word lists so that most nouns are met but once. */
final class GermanTitles {
    private final Lexis lexis;

    GermanTitles(Lexis lexis) {
        this.lexis = lexis;
    }

    private static final String[] STEMS = Lexis.words(
            "Bildungs Arbeits Sozial Familien Jugend Wirtschafts Gesellschafts Migrations Umwelt Gesundheits Alters Medien Kultur"
                    + " Stadt Regional Geschlechter Lebens Wert Risiko Wissens Organisations Betriebs Frauen Renten Steuer Partei"
                    + " Wahl Freizeit Konsum Religions Rechts Sprach Erziehungs Technik Macht Klassen Milieu Armuts Wohn Pflege"
                    + " Handels Kriegs Friedens Kolonial Kirchen Kloster Land Dorf Adels Bauern Bürger Reichs Verfassungs Staats"
                    + " Presse Rundfunk Film Theater Musik Literatur Kunst Bild Erinnerungs Gedächtnis Fest Toten Körper Gefühls"
                    + " Verwandtschafts Ehe Kinder Schul Hochschul Lehrer Berufs Industrie Handwerks Markt Geld Kredit Verkehrs Hafen"
                    + " Fluss Wald Boden Klima Energie Wasser Ernährungs Seuchen Kranken Heil Arznei Natur Tier Pflanzen Zeit Raum"
                    + " Grenz Heimat Flucht Nachkriegs Vormärz Revolutions Widerstands Propaganda Polizei Gerichts Straf Vertrags"
                    + " Verwaltungs Kommunal Finanz Haushalts Versicherungs Fürsorge Jugendhilfe Integrations Minderheiten Protest"
                    + " Bewegungs Netzwerk Diskurs Begriffs Ideen Denk Traum Glaubens Bibel Predigt Heiligen Mission Reise Karten"
                    + " Archiv Bibliotheks Buch Brief Handschriften Lese Schreib Text Erzähl Roman Lyrik Dramen Mythen Märchen");
    private static final String[] ENDS = Lexis.words(
            "politik forschung struktur wandel verhalten soziologie system markt bewegung entwicklung theorie planung verhältnisse"
                    + " ungleichheit mobilität berichterstattung statistik arbeit recht hilfe pädagogik beteiligung lage stile"
                    + " verläufe bedingungen konflikt krise bericht geschichte analyse prozesse institutionen chancen"
                    + " kultur wesen ordnung reform verfassung gesellschaft gemeinschaft praxis kritik philosophie ethik lehre"
                    + " bilder räume zeiten orte wege muster formen regeln normen werte diskurse debatten semantik rhetorik ästhetik"
                    + " wissenschaft didaktik psychologie medizin ökonomie finanzierung versorgung sicherung steuerung förderung"
                    + " erfahrung wahrnehmung erinnerung bewältigung darstellung inszenierung verwaltung aufsicht schutz vertrag"
                    + " träger verbände vereine eliten schichten milieus generationen biographien karrieren märkte preise löhne"
                    + " quellen akten urkunden sammlung edition überlieferung rezeption kanon motive figuren gattungen");
    private static final String[] SIMPLE = Lexis.words(
            "Individualisierung Modernisierung Globalisierung Demokratie Gesellschaft Handlung Integration Ungleichheit Biographie"
                    + " Kindheit Ehe Scheidung Partnerschaft Generationen Identität Öffentlichkeit Staat Kapitalismus Armut"
                    + " Vertrauen Solidarität Elite Nation Europa Ostdeutschland Bundesrepublik Technik Natur Gewalt Schule Beruf"
                    + " Eltern Wissenschaft Umfrage Kommunikation Verwaltung Gemeinde Nachbarschaft Religion Kirche Freiheit"
                    + " Herrschaft Aufklärung Romantik Reformation Moderne Antike Mittelalter Preußen Sachsen Bayern Böhmen Schlesien"
                    + " Österreich Russland Frankreich Krieg Frieden Revolution Diktatur Verfassung Zensur Exil Vertreibung Heimat"
                    + " Landschaft Architektur Malerei Musik Oper Roman Lyrik Drama Sprache Schrift Bild Erinnerung Vergessen Trauma"
                    + " Angst Schuld Ehre Scham Liebe Tod Körper Geschlecht Sexualität Krankheit Medizin Hygiene Hunger Handel Geld"
                    + " Zunft Bürgertum Adel Arbeiterschaft Bauernkrieg Judentum Protestantismus Katholizismus Islam Mystik Theologie"
                    + " Vernunft Urteilskraft Erkenntnis Subjektivität Verantwortung Anerkennung Gerechtigkeit Toleranz Partizipation"
                    + " Protest Populismus Zivilgesellschaft Föderalismus Bürokratie Migration Asyl Teilhabe Inklusion Digitalisierung");
    private static final String[] ADJECTIVES = Lexis.words(
            "soziale politische empirische moderne gesellschaftliche kulturelle neue deutsche regionale berufliche familiale"
                    + " qualitative vergleichende ökonomische theoretische historische subjektive institutionelle rationale"
                    + " frühneuzeitliche mittelalterliche bürgerliche ländliche städtische höfische geistliche weltliche nationale"
                    + " europäische transnationale koloniale literarische ästhetische philosophische kritische hermeneutische"
                    + " systematische philologische antike barocke romantische liberale konservative sozialistische katholische"
                    + " evangelische jüdische osteuropäische sächsische preußische bayerische schweizerische öffentliche private");
    private static final String[] VERBS = Lexis.words(
            "entsteht wirkt verändert erzählt herrscht erzieht verwaltet verhandelt erinnert vergisst regiert lernt stirbt arbeitet");
    private static final String[] GENITIVES = {
        "der Weimarer Republik",
        "des Kaiserreichs",
        "der frühen Neuzeit",
        "des Spätmittelalters",
        "der Nachkriegszeit",
        "des Nationalsozialismus",
        "der DDR",
        "der Gegenwart",
        "der Aufklärung",
        "der Reformationszeit",
        "des Alten Reiches",
        "der Bundesrepublik",
        "der Zwischenkriegszeit",
        "des Vormärz"
    };

    String noun() {
        return lexis.chance(0.6) ? lexis.pick(STEMS) + lexis.pick(ENDS) : lexis.pick(SIMPLE);
    }

    private String adjective() {
        return lexis.pick(ADJECTIVES);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** A main title, often with an addition of time or place, and a subtitle behind one of the usual signs. */
    String title() {
        String main = main();
        if (lexis.chance(0.14)) {
            main += lexis.pick(
                    " im " + lexis.between(9, 20) + ". Jahrhundert",
                    " des " + lexis.between(9, 15) + ". und " + lexis.between(16, 20) + ". Jahrhunderts",
                    " nach " + lexis.between(1918, 1990),
                    " seit " + lexis.between(1815, 1990),
                    " um " + lexis.between(12, 19) + "00",
                    " " + lexis.between(1800, 1945) + "-" + lexis.between(1946, 2000),
                    " (" + lexis.between(1500, 1700) + "–" + lexis.between(1701, 1900) + ")",
                    " " + lexis.between(1871, 1914) + "/" + lexis.between(15, 45));
        }
        if (lexis.chance(0.5)) {
            String joint = lexis.pick(". ", ". ", ": ", " - ", " – ", ". ");
            main += (main.endsWith("?") ? " " : joint) + subtitle();
        }
        return lexis.chance(0.08) ? quoted(main) : main;
    }

    /** A title that begins with the words of someone else. */
    private String quoted(String rest) {
        String words = lexis.pick("Alle ", "Wir ", "Das ", "Kein ")
                + noun()
                + lexis.pick(" für alle", " ohne Ende", " muss sein", " und kein Ende", "");
        return lexis.pick("„" + words + "“", "»" + words + "«", "\"" + words + "\"")
                + lexis.pick(". ", ": ", " – ", ". ")
                + rest;
    }

    private String main() {
        return switch (lexis.random.nextInt(24)) {
            case 0 -> noun() + " und " + noun();
            case 1 -> "Die " + adjective() + ' ' + noun() + " der " + noun();
            case 2 -> noun() + lexis.pick(" im Wandel", " in der Krise", " als Beruf", " als Aufgabe", " heute");
            case 3 ->
                "Zur " + lexis.pick("Theorie", "Soziologie", "Kritik", "Geschichte", "Lage", "Frage") + " der "
                        + noun();
            case 4 -> noun() + " zwischen " + noun() + " und " + noun();
            case 5 -> capital(adjective()) + ' ' + noun() + " in der Bundesrepublik Deutschland";
            case 6 -> lexis.pick("Einführung in die ", "Grundriß der ", "Handbuch der ", "Grundlagen der ") + noun();
            case 7 -> lexis.pick("Was heißt ", "Was ist ", "Wozu ", "Braucht Demokratie ", "Wie viel ") + noun() + "?";
            case 8 -> capital(adjective()) + ' ' + noun();
            case 9 -> noun() + ", " + noun() + " und " + noun();
            case 10 -> "Der Einfluß der " + noun() + " auf die " + noun();
            case 11 -> lexis.pick("„%s“", "»%s«", "'%s'").formatted(noun()) + " als Problem der " + noun();
            case 12 -> "Wie " + lexis.pick(VERBS) + " die " + noun() + "?";
            case 13 -> "Die " + noun() + ' ' + lexis.pick(GENITIVES);
            case 14 -> noun() + " bei " + lexis.family(Lexis.Language.GERMAN);
            case 15 -> lexis.family(Lexis.Language.GERMAN) + lexis.pick(" und die ", " oder die ", " als ") + noun();
            case 16 -> lexis.pick("Das Ende der ", "Der Aufstieg der ", "Im Schatten der ", "Jenseits der ") + noun();
            case 17 -> "Vom " + noun() + " zur " + noun();
            case 18 ->
                lexis.pick("Gesammelte Schriften", "Kleine Schriften", "Gesammelte Aufsätze zur " + noun(), "Werke");
            case 19 ->
                lexis.pick("Probleme", "Aspekte", "Formen", "Dimensionen", "Strukturen") + " der " + noun() + ' '
                        + lexis.pick(GENITIVES);
            case 20 -> "Über " + noun() + lexis.pick("", " und " + noun(), " im Allgemeinen");
            case 21 -> "Warum wir " + noun() + " brauchen";
            default -> noun();
        };
    }

    private String subtitle() {
        return switch (lexis.random.nextInt(16)) {
            case 0 -> "Eine empirische Untersuchung zur " + noun();
            case 1 -> "Ergebnisse einer Befragung von " + noun() + " und " + noun();
            case 2 -> "Beiträge zur " + adjective() + "n " + noun();
            case 3 -> "Theorie und Praxis der " + noun();
            case 4 ->
                "Ein Vergleich zwischen Ost- und Westdeutschland " + lexis.between(1950, 1980) + "-"
                        + lexis.between(1981, 2010);
            case 5 -> "Auf dem Weg in eine " + adjective() + ' ' + noun();
            case 6 ->
                lexis.pick(
                        "Anmerkungen zu einer Debatte", "Eine Bilanz", "Ein Überblick", "Zehn Thesen", "Eine Replik");
            case 7 -> "Studien zur " + noun() + " des " + lexis.between(14, 20) + ". Jahrhunderts";
            case 8 -> "Das Beispiel " + lexis.pick(GermanVocabulary.PLACES);
            case 9 -> noun() + " und " + noun() + ' ' + lexis.pick(GENITIVES);
            case 10 -> "Zum Verhältnis von " + noun() + " und " + noun();
            case 11 ->
                "Festschrift für " + lexis.given(Lexis.Language.GERMAN) + ' ' + lexis.family(Lexis.Language.GERMAN)
                        + " zum " + lexis.between(6, 8) + lexis.pick("0", "5") + ". Geburtstag";
            case 12 ->
                lexis.pick(
                        "Ein Lehrbuch",
                        "Ein Handbuch",
                        "Eine Einführung",
                        "Reader",
                        "Quellen und Studien",
                        "Tagungsband");
            case 13 -> "Der Fall " + lexis.family(Lexis.Language.GERMAN);
            default -> capital(adjective()) + " und " + adjective() + " Perspektiven";
        };
    }
}
