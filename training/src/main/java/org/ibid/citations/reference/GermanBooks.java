package org.ibid.citations.reference;

/** Books, and chapters of books, as German bibliographies have them: editions, series, place and press. */
record GermanBooks(Lexis lexis, Draft draft, GermanReferences reference) {
    private static final Vocabulary WORDS = Vocabulary.beside("german-references.txt");

    void book(int year, boolean early) {
        reference.title(lexis.pick(". ", ". ", ", ", ", "));
        if (lexis.chance(0.05)) {
            draft.sign(lexis.pick("Aus dem Englischen von ", "Übers. v. ", "Übersetzt von ", "Aus dem Franz. von "))
                    .put(
                            Field.TRANSLATOR,
                            NameStyle.random(lexis, GermanReferences.GERMAN)
                                    .direct()
                                    .write(reference.parts().persons(GermanReferences.GERMAN, 2)))
                    .sign(lexis.pick(". ", ", "));
        }
        edition(lexis.pick(". ", ", "));
        if (lexis.chance(0.08)) {
            draft.sign(lexis.pick("Bd. ", "Band ", "Teil "))
                    .put(
                            Field.VOLUME,
                            lexis.chance(0.5) ? String.valueOf(lexis.between(1, 9)) : lexis.pick("I", "II", "III"))
                    .sign(lexis.pick(". ", ", ", ": "));
        } else if (lexis.chance(0.03)) {
            draft.sign(lexis.between(2, 6) + lexis.pick(" Bde., ", " Bände, ", " Bde. "));
        }
        if (lexis.chance(0.05)) {
            series();
            draft.sign(lexis.pick(". ", ", "));
        }
        imprint(year, early);
        if (lexis.chance(0.07)) {
            draft.sign(lexis.pick(" (", " (= "));
            series();
            draft.sign(")");
        } else if (lexis.chance(0.06)) {
            draft.sign(", ")
                    .put(Field.PAGES, String.valueOf(lexis.between(90, 600)))
                    .sign(lexis.pick(" S", " Seiten"));
        } else if (lexis.chance(0.15)) {
            draft.sign(lexis.pick(", S. ", ", S.", ", "))
                    .put(Field.PAGES, reference.numbering().pages());
        }
        draft.sign(lexis.pick(".", "", "."));
    }

    void chapter(int year, boolean early) {
        reference.title(lexis.pick(WORDS.of("in-collection")));
        double kind = lexis.random.nextDouble();
        if (kind < 0.12) {
            draft.sign(lexis.pick(WORDS.of("same-author")))
                    .put(Field.BOOK, reference.titles().title())
                    .sign(lexis.pick(". ", ", "));
        } else if (kind < 0.75) {
            if (lexis.chance(0.06)) {
                draft.sign(lexis.pick("Ders./", "dies./", "ders. und ", "ders./"));
            }
            draft.put(
                            Field.EDITOR,
                            lexis.chance(0.06)
                                    ? reference.names().body()
                                    : NameStyle.random(lexis, GermanReferences.GERMAN)
                                            .write(reference.parts().persons(GermanReferences.GERMAN, 3)))
                    .sign(lexis.pick(WORDS.of("editor-before")));
            draft.put(Field.BOOK, reference.titles().title()).sign(lexis.pick(". ", ". ", ", "));
        } else {
            draft.put(Field.BOOK, reference.titles().title())
                    .sign(lexis.pick(WORDS.of("edited-by")))
                    .put(
                            Field.EDITOR,
                            NameStyle.random(lexis, GermanReferences.GERMAN)
                                    .direct()
                                    .write(reference.parts().persons(GermanReferences.GERMAN, 3)))
                    .sign(lexis.pick(". ", ", "));
        }
        edition(lexis.pick(". ", ", "));
        if (lexis.chance(0.05)) {
            draft.sign(lexis.pick("Bd. ", "Band "))
                    .put(Field.VOLUME, String.valueOf(lexis.between(1, 9)))
                    .sign(", ");
        }
        boolean first = lexis.chance(0.1);
        if (first) {
            draft.sign("S. ").put(Field.PAGES, reference.numbering().pages()).sign(". ");
        }
        imprint(year, early);
        if (!first) {
            draft.sign(lexis.pick(WORDS.of("pages")))
                    .put(Field.PAGES, reference.numbering().pages());
        }
        draft.sign(lexis.pick(".", ""));
    }

    private void edition(String after) {
        if (lexis.chance(0.15)) {
            draft.put(Field.EDITION, lexis.between(2, 9) + lexis.pick(WORDS.of("edition")))
                    .sign(after);
        } else if (lexis.chance(0.02)) {
            draft.put(
                            Field.EDITION,
                            lexis.pick("Nachdruck", "Neuausgabe", "ND", "Studienausgabe", "Taschenbuchausgabe"))
                    .sign(after);
        }
    }

    private void imprint(int year, boolean early) {
        String place = reference.names().place();
        switch (lexis.random.nextInt(9)) {
            case 0, 1, 2, 3 -> {
                draft.put(Field.PLACE, place)
                        .sign(lexis.pick(": ", ": ", " : ", ":", ", "))
                        .put(Field.PUBLISHER, reference.names().press());
                reference.date(year, early, lexis.pick(", ", " "), "");
            }
            case 4 -> {
                draft.put(Field.PUBLISHER, reference.names().press())
                        .sign(lexis.pick(", ", ": "))
                        .put(Field.PLACE, place);
                reference.date(year, early, lexis.pick(" ", ", "), "");
            }
            case 5, 6, 7 -> {
                draft.put(Field.PLACE, place);
                reference.date(year, early, lexis.pick(" ", ", ", " "), "");
            }
            default -> {
                draft.put(Field.PUBLISHER, reference.names().press());
                reference.date(year, early, lexis.pick(", ", " "), "");
            }
        }
    }

    private void series() {
        draft.put(Field.SERIES, reference.names().series());
        if (lexis.chance(0.8)) {
            draft.sign(lexis.pick(WORDS.of("volume"))).put(Field.VOLUME, String.valueOf(lexis.between(1, 300)));
        }
    }
}
