package org.ibid.citations.reference;

import org.ibid.citations.reference.Lexis.Language;

/** References to what was said, sent and broadcast. */
record InventedStatements(
        Lexis lexis, InventedTitles titles, InventedBodies bodies, ReferenceParts parts, Draft draft) {
    private static final Vocabulary WORDS = Vocabulary.beside("invented-references.txt");

    void write() {
        parts.label();
        int year = lexis.between(1990, 2025);
        String date = lexis.date(Language.ENGLISH, year);
        switch (lexis.random.nextInt(7)) {
            case 4 ->
                draft.put(Field.TITLE, titles.headline())
                        .sign(lexis.pick(", ", ". "))
                        .put(Field.JOURNAL, bodies.broadcaster())
                        .sign(lexis.pick(", ", " (", ". "))
                        .put(Field.DATE, date)
                        .sign(lexis.pick("", "."));
            case 5 -> {
                draft.put(Field.AUTHOR, parts.authors(Language.ENGLISH));
                draft.sign(lexis.pick(" (Presenter). (", " (Director). (", ". (", " (Host). ("))
                        .put(Field.DATE, parts.apaDate(year))
                        .sign("). ");
                draft.put(Field.TITLE, titles.headline())
                        .sign(" [")
                        .put(Field.GENRE, lexis.pick(WORDS.of("medium")))
                        .sign("]. ")
                        .put(
                                Field.PUBLISHER,
                                lexis.chance(0.5)
                                        ? bodies.broadcaster()
                                        : lexis.pick("YouTube", "Harbour Films", "Zenodo"))
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
                draft.put(Field.AUTHOR, parts.authors(Language.ENGLISH))
                        .sign(", ")
                        .put(Field.GENRE, lexis.pick(WORDS.of("personal")))
                        .sign(", ")
                        .put(Field.DATE, date)
                        .sign(".");
            case 1 ->
                draft.put(
                                Field.TITLE,
                                "Interview with " + lexis.given(Language.ENGLISH) + ' '
                                        + lexis.family(Language.ENGLISH))
                        .sign(", ")
                        .put(Field.JOURNAL, bodies.outlet())
                        .sign(", ")
                        .put(Field.DATE, date);
            case 2 ->
                draft.put(Field.AUTHOR, parts.authors(Language.ENGLISH))
                        .sign(", ")
                        .put(Field.TITLE, titles.headline())
                        .sign(", ")
                        .put(
                                Field.GENRE,
                                lexis.pick("press release", "speech", "press briefing", "statement", "testimony"))
                        .sign(", ")
                        .put(Field.DATE, date);
            default ->
                draft.put(Field.AUTHOR, bodies.body())
                        .sign(lexis.pick(", ", ". "))
                        .put(Field.GENRE, lexis.pick("Press release", "Press statement", "Briefing"))
                        .sign(lexis.pick(": ", ", "))
                        .put(Field.TITLE, titles.headline())
                        .sign(", ")
                        .put(Field.DATE, date);
        }
        parts.online(Language.ENGLISH, year, 0.3);
    }
}
