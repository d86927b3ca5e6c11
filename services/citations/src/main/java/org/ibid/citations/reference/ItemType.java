package org.ibid.citations.reference;

import java.util.List;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.Identifier;

/** The CSL type of a work, from the fields its reference has and the words in them. */
final class ItemType {
    private ItemType() {}

    static String of(Runs runs, CslItem.Date issued, List<CslItem.Name> authors, List<Identifier> identifiers) {
        int genre = classes(runs, Field.GENRE) | classes(runs, Field.NOTE);
        int title = classes(runs, Field.TITLE);
        if ((genre & Words.THESIS) != 0) {
            return "thesis";
        }
        if (interview(runs)) {
            return "interview";
        }
        if (legalCase(runs) && !runs.has(Field.AUTHOR)) {
            return "legal_case";
        }
        if (runs.has(Field.JOURNAL)) {
            return journal(runs, issued);
        }
        if (runs.has(Field.BOOK)) {
            return (classes(runs, Field.BOOK) & Words.MEETING) != 0 ? "paper-conference" : "chapter";
        }
        if ((classes(runs, Field.GENRE) & Words.REPORT) != 0 || runs.has(Field.NUMBER)) {
            return "report";
        }
        if (legal(runs)) {
            return "legislation";
        }
        boolean web = runs.has(Field.URL)
                || identifiers.stream().anyMatch(i -> i.type().equals("url"));
        if (outlet(authors)) {
            return full(issued) || !web ? "article-newspaper" : "webpage";
        }
        if (runs.has(Field.PUBLISHER) || runs.has(Field.EDITION) || has(identifiers, "isbn")) {
            return (title & Words.REPORT) != 0 && runs.has(Field.ORGANIZATION) ? "report" : "book";
        }
        if (web) {
            return post(identifiers) ? "post" : "webpage";
        }
        if (full(issued)) {
            return "article-newspaper";
        }
        return runs.has(Field.PLACE)
                ? "book"
                : runs.has(Field.VOLUME) && runs.has(Field.PAGES) ? "article-journal" : "document";
    }

    private static String journal(Runs runs, CslItem.Date issued) {
        int journal = classes(runs, Field.JOURNAL);
        boolean numbered = runs.has(Field.VOLUME) || runs.has(Field.ISSUE);
        if (!numbered && (full(issued) || ((journal & Words.OUTLET) != 0 && !runs.has(Field.PAGES)))) {
            return (journal & Words.OUTLET) != 0 ? "article-newspaper" : "article-magazine";
        }
        return "article-journal";
    }

    private static boolean full(CslItem.Date issued) {
        return issued != null
                && issued.dateParts() != null
                && issued.dateParts().getFirst().size() == 3;
    }

    private static boolean outlet(List<CslItem.Name> authors) {
        if (authors == null || authors.size() != 1 || authors.getFirst().literal() == null) {
            return false;
        }
        for (String word : authors.getFirst().literal().split(" ", -1)) {
            if (Words.is(word, Words.OUTLET)) {
                return true;
            }
        }
        return false;
    }

    private static boolean interview(Runs runs) {
        for (Field field : new Field[] {Field.GENRE, Field.NOTE, Field.TITLE}) {
            String text = runs.first(field);
            if (text != null && text.regionMatches(true, 0, "interview", 0, 9)) {
                return true;
            }
            if (text != null
                    && field != Field.TITLE
                    && text.toLowerCase(java.util.Locale.ROOT).contains("interview")) {
                return true;
            }
        }
        return false;
    }

    private static boolean legal(Runs runs) {
        boolean plain = !runs.has(Field.PUBLISHER) && !runs.has(Field.JOURNAL) && !runs.has(Field.AUTHOR);
        return plain && (classes(runs, Field.TITLE) & Words.LAW) != 0;
    }

    private static boolean legalCase(Runs runs) {
        String title = runs.first(Field.TITLE);
        return title != null && (title.contains(" v. ") || title.contains(" v ") || title.contains(" vs. "));
    }

    private static boolean post(List<Identifier> identifiers) {
        for (Identifier identifier : identifiers) {
            String value = identifier.value();
            if (value.contains("twitter.com/")
                    || value.contains("//x.com/")
                    || value.contains("facebook.com/")
                    || value.contains("bsky.app/")
                    || value.contains("/status/")) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(List<Identifier> identifiers, String type) {
        return identifiers.stream().anyMatch(identifier -> identifier.type().equals(type));
    }

    private static int classes(Runs runs, Field field) {
        int classes = 0;
        for (Runs.Run run : runs.of(field)) {
            for (int i = run.from(); i < run.to(); i++) {
                classes |= Words.classes(runs.tokens.word(i).toLowerCase(java.util.Locale.ROOT));
            }
        }
        return classes;
    }
}
