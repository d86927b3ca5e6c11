package org.ibid.citations.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
    private final DistinctNumbers numbers;
    private final WorkVariables variables;

    /** @param gold whose titles, names, journals, books and publishers are used */
    InventedWorks(Random random, List<TrainingExample> gold) {
        lexis = new Lexis(random);
        material = new WorkMaterial(lexis, gold);
        numbers = new DistinctNumbers(lexis);
        variables = new WorkVariables(lexis, material, numbers);
    }

    /** @param language of the style's locale, that some of the works are in too */
    CslWork make(String language) {
        numbers.begin();
        material.begin();
        String of = WorkMaterial.knows(language) && lexis.chance(0.5)
                ? language
                : lexis.chance(0.85) ? "en" : material.any();
        String type = lexis.pick(TYPES);
        CslWork work = new CslWork(type.equals("other") ? lexis.pick(OTHERS) : type, of);
        authors(work);
        work.with("title", material.title(of));
        issued(work);
        variables.add(work);
        online(work);
        return work;
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
        int year = numbers.next(1900, 2025);
        year = year < 1970 && lexis.chance(0.7) ? numbers.next(1985, 2025) : year;
        boolean full = List.of("article-newspaper", "post", "post-weblog", "article-magazine")
                        .contains(work.type())
                || lexis.chance(0.12);
        if (full) {
            work.dated("issued", year, numbers.next(1, 12), numbers.next(13, 28));
        } else {
            work.dated("issued", year);
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
                work.dated("accessed", numbers.next(2005, 2025), numbers.next(1, 12), numbers.next(13, 28));
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
