package org.ibid.citations.reference;

import org.ibid.citations.reference.Lexis.Language;

/** References to web pages and reports, of institutions more than of persons. */
record InventedPages(Lexis lexis, InventedTitles titles, InventedBodies bodies, ReferenceParts parts, Draft draft) {
    private static final Vocabulary WORDS = Vocabulary.beside("invented-references.txt");

    void web() {
        parts.label();
        int year = lexis.between(1998, 2025);
        String body = lexis.chance(0.6)
                ? bodies.body()
                : lexis.chance(0.5) ? bodies.outlet() : parts.authors(Language.ENGLISH);
        switch (lexis.random.nextInt(6)) {
            case 0 -> {
                draft.put(Field.AUTHOR, body)
                        .sign(" (")
                        .put(Field.DATE, lexis.chance(0.15) ? "n.d." : parts.apaDate(year))
                        .sign("). ");
                draft.put(Field.TITLE, titles.page());
            }
            case 1 -> {
                draft.put(Field.AUTHOR, body).sign(lexis.pick(". ", ", ", ": "));
                parts.quoted(titles.page(), 0.4, lexis.pick(". ", ", "));
                draft.put(Field.DATE, lexis.chance(0.5) ? String.valueOf(year) : lexis.date(Language.ENGLISH, year));
            }
            case 2 -> {
                parts.quoted(titles.page(), 0.6, lexis.pick(". ", ", "));
                draft.put(Field.JOURNAL, lexis.chance(0.5) ? bodies.body() : lexis.pick(WORDS.of("site")));
                if (lexis.chance(0.5)) {
                    draft.sign(lexis.pick(", ", ". "))
                            .put(
                                    Field.DATE,
                                    lexis.chance(0.5) ? String.valueOf(year) : lexis.date(Language.ENGLISH, year));
                }
            }
            case 3 -> {
                draft.put(Field.AUTHOR, body).sign(", ");
                draft.put(Field.TITLE, titles.page());
            }
            case 4 -> draft.put(Field.TITLE, titles.page());
            default -> {
                draft.put(Field.AUTHOR, parts.authors(Language.ENGLISH)).sign(lexis.pick(", ", ". "));
                parts.quoted(titles.headline(), 0.5, lexis.pick(" [", ". ", ", "));
                draft.put(Field.GENRE, lexis.pick("Blog post", "Tweet", "blog", "Video", "Facebook post"))
                        .sign(lexis.pick("], ", ", ", ". "))
                        .put(Field.DATE, lexis.date(Language.ENGLISH, year));
            }
        }
        parts.online(Language.ENGLISH, year, 0.85);
    }

    void report() {
        parts.label();
        int year = lexis.between(1980, 2025);
        String body = lexis.chance(0.7) ? bodies.body() : parts.authors(Language.ENGLISH);
        boolean early = lexis.chance(0.5);
        draft.put(Field.AUTHOR, body);
        if (early) {
            draft.sign(" (").put(Field.DATE, String.valueOf(year)).sign("). ");
        } else {
            draft.sign(lexis.pick(", ", ". "));
        }
        parts.quoted(titles.report(), 0.15, lexis.pick(". ", ", ", " ("));
        if (lexis.chance(0.6)) {
            draft.put(Field.GENRE, lexis.pick(WORDS.of("report-kind")));
            draft.sign(" ")
                    .put(
                            Field.NUMBER,
                            lexis.pick("", "A-", "WP/", "TR-")
                                    + lexis.between(1, 99)
                                    + lexis.pick("", "/" + lexis.between(10, 24)))
                    .sign(lexis.pick(". ", ", ", "). "));
        }
        draft.put(Field.PLACE, lexis.pick(WORDS.of("report-place"))).sign(lexis.pick(": ", ": ", ", "));
        draft.put(
                Field.PUBLISHER,
                lexis.chance(0.5)
                        ? bodies.body()
                        : lexis.pick("Stationery Office", "Harbour Press", "United Nations", "OECD Publishing"));
        if (!early) {
            draft.sign(lexis.pick(", ", "; "))
                    .put(
                            Field.DATE,
                            lexis.chance(0.3) ? lexis.monthYear(Language.ENGLISH, year) : String.valueOf(year));
        }
        parts.online(Language.ENGLISH, year, 0.35);
    }
}
