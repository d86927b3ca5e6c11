package org.ibid.citations.reference;

import org.ibid.citations.reference.Lexis.Language;

/** Judgments of several countries. */
record CourtReferences(Lexis lexis, CslWork work, Draft draft) {
    private static final Vocabulary WORDS = Vocabulary.beside("uncommon-references.txt");

    void judgment() {
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
        String year = work.year();
        switch (lexis.random.nextInt(5)) {
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
                        .put(Field.JOURNAL, lexis.pick(WORDS.of("law-reports")))
                        .sign(" ")
                        .put(Field.PAGES, String.valueOf(lexis.between(5, 1200)));
            case 2 ->
                draft.put(Field.TITLE, parties)
                        .sign(", ")
                        .put(Field.VOLUME, String.valueOf(lexis.between(5, 600)))
                        .sign(" ")
                        .put(Field.JOURNAL, lexis.pick(WORDS.of("american-reports")))
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
}
