package org.ibid.enrichment.export;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.Identifier;
import org.ibid.contracts.Reference;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXFormatter;
import org.jbibtex.Key;
import org.jbibtex.KeyValue;
import org.jbibtex.StringValue;
import org.jspecify.annotations.Nullable;

/** BibTeX as BibTeX 0.99 and Biber read it: UTF-8, the characters that TeX takes as commands escaped. */
final class BibTex implements EntryWriter {

    /** The macros that every style defines, so that it prints months its own way. */
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private final Writer out;
    private final BibTeXFormatter formatter = new BibTeXFormatter();
    private final Set<String> keys = new HashSet<>();
    private String prefix = "";
    private boolean begun;

    BibTex(Writer out) {
        this.out = out;
    }

    /** Keys are told apart within a document; between documents the prefix does that. */
    @Override
    public void add(Reference reference, String prefix) throws IOException {
        if (!prefix.equals(this.prefix)) {
            this.prefix = prefix;
            keys.clear();
        }
        BibTeXDatabase one = new BibTeXDatabase();
        one.addObject(entry(reference));
        out.write(begun ? "\n\n" : "");
        formatter.format(one, out);
        begun = true;
    }

    @Override
    public void end() throws IOException {
        out.write("\n");
    }

    private BibTeXEntry entry(Reference reference) {
        CslItem item = Items.read(reference);
        if (item == null) {
            BibTeXEntry entry = new BibTeXEntry(BibTeXEntry.TYPE_MISC, new Key(unused(reference.id())));
            put(entry, "note", Items.printed(reference));
            return entry;
        }
        Key type = type(item);
        BibTeXEntry entry = new BibTeXEntry(type, new Key(unused(key(reference, item))));
        put(entry, "author", names(item.author()));
        put(entry, "editor", names(item.editor()));
        put(entry, "title", item.title() == null ? item.containerTitle() : item.title());
        put(entry, container(type), item.title() == null ? null : item.containerTitle());
        put(entry, "series", item.collectionTitle());
        put(entry, publisher(type), item.publisher());
        put(entry, "address", item.publisherPlace());
        Integer year = Items.year(item.issued());
        put(entry, "year", year == null ? null : year.toString());
        Integer month = Items.month(item.issued());
        if (month != null && month >= 1 && month <= 12) {
            entry.addField(new Key("month"), new KeyValue(MONTHS.get(month - 1)));
        }
        put(entry, "volume", item.volume());
        put(entry, "number", item.issue() == null ? item.number() : item.issue());
        put(entry, "pages", item.page() == null ? null : item.page().replaceAll("\\s*[-–—]+\\s*", "--"));
        put(entry, "edition", item.edition());
        put(entry, "doi", item.doi());
        String arxiv = arxiv(reference);
        put(entry, "eprint", arxiv);
        put(entry, "archiveprefix", arxiv == null ? null : "arXiv");
        put(entry, "isbn", item.isbn());
        put(entry, "issn", item.issn());
        verbatim(entry, "url", item.url());
        verbatim(entry, "urldate", Items.iso(item.accessed()));
        return entry;
    }

    private static @Nullable String arxiv(Reference reference) {
        return reference.identifiers().stream()
                .filter(identifier -> identifier.type().equals("arxiv") && identifier.valid())
                .map(Identifier::value)
                .findFirst()
                .orElse(null);
    }

    private static Key type(CslItem item) {
        return switch (item.type() == null ? "" : item.type()) {
            case "article-journal", "article-newspaper", "article-magazine", "article" -> BibTeXEntry.TYPE_ARTICLE;
            case "book" -> BibTeXEntry.TYPE_BOOK;
            case "chapter", "entry-encyclopedia", "entry-dictionary" -> BibTeXEntry.TYPE_INCOLLECTION;
            case "paper-conference" -> BibTeXEntry.TYPE_INPROCEEDINGS;
            case "report" -> BibTeXEntry.TYPE_TECHREPORT;
            case "thesis" ->
                item.genre() != null && item.genre().toLowerCase(Locale.ROOT).contains("master")
                        ? BibTeXEntry.TYPE_MASTERSTHESIS
                        : BibTeXEntry.TYPE_PHDTHESIS;
            default -> BibTeXEntry.TYPE_MISC;
        };
    }

    private static String container(Key type) {
        if (type.equals(BibTeXEntry.TYPE_INCOLLECTION) || type.equals(BibTeXEntry.TYPE_INPROCEEDINGS)) {
            return "booktitle";
        }
        return type.equals(BibTeXEntry.TYPE_ARTICLE) ? "journal" : "howpublished";
    }

    private static String publisher(Key type) {
        if (type.equals(BibTeXEntry.TYPE_PHDTHESIS) || type.equals(BibTeXEntry.TYPE_MASTERSTHESIS)) {
            return "school";
        }
        return type.equals(BibTeXEntry.TYPE_TECHREPORT) ? "institution" : "publisher";
    }

    /** {@code Lowe, Ann and {Daily Courier}}: braces keep a literal name whole. */
    private static @Nullable String names(List<CslItem.Name> names) {
        String joined = names.stream()
                .map(name ->
                        name.literal() == null ? escaped(Items.inverted(name)) : '{' + escaped(name.literal()) + '}')
                .collect(Collectors.joining(" and "));
        return joined.isEmpty() ? null : joined;
    }

    /** Family name, year and the first long word of the title, in ASCII; the entry's id where no letter is left of them. */
    private static String key(Reference reference, CslItem item) {
        List<CslItem.Name> authors = item.author();
        String family = authors.isEmpty()
                ? ""
                : authors.getFirst().literal() == null
                        ? authors.getFirst().family()
                        : authors.getFirst().literal();
        Integer year = Items.year(item.issued());
        String word = "";
        for (String next : (item.title() == null ? "" : item.title()).split("[^\\p{L}\\p{N}]+", 20)) {
            word = word.isEmpty() && next.length() > 3 ? next : word;
        }
        String key = (family == null ? "" : family) + (year == null ? "" : year) + word;
        String ascii = Normalizer.normalize(key, Normalizer.Form.NFKD)
                .replaceAll("[^A-Za-z0-9]", "")
                .toLowerCase(Locale.ROOT);
        boolean letters = ascii.chars().anyMatch(Character::isLetter);
        return letters ? ascii : ascii.isEmpty() ? reference.id() : reference.id() + '-' + ascii;
    }

    private String unused(String key) {
        String unused = key;
        for (int i = 2; !keys.add(unused); i++) {
            unused = key + '-' + i;
        }
        return prefix + unused;
    }

    private static void put(BibTeXEntry entry, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            boolean names = field.equals("author") || field.equals("editor");
            verbatim(entry, field, names ? value : escaped(value));
        }
    }

    private static void verbatim(BibTeXEntry entry, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            entry.addField(new Key(field), new StringValue(value.strip(), StringValue.Style.BRACED));
        }
    }

    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 8);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&', '%', '$', '#', '_' -> escaped.append('\\').append(c);
                case '{' -> escaped.append("\\{");
                case '}' -> escaped.append("\\}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '\\' -> escaped.append("\\textbackslash{}");
                case '\n' -> escaped.append(' ');
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
