package org.ibid.normalizer.latex;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.ibid.contracts.CslItem;
import org.ibid.normalizer.bibtex.BibEntry;
import org.jspecify.annotations.Nullable;

/**
 * A work of a database, and what styles make of its authors and year.
 *
 * @param authors as a text cites them: {@code Reed et al.}; the title where nobody is named
 * @param order by which lists are sorted
 */
record CitedWork(BibEntry entry, CslItem item, String authors, String year, String order) {

    static CitedWork of(BibEntry entry) {
        CslItem item = BibItem.of(entry);
        String by = item.author().isEmpty() ? "editor" : "author";
        List<CslItem.Name> names = by.equals("editor") ? item.editor() : item.author();
        String title = item.title() == null ? entry.key() : item.title();
        String year = year(item.issued());
        StringBuilder order = new StringBuilder(names.isEmpty() ? title : "");
        names.forEach(name ->
                order.append(family(name)).append(' ').append(name.given()).append(' '));
        order.append('\t').append(year).append('\t').append(title);
        return new CitedWork(
                entry, item, authors(names, BibItem.hasOthers(entry, by), title), year, sortable(order.toString()));
    }

    private static String year(CslItem.@Nullable Date issued) {
        List<List<Integer>> parts = issued == null ? null : issued.dateParts();
        return parts == null ? "n.d." : String.valueOf(parts.getFirst().getFirst());
    }

    private static String authors(List<CslItem.Name> names, boolean others, String title) {
        return switch (others && !names.isEmpty() ? names.size() + 2 : names.size()) {
            case 0 -> title;
            case 1 -> family(names.getFirst());
            case 2 -> family(names.getFirst()) + " and " + family(names.getLast());
            default -> family(names.getFirst()) + " et al.";
        };
    }

    private static String family(CslItem.Name name) {
        return name.literal() != null
                ? name.literal()
                : (name.particle() == null ? "" : name.particle() + ' ') + name.family();
    }

    private static String sortable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
