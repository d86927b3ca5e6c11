package org.ibid.citations.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.ibid.citations.reference.NameStyle.Person;

/**
 * Makes up works of every type for citation styles to print: in English of the titles, names and journals of labelled references, put
 * together anew, in other languages of word lists. No two numbers of a work are the same, so that each is found again.
 */
final class InventedWorks {
    private static final Vocabulary WORDS = Vocabulary.beside("invented-works.txt");
    private static final String[] TYPES = WORDS.of("type");
    private static final String[] OTHERS = WORDS.of("other-type");

    private final Lexis lexis;
    private final WorkMaterial material;
    private final Set<Integer> numbers = new HashSet<>();

    /** @param gold whose titles, names, journals, books and publishers are used */
    InventedWorks(Random random, List<TrainingExample> gold) {
        lexis = new Lexis(random);
        material = new WorkMaterial(lexis, gold);
    }

    /** @param language of the style's locale, that some of the works are in too */
    CslWork make(String language) {
        numbers.clear();
        material.begin();
        String of = WorkMaterial.knows(language) && lexis.chance(0.5)
                ? language
                : lexis.chance(0.85) ? "en" : material.any();
        String type = lexis.pick(TYPES);
        CslWork work = new CslWork(type.equals("other") ? lexis.pick(OTHERS) : type, of);
        authors(work);
        work.with("title", material.title(of));
        issued(work);
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
        online(work);
        return work;
    }

    private int number(int low, int high) {
        int number;
        do {
            number = lexis.between(low, high);
        } while (!numbers.add(number));
        return number;
    }

    private void authors(CslWork work) {
        boolean often = List.of("report", "webpage", "dataset", "software", "legislation", "post")
                .contains(work.type());
        boolean body = lexis.chance(often ? 0.45 : work.type().equals("book") ? 0.1 : 0.03);
        if (List.of(
                                "article-newspaper",
                                "webpage",
                                "entry-encyclopedia",
                                "legal_case",
                                "legislation",
                                "software",
                                "dataset")
                        .contains(work.type())
                && lexis.chance(0.2)) {
            return;
        }
        if (body) {
            String name = work.language().equals("de") ? material.german().body() : material.team();
            work.with("author", List.of(new Person(name, null)));
            return;
        }
        List<Person> persons = material.persons(work.language(), lexis.chance(0.15) ? 16 : 6);
        if (lexis.chance(0.03) && persons.size() > 1) {
            persons = new ArrayList<>(persons);
            persons.add(new Person(material.word("team", "en"), null));
        }
        work.with("author", persons);
    }

    private void issued(CslWork work) {
        int year = number(1900, 2025);
        year = year < 1970 && lexis.chance(0.7) ? number(1985, 2025) : year;
        boolean full = List.of("article-newspaper", "post", "post-weblog", "article-magazine")
                        .contains(work.type())
                || lexis.chance(0.12);
        if (full) {
            work.dated("issued", year, number(1, 12), number(13, 28));
        } else {
            work.dated("issued", year);
        }
    }

    private String pages() {
        int first = number(13, lexis.chance(0.8) ? 500 : 9000);
        int last = first + lexis.between(1, 40);
        numbers.add(last);
        String letter = lexis.pick(WORDS.of("electronic"));
        return switch (lexis.random.nextInt(14)) {
            case 0 -> letter + first + "-" + letter + last;
            case 1 -> lexis.pick("e", "e0", "D") + first;
            case 2 -> String.valueOf(first);
            case 3 -> String.valueOf(number(100000, 999999));
            default -> first + "-" + last;
        };
    }

