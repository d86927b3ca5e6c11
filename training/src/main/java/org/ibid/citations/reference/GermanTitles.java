package org.ibid.citations.reference;

/** German titles of works in the humanities and social sciences, put together from word lists so that most nouns are met but once. */
final class GermanTitles {
    private static final Vocabulary WORDS = Vocabulary.beside("german-titles.txt");
    private static final String[] STEMS = WORDS.of("stem");
    private static final String[] ENDS = WORDS.of("end");
    private static final String[] SIMPLE = WORDS.of("simple");
    private static final String[] ADJECTIVES = WORDS.of("adjective");
    private static final String[] VERBS = WORDS.of("verb");
    private static final String[] GENITIVES = WORDS.of("genitive");
    private final Lexis lexis;

    GermanTitles(Lexis lexis) {
        this.lexis = lexis;
    }

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
            String joint = lexis.pick(WORDS.of("joint"));
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
            case 3 -> "Zur " + lexis.pick(WORDS.of("theory")) + " der " + noun();
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
            case 12 -> lexis.pick(WORDS.of("textbook"));
            case 13 -> "Der Fall " + lexis.family(Lexis.Language.GERMAN);
            default -> capital(adjective()) + " und " + adjective() + " Perspektiven";
        };
    }
}
