package org.ibid.citations.reference;

/** Volume, year, issue and pages of a German journal, in the orders and with the signs that are common. */
record GermanNumbering(Lexis lexis, Draft draft, GermanReferences reference) {
    private static final Vocabulary WORDS = Vocabulary.beside("german-references.txt");

    /** Volume, year and issue in the orders that are common between a journal's name and the pages. */
    void write(int year, boolean early) {
        String volume = lexis.chance(0.06)
                ? lexis.pick("XII", "LVI", "IX", "XXIV", "VII")
                : String.valueOf(lexis.between(1, 150));
        String pages = lexis.pick(", S. ", ", S.", ", ", ": ", ", S. ");
        switch (lexis.random.nextInt(11)) {
            case 0 -> {
                draft.sign(lexis.pick(", Jg. ", ", Jg.", " Jg. ", ", Jahrgang "))
                        .put(Field.VOLUME, volume);
                draft.sign(lexis.pick(", H. ", ", Heft ", ", Nr. ", ", H.", "/H. "))
                        .put(Field.ISSUE, issue());
                reference.date(year, early, lexis.pick(", ", " ("), lexis.pick("", ")"));
            }
            case 1, 2 -> {
                draft.sign(" ").put(Field.VOLUME, volume);
                reference.date(year, early, lexis.pick(" (", "(", " ("), ")");
                if (lexis.chance(0.6)) {
                    draft.sign(lexis.pick(WORDS.of("issue"))).put(Field.ISSUE, issue());
                }
            }
            case 3 -> {
                draft.sign(", ").put(Field.VOLUME, volume).sign(lexis.pick(WORDS.of("year-of-volume")));
                if (lexis.chance(0.5)) {
                    draft.sign(lexis.pick("Heft ", "H. ", "Nr. "))
                            .put(Field.ISSUE, issue())
                            .sign(", ");
                }
                reference.date(year, early, "", lexis.pick(", ", ")"));
                pages = lexis.pick("S. ", "S.", "");
            }
            case 4 -> {
                draft.sign(lexis.pick(" ", ", "))
                        .put(Field.VOLUME, volume)
                        .sign(lexis.pick("(", " ("))
                        .put(Field.ISSUE, issue())
                        .sign(")");
                reference.date(year, early, ", ", "");
            }
            case 5 -> {
                draft.sign(lexis.pick(", ", " ")).put(Field.VOLUME, volume);
                reference.date(year, early, ", ", "");
            }
            case 6 -> {
                draft.sign(lexis.pick(", Bd. ", " Band ", " Bd. ")).put(Field.VOLUME, volume);
                reference.date(year, early, lexis.pick(", ", " ("), lexis.pick("", ")"));
            }
            case 7 -> {
                draft.sign(lexis.pick(" ", ", ")).put(Field.ISSUE, issue());
                reference.date(year, early, "/", "");
            }
            case 8 -> {
                if (early) {
                    draft.sign(" ").put(Field.VOLUME, volume).sign("/").put(Field.ISSUE, issue());
                } else {
                    draft.sign(lexis.pick(" ", ", "))
                            .put(Field.DATE, String.valueOf(year))
                            .sign(lexis.pick("/", ", H. ", ", Heft ", ", Nr. "))
                            .put(Field.ISSUE, issue());
                }
            }
            case 9 -> {
                reference.date(year, early, lexis.pick(", ", " "), lexis.pick(", ", " "));
                draft.sign(early ? ", " : "")
                        .sign(lexis.pick("Sonderheft ", "Sonderband ", "Beiheft ", "Themenheft "))
                        .put(Field.ISSUE, issue());
            }
            default -> {
                draft.sign(lexis.pick(" B ", " Nr. ", ", Heft ", ", H. ", ", ")).put(Field.ISSUE, issue());
                reference.date(year, early, lexis.pick("/", ", ", " ("), lexis.pick("", ")"));
            }
        }
        draft.sign(pages);
    }

    String pages() {
        String dash = lexis.pick("-", "–", "-", " - ", "–");
        return switch (lexis.random.nextInt(14)) {
            case 0 -> lexis.between(1, 300) + lexis.pick(WORDS.of("following"));
            case 1 -> String.valueOf(lexis.between(1, 600));
            default -> lexis.pages(dash);
        };
    }

    private String issue() {
        return lexis.chance(0.15)
                ? lexis.between(1, 3) + lexis.pick("/", "-") + lexis.between(4, 6)
                : String.valueOf(lexis.between(1, 12));
    }
}
