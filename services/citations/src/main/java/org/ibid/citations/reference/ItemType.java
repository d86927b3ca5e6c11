package org.ibid.citations.reference;

import java.util.List;
import java.util.Locale;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * The CSL type of a work by evidence, the strongest first: what the reference calls it, how laws and judgments are named, the fields
 * it has with the {@link Words} classes of their words, its address, its date.
 */
final class ItemType {
    private static final String[] POSTS = {
        "twitter.com/",
        "//x.com/",
        "facebook.com/",
        "instagram.com/",
        "bsky.app/",
        "mastodon",
        "/status/",
        "reddit.com/r/",
        "t.me/"
    };

    private final Runs runs;
    private final int[] words;
    private final CslItem.@Nullable Date issued;
    private final @Nullable List<CslItem.Name> authors;
    private final List<Identifier> identifiers;
    private final @Nullable String title;
    private final @Nullable String container;

    private ItemType(
            Runs runs,
            int[] words,
            CslItem.@Nullable Date issued,
            @Nullable List<CslItem.Name> authors,
            List<Identifier> identifiers) {
        this.runs = runs;
        this.words = words;
        this.issued = issued;
        this.authors = authors;
        this.identifiers = identifiers;
        title = runs.first(Field.TITLE);
        container = runs.first(Field.JOURNAL);
    }

    /** @param words the {@link Words} classes of each token */
    static String of(
            Runs runs,
            int[] words,
            CslItem.@Nullable Date issued,
            @Nullable List<CslItem.Name> authors,
            List<Identifier> identifiers) {
        return new ItemType(runs, words, issued, authors, identifiers).type();
    }

    private String type() {
        String named = named();
        if (named != null) {
            return named;
        }
        if (LegalSources.isNumbered(runs.tokens.raw)) {
            return "legal_case";
        }
        String body = body();
        if (!runs.has(Field.AUTHOR) || body != null) {
            if (LegalSources.isJudgment(title, container, body)) {
                return "legal_case";
            }
            if (LegalSources.isLaw(title, container)) {
                return "legislation";
            }
        }
        if (isPost()) {
            return "post";
        }
        if (container != null) {
            return inPeriodical(container);
        }
        String book = runs.first(Field.BOOK);
        if (book != null) {
            return inBook(book);
        }
        if ((classes(Field.GENRE) & Words.REPORT) != 0 || runs.has(Field.NUMBER)) {
            return "report";
        }
        return alone(body);
    }

    private @Nullable String named() {
        if ((classes(Field.GENRE) & Words.THESIS) != 0 || (classes(Field.NOTE) & Words.THESIS) != 0) {
            return "thesis";
        }
        for (Field field : new Field[] {Field.GENRE, Field.NOTE}) {
            for (Runs.Run run : runs.of(field)) {
                String type = Genres.type(runs.text(run));
                if (type != null) {
                    return type;
                }
            }
        }
        String numbered = DocumentNumbers.type(runs.first(Field.NUMBER));
        if (numbered != null) {
            return numbered;
        }
        String bracketed = Genres.bracketed(runs.tokens.raw);
        if ("book".equals(bracketed) && runs.has(Field.BOOK)) {
            return "chapter";
        }
        if (bracketed != null || title == null) {
            return bracketed;
        }
        String lower = title.toLowerCase(Locale.ROOT);
        if (lower.startsWith("interview ")) {
            return "interview";
        }
        boolean letter =
                lower.startsWith("letter from ") || lower.startsWith("letter to ") || lower.startsWith("brief an ");
        return letter && container == null && !runs.has(Field.BOOK) && !runs.has(Field.PUBLISHER)
                ? "personal_communication"
                : null;
    }

    private String inPeriodical(String container) {
        boolean volume = runs.has(Field.VOLUME);
        boolean pages = runs.has(Field.PAGES);
        if (Venue.isReferenceWork(container)) {
            return "entry-encyclopedia";
        }
        if (Venue.isMagazine(container) && (!volume || isFinerThanYear())) {
            return "article-magazine";
        }
        boolean outlet = !Venue.isScholarly(container) && (classes(Field.JOURNAL) & Words.OUTLET) != 0;
        if (volume || (runs.has(Field.ISSUE) && !(outlet && (isFull() || !pages)))) {
            return "article-journal";
        }
        if (!pages && !hasUrl() && Venue.isBroadcaster(container)) {
            return "broadcast";
        }
        if (outlet && (isFull() || !pages)) {
            return "article-newspaper";
        }
        if (!pages && hasUrl()) {
            return container.toLowerCase(Locale.ROOT).contains("blog") ? "post-weblog" : "webpage";
        }
        return isFull() ? "article-magazine" : "article-journal";
    }

    private String inBook(String book) {
        if (Venue.isReferenceWork(book)) {
            return "entry-encyclopedia";
        }
        if ((classes(Field.BOOK) & Words.MEETING) != 0) {
            return "paper-conference";
        }
        return title == null ? "book" : "chapter";
    }

    /** A work that stands in no other. */
    private String alone(@Nullable String body) {
        boolean report = (classes(Field.TITLE) & Words.REPORT) != 0;
        String publisher = runs.first(Field.PUBLISHER);
        boolean newsOutlet = body != null && Venue.namesOutlet(body);
        if (newsOutlet) {
            return isFull() || !hasUrl() ? "article-newspaper" : "webpage";
        }
        if (publisher != null || runs.has(Field.EDITION) || isIdentifiedBy("isbn")) {
            boolean own = body != null
                    && (body.equals(publisher) || (publisher != null && body.contains("(" + publisher + ")")));
            return report && (body != null || runs.has(Field.ORGANIZATION)) || own ? "report" : "book";
        }
        if (hasUrl()) {
            return report && body != null && !isFull() ? "report" : "webpage";
        }
        if (isIdentifiedBy("arxiv")) {
            return "article";
        }
        if (report && body != null) {
            return "report";
        }
        if (isFull()) {
            return "article-newspaper";
        }
        if (runs.has(Field.PLACE)) {
            return "book";
        }
        return runs.has(Field.VOLUME) && runs.has(Field.PAGES) ? "article-journal" : "document";
    }

    /** The only author where that is no person. */
    private @Nullable String body() {
        return authors == null || authors.size() != 1
                ? null
                : authors.getFirst().literal();
    }

    private boolean isFull() {
        return precision() == 3;
    }

    private boolean isFinerThanYear() {
        return precision() > 1;
    }

    private int precision() {
        return issued == null || issued.dateParts() == null
                ? 0
                : issued.dateParts().getFirst().size();
    }

    private boolean hasUrl() {
        return runs.has(Field.URL) || isIdentifiedBy("url") || isIdentifiedBy("archive");
    }

    private boolean isIdentifiedBy(String type) {
        for (Identifier identifier : identifiers) {
            boolean doi = type.equals("url") && identifier.value().contains("doi.org/10.");
            if (identifier.type().equals(type) && !doi) {
                return true;
            }
        }
        return false;
    }

    private boolean isPost() {
        for (Identifier identifier : identifiers) {
            for (String place : POSTS) {
                if (identifier.type().equals("url") && identifier.value().contains(place)) {
                    return true;
                }
            }
        }
        return false;
    }

    private int classes(Field field) {
        int classes = 0;
        for (Runs.Run run : runs.of(field)) {
            for (int i = run.from(); i < run.to(); i++) {
                classes |= words[i];
            }
        }
        return classes;
    }
}