    private void article(CslWork work) {
        work.with("container-title", material.journal(work.language()));
        if (lexis.chance(0.93)) {
            work.with(
                    "volume",
                    lexis.chance(0.03) ? lexis.pick("XII", "XLIV", "B12", "LV") : String.valueOf(number(1, 400)));
        }
        if (lexis.chance(0.55)) {
            work.with(
                    "issue",
                    lexis.chance(0.06)
                            ? lexis.pick("Suppl 1", "Supplement", "3-4", "Pt 2", "1-2")
                            : String.valueOf(number(1, 24)));
        }
        if (lexis.chance(0.93)) {
            work.with("page", pages());
        }
        if (lexis.chance(0.1)) {
            work.with("PMID", String.valueOf(number(1000000, 39999999)));
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
            work.with("edition", String.valueOf(number(2, 9)));
        }
        if (lexis.chance(0.1)) {
            work.with("volume", String.valueOf(number(1, 30)));
        }
        if (lexis.chance(0.12)) {
            work.with(
                    "collection-title",
                    work.language().equals("de")
                            ? material.german().series()
                            : material.gold(Field.SERIES, "Studies in History"));
            if (lexis.chance(0.5)) {
                work.with("collection-number", String.valueOf(number(1, 900)));
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
            work.with("number-of-pages", String.valueOf(number(80, 900)));
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
        String number = lexis.chance(0.6)
                ? String.valueOf(work.dates().get("issued").getFirst())
                : lexis.pick("24", "9", "31", "XV", "'07");
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
            work.with("volume", String.valueOf(number(1, 400)));
        }
    }

    private void report(CslWork work) {
        List<Person> authors = work.names().get("author");
        boolean own = authors != null && authors.getFirst().given() == null && lexis.chance(0.4);
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
                            .concat(String.valueOf(number(13, 999)))
                            .replace("No. ", ""));
        }
        if (lexis.chance(0.4)) {
            work.with("genre", lexis.pick(WORDS.of("report-kind")));
        }
        if (lexis.chance(0.15)) {
            work.with("number-of-pages", String.valueOf(number(20, 300)));
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
                            + work.texts().get("title"));
        }
    }

    private void software(CslWork work) {
        if (lexis.chance(0.6)) {
            work.with("title", material.word("software", "en"));
        } else if (lexis.chance(0.5)) {
            String word = work.texts().get("title").split("[^\\p{L}]", 2)[0];
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
            work.with("version", number(1, 9) + "." + number(10, 40) + "." + number(41, 60));
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
                    work.with("page", lexis.pick("", "A", "B") + number(29, 60));
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
            case "patent" -> work.with("number", lexis.pick("US", "EP", "WO", "DE") + number(1000000, 9999999));
            case "legal_case" -> {
                work.with("title", material.word("family", "en") + " v. " + material.word("team", "en"));
                work.with("container-title", lexis.pick("U.S.", "F.3d", "ECR", "AC", "BGHZ"));
                work.with("volume", String.valueOf(number(2, 600))).with("page", String.valueOf(number(601, 1999)));
            }
            default -> {}
        }
    }

    private void online(CslWork work) {
        boolean always = work.type().equals("webpage") || work.type().startsWith("post");
        double chance = List.of("dataset", "software", "article", "report", "article-newspaper")
                        .contains(work.type())
                ? 0.55
                : 0.1;
        if (always || lexis.chance(chance)) {
            work.with(
                    "URL",
                    lexis.pick("https://www.", "https://", "http://")
                            + lexis.pick(WORDS.of("host"))
                            + lexis.pick(WORDS.of("domain"))
                            + lexis.pick(
                                    "",
                                    "/",
                                    "/a/b-c.html",
                                    "/report_" + lexis.between(1, 99) + ".pdf",
                                    "/en/stat?id=" + lexis.between(1, 99999)));
            if (lexis.chance(0.5)) {
                work.dated("accessed", number(2005, 2025), number(1, 12), number(13, 28));
            }
        }
        if (!always && lexis.chance(0.25)) {
            work.with(
                    "DOI",
                    "10." + lexis.between(1000, 29999)
                            + lexis.pick("/j.x.", "/s", "/abc-", "/journal.", "/S0140-6736(05)")
                            + lexis.between(100, 99999));
        }
    }
}
