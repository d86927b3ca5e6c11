package org.ibid.normalizer.latex;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.CslItem;
import org.ibid.normalizer.bibtex.BibEntry;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a reader prints it, field by field, each as it stands: {@code Ann Reed, Bo Vale. Who keeps the light. Journal of
 * Harbours, 12(3), 7–19, March 2017. doi:10.5555/1.} The words between are those that reference lists of any language use.
 */
final class PrintedItem {

    private final StringBuilder text = new StringBuilder();
    private final CslItem item;

    private PrintedItem(CslItem item) {
        this.item = item;
    }

    static String of(BibEntry entry, CslItem item) {
        return new PrintedItem(item).printed(entry);
    }

    private String printed(BibEntry entry) {
        boolean edited = item.author().isEmpty();
        sentence(edited ? editors(entry) : names(entry, "author", item.author()));
        sentence(item.title());
        sentence(item.translator().isEmpty() ? null : "Transl. " + names(entry, "translator", item.translator()));
        String within = item.containerTitle();
        boolean part = within != null && !"article-journal".equals(item.type());
        sentence(list(
                part ? "In: " + (edited || item.editor().isEmpty() ? within : editors(entry) + ": " + within) : within,
                item.collectionTitle(),
                item.edition() == null ? null : item.edition() + " ed.",
                volume(),
                part ? pages() : null,
                part ? null : item.genre(),
                item.number(),
                published(),
                part ? null : pages(),
                item.issued() == null ? null : item.issued().raw()));
        sentence(item.medium());
        sentence(item.note());
        sentence(item.doi() == null ? null : "doi:" + item.doi());
        String eprint = entry.field("eprint");
        String archive = entry.field("archiveprefix", "eprinttype");
        sentence(eprint == null ? null : (archive == null ? "" : Words.of(archive) + ':') + Words.of(eprint));
        sentence(item.isbn() == null ? null : "ISBN " + item.isbn());
        sentence(item.issn() == null ? null : "ISSN " + item.issn());
        if (item.url() != null) {
            String day = item.accessed() == null
                    ? ""
                    : " (accessed " + item.accessed().raw() + ')';
            text.append(text.isEmpty() ? "" : " ").append(item.url()).append(day);
        }
        return text.toString();
    }

    private String editors(BibEntry entry) {
        String names = names(entry, "editor", item.editor());
        return names.isEmpty() ? "" : names + (item.editor().size() == 1 ? " (ed.)" : " (eds.)");
    }

    private static String names(BibEntry entry, String field, List<CslItem.Name> names) {
        List<String> spoken = new ArrayList<>();
        for (CslItem.Name name : names) {
            spoken.add(name.literal() != null ? name.literal() : spoken(name));
        }
        return String.join(", ", spoken) + (BibItem.hasOthers(entry, field) ? " et al." : "");
    }

    private static String spoken(CslItem.Name name) {
        return name.given()
                + (name.particle() == null ? " " : ' ' + name.particle() + ' ')
                + name.family()
                + (name.suffix() == null ? "" : ", " + name.suffix());
    }

    private @Nullable String volume() {
        String issue = item.issue() == null ? "" : '(' + item.issue() + ')';
        String volume = item.volume() == null ? issue : item.volume() + issue;
        return volume.isEmpty() ? null : "article-journal".equals(item.type()) ? volume : "vol. " + volume;
    }

    private @Nullable String pages() {
        return item.page() == null || "article-journal".equals(item.type()) ? item.page() : "pp. " + item.page();
    }

    private @Nullable String published() {
        return item.publisher() == null || item.publisherPlace() == null
                ? item.publisher() == null ? item.publisherPlace() : item.publisher()
                : item.publisherPlace() + ": " + item.publisher();
    }

    private static String list(@Nullable String... parts) {
        List<String> said = new ArrayList<>();
        for (String part : parts) {
            if (part != null) {
                said.add(part);
            }
        }
        return String.join(", ", said);
    }

    private void sentence(@Nullable String words) {
        if (words != null && !words.isBlank()) {
            text.append(text.isEmpty() ? "" : " ").append(words);
            text.append(".?!".indexOf(words.charAt(words.length() - 1)) < 0 ? "." : "");
        }
    }
}
