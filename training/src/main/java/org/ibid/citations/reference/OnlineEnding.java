package org.ibid.citations.reference;

import org.ibid.citations.reference.Lexis.Language;

/** Where a reference is on the web and when it was seen there, in the ways of its language. */
record OnlineEnding(Lexis lexis, Draft draft) {
    private static final Vocabulary WORDS = Vocabulary.beside("invented-references.txt");

    void write(Language language, int year, double probability) {
        if (!lexis.chance(probability)) {
            if (lexis.chance(0.6)) {
                draft.sign(".");
            }
            return;
        }
        String access = lexis.date(language, Math.min(2026, year + lexis.random.nextInt(6)));
        String url = url();
        switch (language) {
            case ENGLISH -> {
                switch (lexis.random.nextInt(8)) {
                    case 0 ->
                        draft.sign(". ")
                                .put(Field.ACCESSED, "Retrieved " + access + ", from")
                                .sign(" ")
                                .put(Field.URL, url);
                    case 1 ->
                        draft.sign(". ")
                                .put(Field.ACCESSED, "Retrieved from")
                                .sign(" ")
                                .put(Field.URL, url);
                    case 2 ->
                        draft.sign(". ")
                                .put(Field.URL, url)
                                .sign(lexis.pick(" (", ". ", ", ", " ["))
                                .put(
                                        Field.ACCESSED,
                                        lexis.pick(
                                                        "Accessed ",
                                                        "accessed ",
                                                        "Accessed on ",
                                                        "last accessed ",
                                                        "visited ")
                                                + access)
                                .sign(lexis.pick(")", ".", "", "]"));
                    case 3 ->
                        draft.sign(". ")
                                .put(Field.ACCESSED, "Available at:")
                                .sign(" ")
                                .put(Field.URL, url)
                                .sign(lexis.pick(" [", " ("))
                                .put(Field.ACCESSED, "Accessed " + access)
                                .sign(lexis.pick("].", ")."));
                    case 4 ->
                        draft.sign(lexis.pick(". ", ", ", " "))
                                .put(Field.URL, url)
                                .sign(lexis.pick("", "."));
                    case 5 ->
                        draft.sign(". ")
                                .put(Field.ACCESSED, "Accessed " + access)
                                .sign(". ")
                                .put(Field.URL, url)
                                .sign(lexis.pick("", "."));
                    case 6 ->
                        draft.sign(", ")
                                .put(Field.ACCESSED, "available at")
                                .sign(" <")
                                .put(Field.URL, url)
                                .sign(">");
                    default ->
                        draft.sign(". ").put(Field.ACCESSED, "Web. " + access).sign(".");
                }
            }
            case GERMAN -> {
                switch (lexis.random.nextInt(5)) {
                    case 0 ->
                        draft.sign(". ")
                                .put(Field.URL, url)
                                .sign(lexis.pick(" (", " ["))
                                .put(Field.ACCESSED, lexis.pick(WORDS.of("german-access")) + access)
                                .sign(lexis.pick(")", "]", ")."));
                    case 1 ->
                        draft.sign(", ")
                                .put(
                                        Field.ACCESSED,
                                        lexis.pick(
                                                "URL:",
                                                "online unter",
                                                "Online verfügbar unter",
                                                "unter:",
                                                "abrufbar unter"))
                                .sign(" ")
                                .put(Field.URL, url)
                                .sign(lexis.pick("", ".", " (" + access + ")"));
                    case 2 ->
                        draft.sign(". ")
                                .put(Field.URL, url)
                                .sign(", ")
                                .put(
                                        Field.ACCESSED,
                                        lexis.pick("abgerufen am ", "zuletzt abgerufen am ", "Zugriff ") + access)
                                .sign(".");
                    default -> draft.sign(lexis.pick(". ", ", ", " ")).put(Field.URL, url);
                }
            }
            default -> {
                String[] words = language == Language.FRENCH
                        ? new String[] {"consulté le ", "Consulté le ", "page consultée le "}
                        : language == Language.SPANISH
                                ? new String[] {"consultado el ", "Consultado: ", "Recuperado el "}
                                : new String[] {"consultato il ", "ultimo accesso ", "visitato il "};
                draft.sign(lexis.pick(". ", ", "))
                        .put(Field.URL, url)
                        .sign(lexis.pick(" (", ", ", " ["))
                        .put(Field.ACCESSED, lexis.pick(words) + access)
                        .sign(lexis.pick(")", "", "]"));
            }
        }
    }

    private String url() {
        String host = lexis.pick("www.", "", "news.", "data.")
                + lexis.pick(WORDS.of("host"))
                + lexis.pick(WORDS.of("domain"));
        String scheme = host.startsWith("www") && lexis.chance(0.3) ? "" : lexis.pick("http://", "https://");
        return scheme
                + host
                + lexis.pick(
                        "",
                        "/",
                        "/news/" + lexis.between(100, 99999),
                        "/a/b-c-d.html",
                        "/reports/" + lexis.between(1999, 2024) + "/summary.pdf");
    }
}
