package org.ibid.citations.reference;

import org.ibid.citations.reference.Lexis.Language;

/** Entries of German bibliographies as social scientists and historians write them, made up. */
record GermanReferences(Lexis lexis, GermanTitles titles, GermanVocabulary names, Draft draft, ReferenceParts parts) {
    private static final Vocabulary WORDS = Vocabulary.beside("german-references.txt");

    static final Language GERMAN = Language.GERMAN;

    void write() {
        boolean body = lexis.chance(0.1);
        int year = lexis.year();
        boolean early = lexis.chance(0.55);
        boolean edited = lexis.chance(body ? 0.4 : 0.12);
        if (lexis.chance(0.03)) {
            anonymous(year);
            return;
        }
        draft.put(edited ? Field.EDITOR : Field.AUTHOR, body ? names.body() : authors());
        if (edited) {
            draft.sign(lexis.pick(WORDS.of("editor")));
        }
        if (early) {
            String before = lexis.pick(WORDS.of("colon-or-stop"));
            draft.sign(before).put(Field.DATE, early(year)).sign(closing(before, lexis.pick(WORDS.of("names-end"))));
        } else {
            draft.sign(lexis.pick(": ", ": ", ", ", ", ", ". "));
        }
        double kind = lexis.random.nextDouble();
        if (kind < 0.32) {
            article(year, early);
        } else if (kind < 0.6) {
            books().book(year, early);
        } else if (kind < 0.87) {
            books().chapter(year, early);
        } else if (kind < 0.93) {
            newspaper(year, early);
        } else {
            grey(year, early);
        }
        parts.online(GERMAN, year, 0.12);
    }

    String authors() {
        String written = NameStyle.random(lexis, GERMAN).write(parts.persons(GERMAN, 4));
        return lexis.chance(0.07) ? written + lexis.pick(" u. a.", " u.a.", " et al.", " et. al.", ", u.a.") : written;
    }

    private String early(int year) {
        return switch (lexis.random.nextInt(16)) {
            case 0, 1 -> year + lexis.pick("a", "b", "c");
            case 2 -> lexis.pick("o. J.", "o.J.", "i.E.", "im Erscheinen", "im Druck");
            case 3 -> lexis.between(1890, 1950) + lexis.pick("/", " [", " (") + year;
            default -> String.valueOf(year);
        };
    }

    /** Without an author the title comes first. */
    private void anonymous(int year) {
        if (lexis.chance(0.5)) {
            article(year, false);
        } else {
            books().book(year, false);
        }
    }

    void title(String after) {
        String title = titles.title();
        if (lexis.chance(0.12) && title.indexOf('„') < 0 && title.indexOf('»') < 0) {
            String marks = lexis.pick("„“", "»«", "\"\"", "«»", "‚‘");
            draft.sign(marks.substring(0, 1)).put(Field.TITLE, title).sign(marks.substring(1) + after);
        } else {
            draft.put(Field.TITLE, title)
                    .sign(title.endsWith("?") && after.startsWith(".") ? after.substring(1) : after);
        }
    }

    void date(int year, boolean early, String before, String after) {
        if (!early) {
            draft.sign(before).put(Field.DATE, String.valueOf(year)).sign(closing(before, after));
        }
    }

    /** {@code after} with the bracket that {@code before} opens, and with no other. */
    static String closing(String before, String after) {
        String rest = after.startsWith(")") || after.startsWith("]") ? after.substring(1) : after;
        return before.endsWith("(") ? ')' + rest : before.endsWith("[") ? ']' + rest : rest;
    }

    void article(int year, boolean early) {
        title(lexis.pick(WORDS.of("in")));
        draft.put(Field.JOURNAL, names.journal());
        numbering().write(year, early);
        draft.put(Field.PAGES, numbering().pages());
        draft.sign(lexis.pick("", "."));
    }

    void newspaper(int year, boolean early) {
        title(lexis.pick(". In: ", ", in: ", ". ", ", ", ", in: "));
        draft.put(Field.JOURNAL, names.paper());
        String date = lexis.date(GERMAN, year);
        switch (lexis.random.nextInt(4)) {
            case 0, 1 ->
                draft.sign(lexis.pick(" vom ", ", vom ", ", ", " v. ", ", ")).put(Field.DATE, date);
            case 2 ->
                draft.sign(lexis.pick(", Nr. ", " Nr. "))
                        .put(Field.ISSUE, String.valueOf(lexis.between(1, 300)))
                        .sign(lexis.pick(", ", " vom ", " v. "))
                        .put(Field.DATE, date);
            default -> draft.sign(lexis.pick(", ", " ")).put(Field.DATE, early ? date : String.valueOf(year));
        }
        if (lexis.chance(0.5)) {
            draft.sign(lexis.pick(", S. ", ", S.")).put(Field.PAGES, String.valueOf(lexis.between(1, 40)));
        }
        draft.sign(lexis.pick(".", ""));
    }

    void grey(int year, boolean early) {
        title(lexis.pick(". ", ", "));
        draft.put(Field.GENRE, lexis.pick(WORDS.of("thesis")));
        if (lexis.chance(0.15)) {
            draft.sign(lexis.pick(" Nr. ", " ")).put(Field.NUMBER, String.valueOf(lexis.between(1, 99)));
        }
        draft.sign(lexis.pick(", ", ". ", " "));
        if (lexis.chance(0.5)) {
            draft.put(
                    Field.PUBLISHER,
                    lexis.pick("Universität ", "Univ. ", "Technische Universität ", "FU ", "Hochschule ")
                            + names.town());
        } else if (lexis.chance(0.6)) {
            draft.put(Field.PLACE, names.town());
        } else {
            draft.put(Field.PLACE, names.town())
                    .sign(": ")
                    .put(
                            Field.PUBLISHER,
                            lexis.pick(
                                    "WZB", "ZUMA", "Eigenverlag", "DJI", "Max-Planck-Institut für Bildungsforschung"));
        }
        date(year, early, lexis.pick(", ", " "), "");
        draft.sign(lexis.pick(".", "", " (masch.)."));
    }

    GermanBooks books() {
        return new GermanBooks(lexis, draft, this);
    }

    GermanNumbering numbering() {
        return new GermanNumbering(lexis, draft, this);
    }
}
