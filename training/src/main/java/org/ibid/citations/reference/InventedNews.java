package org.ibid.citations.reference;

import org.ibid.citations.reference.Lexis.Language;

/** References to news, with broken punctuation and without. */
record InventedNews(Lexis lexis, InventedTitles titles, InventedBodies bodies, ReferenceParts parts, Draft draft) {
    void write() {
        parts.label();
        Language language = Language.ENGLISH;
        int year = lexis.between(1995, 2025);
        String date = lexis.date(language, year);
        String title = titles.headline();
        boolean person = lexis.chance(0.55);
        String author = person ? parts.authors(language) : bodies.outlet();
        switch (lexis.random.nextInt(10)) {
            case 0, 1, 2 -> {
                draft.put(Field.AUTHOR, author).sign(lexis.pick(", ", ", ", ". ", ": "));
                parts.quoted(title, 0.2, lexis.pick(", ", ", ", ". "));
                draft.put(Field.DATE, date);
            }
            case 3, 4 -> {
                draft.put(Field.AUTHOR, parts.authors(language)).sign(lexis.pick(", ", ". ", ": "));
                parts.quoted(title, 0.5, lexis.pick(", ", ". "));
                draft.put(Field.JOURNAL, bodies.outlet())
                        .sign(lexis.pick(", ", ", ", " (", ". "))
                        .put(Field.DATE, date);
            }
            case 5 -> {
                draft.put(Field.AUTHOR, author)
                        .sign(" (")
                        .put(Field.DATE, parts.apaDate(year))
                        .sign("). ");
                parts.quoted(title, 0.2, ". ");
                draft.put(Field.JOURNAL, bodies.outlet());
                if (lexis.chance(0.4)) {
                    draft.sign(", ").put(Field.PAGES, lexis.pick("A", "B", "") + lexis.between(1, 40));
                }
            }
            case 6 -> {
                parts.quoted(title, 0.6, lexis.pick(", ", ". "));
                draft.put(Field.JOURNAL, bodies.outlet())
                        .sign(lexis.pick(", ", ". "))
                        .put(Field.DATE, date);
                if (lexis.chance(0.3)) {
                    draft.sign(", p. ").put(Field.PAGES, String.valueOf(lexis.between(1, 40)));
                }
            }
            case 7 -> {
                draft.put(Field.JOURNAL, bodies.outlet()).sign(lexis.pick(", ", ": "));
                parts.quoted(title, 0.8, ", ");
                draft.put(Field.DATE, date);
            }
            case 8 -> {
                draft.put(Field.AUTHOR, parts.authors(language))
                        .sign(lexis.pick(", ", ". "))
                        .put(Field.DATE, date)
                        .sign(lexis.pick(", ", ". "));
                parts.quoted(title, 0.3, lexis.pick(", ", ". "));
                draft.put(Field.JOURNAL, bodies.outlet());
            }
            default -> {
                draft.put(Field.AUTHOR, author).sign(", ");
                draft.put(Field.TITLE, title)
                        .sign(lexis.pick(" (", ", ("))
                        .put(Field.DATE, date)
                        .sign(")");
            }
        }
        parts.online(language, year, 0.35);
    }
}
