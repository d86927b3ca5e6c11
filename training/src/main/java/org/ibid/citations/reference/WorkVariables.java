package org.ibid.citations.reference;

import java.util.List;
import java.util.Locale;
import org.ibid.citations.reference.NameStyle.Person;

/** The variables of a made-up work that depend on its type: where it stands, its imprint, its numbers. */
record WorkVariables(Lexis lexis, WorkMaterial material, DistinctNumbers numbers) {
    private static final Vocabulary WORDS = Vocabulary.beside("invented-works.txt");

    /** What a work of its type has beside authors, title and date. */
    void add(CslWork work) {
        switch (work.type()) {
            case "article-journal" -> article(work);
            case "chapter" -> chapter(work);
            case "book" -> book(work);
            case "paper-conference" -> paper(work);
            case "report" -> report(work);
            case "thesis" -> thesis(work);
            case "dataset" -> deposited(work, "repository");
            case "software" -> software(work);
            case "article" -> deposited(work, "preprint");
            default -> other(work);
        }
    }

    private void article(CslWork work) {
        work.with("container-title", material.journal(work.language()));
        if (lexis.chance(0.93)) {
            work.with(
                    "volume",
                    lexis.chance(0.03) ? lexis.pick("XII", "XLIV", "B12", "LV") : String.valueOf(numbers.next(1, 400)));
        }
        if (lexis.chance(0.55)) {
            work.with(
                    "issue",
                    lexis.chance(0.06)
                            ? lexis.pick("Suppl 1", "Supplement", "3-4", "Pt 2", "1-2")
                            : String.valueOf(numbers.next(1, 24)));
        }
        if (lexis.chance(0.93)) {
            work.with("page", pages());
        }
        if (lexis.chance(0.1)) {
            work.with("PMID", String.valueOf(numbers.next(1000000, 39999999)));
        }
    }

    private void imprint(CslWork work, double chance) {
        if (lexis.chance(chance)) {
            work.with("publisher", material.press(work.language()));
        }
        if (lexis.chance(0.65)) {
            work.with("publisher-place", material.place(work.language()));
        }
    }

    private void edition(CslWork work) {
        if (lexis.chance(0.18)) {
            work.with("edition", String.valueOf(numbers.next(2, 9)));
        }
        if (lexis.chance(0.1)) {
            work.with("volume", String.valueOf(numbers.next(1, 30)));
        }
        if (lexis.chance(0.12)) {
            work.with(
                    "collection-title",
                    work.language().equals("de")
                            ? material.german().series()
                            : material.gold(Field.SERIES, "Studies in History"));
            if (lexis.chance(0.5)) {
                work.with("collection-number", String.valueOf(numbers.next(1, 900)));
            }
        }
        if (lexis.chance(0.12)) {
            work.with("ISBN", "978" + lexis.between(1000000, 9999999) + lexis.between(100, 999));
        }
    }

    private void book(CslWork work) {
        imprint(work, 0.95);
        edition(work);
        if (lexis.chance(0.2)) {
            work.with("number-of-pages", String.valueOf(numbers.next(80, 900)));
        }
        if (lexis.chance(0.15)) {
            List<Person> authors = work.names().remove("author");
            work.with("editor", authors == null ? material.persons(work.language(), 3) : authors);
        }
        if (lexis.chance(0.08)) {
            work.with("translator", material.persons(work.language(), 2));
        }
    }

    private void chapter(CslWork work) {
        boolean english = work.language().equals("en");
        work.with(
                "container-title",
                english
                        ? lexis.chance(0.5) ? material.gold(Field.BOOK, "A Handbook") : material.title("en")
                        : material.title(work.language()));
        if (lexis.chance(0.6)) {
            work.with("editor", material.persons(work.language(), 4));
        }
        imprint(work, 0.9);
        edition(work);
        if (lexis.chance(0.75)) {
            work.with("page", pages());
        }
    }

    private void paper(CslWork work) {
        String meeting = lexis.chance(0.5) ? material.gold(Field.BOOK, "Proceedings") : material.word("meeting", "en");
        boolean numbered = lexis.chance(0.3) && !meeting.matches(".*\\d.*");
        String number = lexis.chance(0.6) ? work.year() : lexis.pick("24", "9", "31", "XV", "'07");
        work.with("container-title", numbered ? meeting + ' ' + number : meeting);
        if (lexis.chance(0.6)) {
            work.with("publisher", material.press("en"));
        }
        if (lexis.chance(0.4)) {
            work.with("publisher-place", material.place("en"));
        }
        if (lexis.chance(0.2)) {
            work.with("editor", material.persons("en", 3));
        }
        if (lexis.chance(0.7)) {
            work.with("page", pages());
        }
        if (lexis.chance(0.12)) {
            work.with("volume", String.valueOf(numbers.next(1, 400)));
        }
    }

