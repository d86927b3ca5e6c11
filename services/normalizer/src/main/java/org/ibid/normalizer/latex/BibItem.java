package org.ibid.normalizer.latex;

import java.util.List;
import java.util.Map;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.CslItemBuilder;
import org.ibid.normalizer.bibtex.BibEntry;
import org.ibid.normalizer.bibtex.BibName;
import org.jspecify.annotations.Nullable;

/** What the fields of an entry say, as they stand: those of BibTeX's own styles and of biblatex (its manual, 2.2.2). */
final class BibItem {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("article", "article-journal"),
            Map.entry("suppperiodical", "article-journal"),
            Map.entry("book", "book"),
            Map.entry("mvbook", "book"),
            Map.entry("booklet", "book"),
            Map.entry("collection", "book"),
            Map.entry("mvcollection", "book"),
            Map.entry("proceedings", "book"),
            Map.entry("manual", "book"),
            Map.entry("incollection", "chapter"),
            Map.entry("inbook", "chapter"),
            Map.entry("inproceedings", "paper-conference"),
            Map.entry("conference", "paper-conference"),
            Map.entry("inreference", "entry-encyclopedia"),
            Map.entry("techreport", "report"),
            Map.entry("report", "report"),
            Map.entry("phdthesis", "thesis"),
            Map.entry("mastersthesis", "thesis"),
            Map.entry("thesis", "thesis"),
            Map.entry("online", "webpage"),
            Map.entry("electronic", "webpage"),
            Map.entry("www", "webpage"),
            Map.entry("unpublished", "manuscript"),
            Map.entry("patent", "patent"),
            Map.entry("software", "software"),
            Map.entry("dataset", "dataset"));

    private final BibEntry entry;
    private final String type;

    private BibItem(BibEntry entry) {
        this.entry = entry;
        boolean addressed = entry.field("url") != null || published() != null;
        this.type = TYPES.getOrDefault(entry.type(), addressed ? "webpage" : "document");
    }

    static CslItem of(BibEntry entry) {
        return new BibItem(entry).item();
    }

    /** Whether the field names others without their names. */
    static boolean hasOthers(BibEntry entry, String field) {
        String names = entry.field(field);
        return names != null && BibName.list(names).stream().anyMatch(BibName::isOthers);
    }

    private CslItem item() {
        boolean article = type.equals("article-journal");
        return CslItemBuilder.builder()
                .type(type)
                .author(names("author"))
                .editor(names("editor"))
                .translator(names("translator"))
                .issued(BibDate.of(plain("date"), plain("year"), plain("month"), plain("day")))
                .accessed(BibDate.of(plain("urldate", "lastchecked"), null, null, null))
                .title(titled("title", "subtitle"))
                .containerTitle(
                        article
                                ? titled("journaltitle", "journalsubtitle", "journal")
                                : titled("booktitle", "booksubtitle"))
                .collectionTitle(plain("series"))
                .publisher(plain("publisher", "institution", "school", "organization"))
                .publisherPlace(plain("location", "address"))
                .volume(plain("volume"))
                .issue(article ? plain("number", "issue") : plain("issue"))
                .number(article ? null : plain("number"))
                .page(plain("pages"))
                .edition(plain("edition"))
                .genre(genre())
                .medium(published() == null ? plain("howpublished") : null)
                .note(plain("note", "addendum"))
                .doi(doi())
                .isbn(plain("isbn"))
                .issn(plain("issn"))
                .url(entry.field("url") == null ? published() : verbatim("url"))
                .build();
    }

    /** Where an address says how it was published. */
    private @Nullable String published() {
        String how = entry.field("howpublished");
        return how != null && how.startsWith("\\url") ? verbatim("howpublished") : null;
    }

    private @Nullable String genre() {
        String said = plain("type");
        return said != null
                ? said
                : switch (entry.type()) {
                    case "phdthesis" -> "PhD thesis";
                    case "mastersthesis" -> "Master’s thesis";
                    default -> null;
                };
    }

    private @Nullable String doi() {
        String doi = verbatim("doi");
        return doi == null ? null : doi.replaceFirst("(?i)^(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s{0,9})", "");
    }

    private @Nullable String titled(String title, String subtitle, String... otherwise) {
        String main = plain(title);
        main = main == null ? plain(otherwise) : main;
        String below = plain(subtitle);
        return main == null || below == null ? main : main + ": " + below;
    }

    private List<CslItem.Name> names(String field) {
        String names = entry.field(field);
        return names == null
                ? List.of()
                : BibName.list(names).stream()
                        .filter(name -> !name.isOthers())
                        .map(BibItem::name)
                        .toList();
    }

    private static CslItem.Name name(BibName name) {
        return name.isBody() || name.first().isEmpty()
                ? CslItem.Name.literal(Words.of(name.spoken()))
                : new CslItem.Name(
                        Words.of(name.last()), Words.of(name.first()), given(name.von()), given(name.jr()), null);
    }

    private static @Nullable String given(String part) {
        return part.isEmpty() ? null : Words.of(part);
    }

    private @Nullable String plain(String... names) {
        String value = entry.field(names);
        String words = value == null ? "" : Words.of(value).replaceAll("\\s+", " ");
        return words.isEmpty() ? null : words;
    }

    /** An address or an identifier, in which no sign is a command. */
    private @Nullable String verbatim(String name) {
        String value = entry.field(name);
        String bare = value == null
                ? ""
                : value.replaceFirst("^\\\\(?:url|path|nolinkurl)\\s{0,9}(?=\\{)", "")
                        .replaceAll("[\\\\{}\\s]", "");
        return bare.isEmpty() ? null : bare;
    }
}
