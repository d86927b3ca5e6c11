package org.ibid.citations.reference;

import org.ibid.citations.reference.Lexis.Language;

/** Patents, standards and requests for comments. */
record TechnicalReferences(Lexis lexis, CslWork work, Draft draft) {
    private static final Vocabulary WORDS = Vocabulary.beside("uncommon-references.txt");
    private static final String[] THINGS = WORDS.of("thing");
    private static final String[] WHAT = WORDS.of("what");

    void patent() {
        String title = lexis.pick(WORDS.of("patent-opening"))
                + lexis.pick(WHAT)
                + lexis.pick(" a ", " of ", " the ")
                + lexis.pick(THINGS)
                + lexis.pick("", " and " + lexis.pick(THINGS));
        title = Character.toUpperCase(title.charAt(0)) + title.substring(1);
        String digits = lexis.chance(0.5)
                ? String.valueOf(lexis.between(700000, 11999999))
                : lexis.between(3, 11) + "," + lexis.between(100, 999) + "," + lexis.between(100, 999);
        draft.put(Field.AUTHOR, work.printedPersons(lexis));
        boolean early = lexis.chance(0.4);
        draft.sign(early ? " (" : lexis.pick(", ", ". ", ": "));
        if (early) {
            draft.put(Field.DATE, work.year()).sign("). ");
        }
        boolean quoted = lexis.chance(0.3);
        draft.sign(quoted ? "“" : "").put(Field.TITLE, title).sign(quoted ? ",” " : lexis.pick(". ", ", "));
        switch (lexis.random.nextInt(4)) {
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
                        lexis.pick(WORDS.of("patent-office"))
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
            int year = Integer.parseInt(work.year());
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

    void standard() {
        String body = lexis.pick(WORDS.of("standards-body"));
        String number = lexis.between(100, 29999) + lexis.pick("", "-" + lexis.between(1, 9));
        boolean comments = lexis.chance(0.3);
        if (comments) {
            draft.put(Field.AUTHOR, work.printedPersons(lexis)).sign(lexis.pick(". ", ", ", ": "));
            boolean early = lexis.chance(0.3);
            if (early) {
                draft.put(Field.DATE, work.year()).sign(". ");
            }
            draft.put(Field.TITLE, work.title())
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
                        lexis.pick(work.year(), lexis.monthYear(Language.ENGLISH, Integer.parseInt(work.year()))));
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
            draft.put(Field.DATE, work.year())
                    .sign(lexis.pick(". ", "). ").replace(")", ""))
                    .put(Field.TITLE, work.title())
                    .sign(lexis.pick(" (", ", ", ". "))
                    .put(Field.NUMBER, body + " " + number)
                    .sign(lexis.pick(").", "."));
            return;
        }
        draft.put(Field.NUMBER, body + " " + number)
                .sign(lexis.pick(":", "-", ", "))
                .put(Field.DATE, work.year())
                .sign(lexis.pick(". ", ", ", " – ", ": "))
                .put(Field.TITLE, work.title())
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
}
