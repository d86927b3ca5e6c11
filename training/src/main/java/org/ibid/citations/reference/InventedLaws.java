package org.ibid.citations.reference;

import org.ibid.citations.reference.Lexis.Language;

/** References to laws and court cases of several countries. */
record InventedLaws(Lexis lexis, ReferenceParts parts, Draft draft) {
    private static final Vocabulary WORDS = Vocabulary.beside("invented-references.txt");

    void write() {
        parts.label();
        int year = lexis.between(1950, 2024);
        switch (lexis.random.nextInt(7)) {
            case 0 ->
                draft.put(Field.TITLE, lexis.pick(WORDS.of("act")) + " Act")
                        .sign(" ")
                        .put(Field.DATE, String.valueOf(year))
                        .sign(lexis.pick("", ", s 12", " (UK)", ", § 4", "."));
            case 1 ->
                draft.put(Field.TITLE, lexis.family(Language.ENGLISH) + " v. " + lexis.family(Language.ENGLISH))
                        .sign(", ")
                        .put(Field.VOLUME, String.valueOf(lexis.between(1, 600)))
                        .sign(" ")
                        .put(Field.JOURNAL, lexis.pick("U.S.", "F.2d", "F.3d", "S. Ct.", "F. Supp."))
                        .sign(" ")
                        .put(Field.PAGES, String.valueOf(lexis.between(1, 1200)))
                        .sign(" (")
                        .put(Field.DATE, String.valueOf(year))
                        .sign(").");
            case 2 ->
                draft.put(
                                Field.TITLE,
                                "Regulation (EU) " + year + "/" + lexis.between(100, 2000) + " on "
                                        + lexis.pick("medical devices", "the marketing of seeds", "data governance"))
                        .sign(", ")
                        .put(Field.JOURNAL, "OJ L")
                        .sign(" ")
                        .put(Field.VOLUME, String.valueOf(lexis.between(1, 350)))
                        .sign(", ")
                        .put(Field.DATE, lexis.date(Language.ENGLISH, year));
            case 3 ->
                draft.put(
                                Field.TITLE,
                                lexis.pick(
                                        "Gesetz über den Wasserschutz",
                                        "Hafenordnungsgesetz",
                                        "Gesetz zur Förderung der Archive",
                                        "Verordnung über Messgeräte"))
                        .sign(" vom ")
                        .put(Field.DATE, lexis.date(Language.GERMAN, year))
                        .sign(" (")
                        .put(Field.JOURNAL, "BGBl. I")
                        .sign(" S. ")
                        .put(Field.PAGES, String.valueOf(lexis.between(100, 4000)))
                        .sign(")");
            case 4 ->
                draft.put(
                                Field.TITLE,
                                lexis.pick("Loi", "Décret") + " n° " + lexis.between(70, 99) + "-"
                                        + lexis.between(10, 999))
                        .sign(" du ")
                        .put(Field.DATE, lexis.date(Language.FRENCH, year))
                        .sign(" ")
                        .put(Field.TITLE, "relative aux " + lexis.pick("archives", "ports", "libertés locales"))
                        .sign(".");
            case 5 ->
                draft.put(Field.AUTHOR, "Bundesverfassungsgericht")
                        .sign(": ")
                        .put(Field.TITLE, "Urteil")
                        .sign(" vom ")
                        .put(Field.DATE, lexis.date(Language.GERMAN, year))
                        .sign(", ")
                        .put(
                                Field.NUMBER,
                                lexis.between(1, 2) + " BvR " + lexis.between(1, 3000) + "/" + lexis.between(10, 99))
                        .sign(".");
            default ->
                draft.put(
                                Field.TITLE,
                                "Directive " + year + "/" + lexis.between(1, 150)
                                        + "/EC of the European Parliament and of the Council")
                        .sign(" of ")
                        .put(Field.DATE, lexis.date(Language.ENGLISH, year))
                        .sign(".");
        }
    }
}
