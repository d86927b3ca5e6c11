package org.ibid.normalizer.latex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ibid.contracts.CslItem;
import org.ibid.normalizer.bibtex.BibEntry;
import org.ibid.normalizer.bibtex.BibFile;

/**
 * The works of the databases that a source brings with it, as far as it cites them, as the {@code thebibliography} that BibTeX would
 * make of them.
 */
final class CitedDatabase {

    static final CitedDatabase NONE = new CitedDatabase();

    private final Map<String, CslItem> items = new LinkedHashMap<>();
    private final Set<String> faulty = new LinkedHashSet<>();
    private String latex = "";

    private CitedDatabase() {}

    /** @param cited keys in the order in which they are cited; {@code *} for all */
    static CitedDatabase of(List<String> databases, Set<String> cited, BibliographyStyle style) {
        CitedDatabase database = new CitedDatabase();
        Map<String, BibEntry> entries = new LinkedHashMap<>();
        for (String text : databases) {
            BibFile file = BibFile.read(text);
            file.entries().forEach(entries::putIfAbsent);
            database.faulty.addAll(file.faulty());
        }
        Set<String> keys = new LinkedHashSet<>(cited);
        if (keys.remove("*")) {
            keys.addAll(entries.keySet());
        }
        List<CitedWork> works = new ArrayList<>();
        for (String key : keys) {
            BibEntry entry = entries.get(key);
            if (entry != null) {
                works.add(CitedWork.of(entry));
            }
        }
        if (style.sorted()) {
            works.sort(Comparator.comparing(CitedWork::order));
        }
        database.write(works, style.named());
        return database;
    }

    /** A {@code thebibliography}; empty where nothing of it is cited. */
    String latex() {
        return latex;
    }

    /** What the fields of each say, by key. */
    Map<String, CslItem> items() {
        return items;
    }

    /** Keys of entries that are not well-formed. */
    Set<String> faulty() {
        return faulty;
    }

    private void write(List<CitedWork> works, boolean named) {
        StringBuilder list = new StringBuilder();
        Map<String, Integer> alike = new HashMap<>();
        works.forEach(work -> alike.merge(work.authors() + work.year(), 1, Integer::sum));
        Map<String, Integer> told = new HashMap<>();
        for (CitedWork work : works) {
            list.append("\\bibitem");
            if (named) {
                int nth = told.merge(work.authors() + work.year(), 1, Integer::sum);
                boolean lettered = alike.getOrDefault(work.authors() + work.year(), 0) > 1 && nth <= 26;
                list.append('[').append(bare(work.authors())).append('(').append(work.year());
                list.append(lettered ? String.valueOf((char) ('a' + nth - 1)) : "")
                        .append(")]");
            }
            list.append('{').append(work.entry().key()).append("} ");
            list.append(escaped(PrintedItem.of(work.entry(), work.item()))).append('\n');
            items.put(work.entry().key(), work.item());
        }
        latex = list.isEmpty() ? "" : "\\begin{thebibliography}{9}\n" + list + "\\end{thebibliography}\n";
    }

    /** A label holds neither brackets nor braces. */
    private static String bare(String authors) {
        String bare = authors.replaceAll("[\\[\\]{}()\\\\%]", "");
        return escaped(bare.length() > 200 ? bare.substring(0, 200) : bare);
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\textbackslash{}");
                case '{', '}', '%', '$' -> out.append('\\').append(c);
                case '~' -> out.append("\\textasciitilde{}");
                case '"' -> out.append("\\textquotedbl{}");
                case '-' -> out.append(out.length() > 0 && out.charAt(out.length() - 1) == '-' ? "{}-" : "-");
                case '\n' -> out.append(' ');
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