    private void report(CslWork work) {
        List<Person> authors = work.authors();
        boolean own = !authors.isEmpty() && authors.getFirst().given() == null && lexis.chance(0.4);
        work.with(
                "publisher",
                own
                        ? authors.getFirst().family()
                        : lexis.chance(0.5) ? material.team() : material.press(work.language()));
        if (lexis.chance(0.6)) {
            work.with("publisher-place", material.place(work.language()));
        }
        if (lexis.chance(0.4)) {
            work.with(
                    "number",
                    lexis.pick("", "TR-", "WP/", "No. ", "A")
                            .concat(String.valueOf(numbers.next(13, 999)))
                            .replace("No. ", ""));
        }
        if (lexis.chance(0.4)) {
            work.with("genre", lexis.pick(WORDS.of("report-kind")));
        }
        if (lexis.chance(0.15)) {
            work.with("number-of-pages", String.valueOf(numbers.next(20, 300)));
        }
    }

    private void thesis(CslWork work) {
        work.with(
                "publisher",
                lexis.pick("University of ", "University of ", "Universität ").concat(material.place(work.language())));
        work.with("genre", lexis.pick(WORDS.of("thesis-kind")));
        if (lexis.chance(0.3)) {
            work.with("publisher-place", material.word("place", work.language()));
        }
    }

    /** What lies in an archive of data or preprints: the archive is what contains it. */
    private void deposited(CslWork work, String section) {
        work.with(lexis.chance(0.75) ? "container-title" : "publisher", material.word(section, "en"));
        if (section.equals("repository") && lexis.chance(0.2)) {
            work.with("genre", lexis.pick("Data set", "Dataset"));
        }
        if (section.equals("repository") && lexis.chance(0.25)) {
            work.with(
                    "title",
                    lexis.pick("Data from: ", "Raw data for ", "Supplementary data: ", "Database of ", "Reads of ")
                            + work.title());
        }
    }

    private void software(CslWork work) {
        if (lexis.chance(0.6)) {
            work.with("title", material.word("software", "en"));
        } else if (lexis.chance(0.5)) {
            String word = work.title().split("[^\\p{L}]", 2)[0];
            work.with("title", lexis.pick(word.toUpperCase(Locale.ROOT), word, word + lexis.between(2, 5)));
        }
        if (lexis.chance(0.5)) {
            work.with("container-title", material.word("host", "en"));
        } else if (lexis.chance(0.7)) {
            work.with("publisher", lexis.chance(0.3) ? material.department() : material.word("maker", "en"));
            if (lexis.chance(0.4)) {
                work.with("publisher-place", material.place("en"));
            }
        }
        if (lexis.chance(0.4)) {
            work.with("version", numbers.next(1, 9) + "." + numbers.next(10, 40) + "." + numbers.next(41, 60));
        }
        if (lexis.chance(0.15)) {
            work.with("genre", lexis.pick("Computer software", "Software"));
        }
    }

    private void other(CslWork work) {
        switch (work.type()) {
            case "article-newspaper" -> {
                work.with(
                        "container-title",
                        work.language().equals("de") ? material.german().paper() : material.word("paper", "en"));
                if (lexis.chance(0.3)) {
                    work.with("page", lexis.pick("", "A", "B") + numbers.next(29, 60));
                }
            }
            case "article-magazine" -> work.with("container-title", material.word("paper", "en"));
            case "webpage", "post-weblog", "post" -> {
                if (lexis.chance(0.45)) {
                    work.with("container-title", material.word("site", "en"));
                }
            }
            case "entry-encyclopedia" -> {
                work.with("container-title", material.word("encyclopedia", "en"));
                imprint(work, 0.6);
            }
            case "patent" -> work.with("number", lexis.pick("US", "EP", "WO", "DE") + numbers.next(1000000, 9999999));
            case "legal_case" -> {
                work.with("title", material.word("family", "en") + " v. " + material.word("team", "en"));
                work.with("container-title", lexis.pick("U.S.", "F.3d", "ECR", "AC", "BGHZ"));
                work.with("volume", String.valueOf(numbers.next(2, 600)))
                        .with("page", String.valueOf(numbers.next(601, 1999)));
            }
            default -> {}
        }
    }

    private String pages() {
        int first = numbers.next(13, lexis.chance(0.8) ? 500 : 9000);
        int last = first + lexis.between(1, 40);
        numbers.take(last);
        String letter = lexis.pick(WORDS.of("electronic"));
        return switch (lexis.random.nextInt(14)) {
            case 0 -> letter + first + "-" + letter + last;
            case 1 -> lexis.pick("e", "e0", "D") + first;
            case 2 -> String.valueOf(first);
            case 3 -> String.valueOf(numbers.next(100000, 999999));
            default -> first + "-" + last;
        };
    }
}
