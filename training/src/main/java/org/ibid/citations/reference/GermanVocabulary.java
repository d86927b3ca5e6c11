package org.ibid.citations.reference;

/** Names of German journals, publishers, places, papers and bodies, known ones and made-up ones of the same build. */
record GermanVocabulary(Lexis lexis, GermanTitles titles) {
    private static final Vocabulary WORDS = Vocabulary.beside("german-vocabulary.txt");
    private static final String[] JOURNALS = WORDS.of("journal");
    private static final String[] PRESSES = WORDS.of("press");
    static final String[] PLACES = WORDS.of("place");
    private static final String[] BODIES = WORDS.of("body");
    private static final String[] PAPERS = WORDS.of("paper");
    private static final String[] ABBREVIATED = WORDS.of("abbreviated");
    private static final String[] TOWN_HEADS = WORDS.of("town-head");
    private static final String[] TOWN_TAILS = WORDS.of("town-tail");

    String town() {
        return lexis.chance(0.75) ? lexis.pick(PLACES) : lexis.pick(TOWN_HEADS) + lexis.pick(TOWN_TAILS);
    }

    String place() {
        return switch (lexis.random.nextInt(14)) {
            case 0 -> town() + lexis.pick(WORDS.of("between-places")) + town();
            case 1 -> town() + lexis.pick("/", ", ", " ") + town() + lexis.pick("/", ", ") + town();
            case 2 -> town() + lexis.pick(" u. a.", " u.a.", " [u.a.]", " et al.");
            default -> town();
        };
    }

    String journal() {
        String noun = titles.noun();
        return switch (lexis.random.nextInt(12)) {
            case 0, 1, 2, 3, 4 -> lexis.pick(JOURNALS);
            case 5 -> lexis.pick(WORDS.of("journal-kind")) + " für " + noun;
            case 6 ->
                lexis.pick(WORDS.of("journal-scope"))
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
        return lexis.pick(WORDS.of("series")) + titles.noun();
    }

    String paper() {
        return lexis.chance(0.8) ? lexis.pick(PAPERS) : town() + lexis.pick(WORDS.of("paper-ending"));
    }

    String body() {
        String noun = titles.noun();
        return switch (lexis.random.nextInt(8)) {
            case 6 -> lexis.pick(WORDS.of("archive")) + ' ' + town();
            case 7 ->
                lexis.pick("Bündnis ", "Aktion ", "Initiative ", "Verein ")
                        + lexis.pick("Saubere ", "Freie ", "Neue ")
                        + noun;
            case 0, 1 -> lexis.pick(BODIES);
            case 2 -> lexis.pick(WORDS.of("office")) + " für " + noun;
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
