package org.ibid.normalizer.jats;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An entry that is marked up field by field, without the points between them, as a reader prints it. */
final class JatsCitation {

    private JatsCitation() {}

    /** {@code Reed A, Vale J. Who keeps the light. Journal of Harbours 12(3), 7–19 (2017). doi:10.5555/1}. */
    static String printed(Element citation) {
        List<String> names = new ArrayList<>();
        for (Element name : citation.select("name, string-name, collab")) {
            names.add(name(name));
        }
        StringBuilder text = new StringBuilder();
        sentence(text, String.join(", ", names));
        String title = field(citation, "article-title");
        sentence(text, title != null ? title : field(citation, "chapter-title"));
        StringBuilder place = new StringBuilder(or(field(citation, "source")));
        String volume = field(citation, "volume");
        String issue = field(citation, "issue");
        place.append(volume == null ? "" : " " + volume).append(issue == null ? "" : "(" + issue + ")");
        String first = field(citation, "fpage");
        String last = field(citation, "lpage");
        place.append(first == null ? "" : ", " + first).append(first == null || last == null ? "" : "–" + last);
        String year = field(citation, "year");
        place.append(year == null ? "" : " (" + year + ")");
        sentence(text, place.toString());
        String where = field(citation, "publisher-loc");
        String house = field(citation, "publisher-name");
        sentence(text, where == null || house == null ? house : where + ": " + house);
        for (Element id : citation.select("pub-id, ext-link, uri")) {
            String type = id.attr("pub-id-type");
            sentence(text, (type.isEmpty() ? "" : type + ":") + id.text());
        }
        sentence(text, field(citation, "comment"));
        return text.toString().strip();
    }

    private static String name(Element name) {
        String family = field(name, "surname");
        return family == null ? name.text() : (family + ' ' + or(field(name, "given-names"))).strip();
    }

    private static void sentence(StringBuilder text, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            String stripped = words.strip();
            text.append(stripped).append(stripped.endsWith(".") ? " " : ". ");
        }
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String field(Element element, String name) {
        Element field = element.selectFirst(name);
        return field == null || field.text().isBlank() ? null : field.text().strip();
    }
}
