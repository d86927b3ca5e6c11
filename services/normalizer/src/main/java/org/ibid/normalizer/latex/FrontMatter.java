package org.ibid.normalizer.latex;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ibid.normalizer.date.DateGrammar;
import org.ibid.normalizer.date.PartialDate;
import org.ibid.normalizer.name.PersonNames;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Title, authors and date as their commands give them. */
final class FrontMatter {

    /** What {@code \and} becomes, between authors. */
    static final String AND = "<hr>";

    private final Set<String> authors = new LinkedHashSet<>();
    private @Nullable String title;
    private @Nullable PartialDate date;

    void title(String html) {
        String text = words(html);
        title = text.isEmpty() ? title : text;
    }

    /** Of each author the first line: below it stands where they work. */
    void authors(String html) {
        for (String author : html.split(AND, -1)) {
            String[] lines = author.strip().split("<br>", -1);
            authors.addAll(PersonNames.line(words(lines[0]).replaceAll("[*†‡,;]+$", "")));
        }
    }

    void date(String html) {
        PartialDate said = DateGrammar.whole(words(html), true);
        date = said == null ? date : said;
    }

    @Nullable
    String title() {
        return title;
    }

    List<String> byline() {
        return new ArrayList<>(authors);
    }

    @Nullable
    PartialDate date() {
        return date;
    }

    /** Without raised marks, which point at addresses. */
    private static String words(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select("sup").remove();
        return body.text().strip();
    }
}
