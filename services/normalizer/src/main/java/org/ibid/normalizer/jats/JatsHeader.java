package org.ibid.normalizer.jats;

import java.util.ArrayList;
import java.util.List;
import org.ibid.normalizer.date.DateGrammar;
import org.ibid.normalizer.date.PartialDate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the front of an article says of it; null, or empty, where it says nothing. */
record JatsHeader(
        @Nullable String title,
        List<String> authors,
        @Nullable PartialDate published,
        @Nullable String language,
        @Nullable String journal) {

    private static final int MOST_AUTHORS = 5000;

    static JatsHeader of(Element article) {
        Element meta = article.selectFirst("> front > article-meta");
        Element front = meta == null ? article : meta;
        return new JatsHeader(
                title(front),
                authors(front),
                published(front),
                filled(article.attr("xml:lang")),
                text(article.selectFirst("> front > journal-meta journal-title")));
    }

    private static @Nullable String title(Element front) {
        Element group = front.selectFirst("> title-group");
        String title = group == null ? null : text(group.selectFirst("> article-title"));
        String subtitle = group == null ? null : text(group.selectFirst("> subtitle"));
        return title == null || subtitle == null ? title : title + ": " + subtitle;
    }

    private static List<String> authors(Element front) {
        List<String> authors = new ArrayList<>();
        for (Element contrib : front.select("> contrib-group > contrib")) {
            String type = contrib.attr("contrib-type");
            String name = type.isEmpty() || type.equals("author") ? name(contrib) : null;
            if (name != null && authors.size() < MOST_AUTHORS) {
                authors.add(name);
            }
        }
        return authors;
    }

    private static @Nullable String name(Element contrib) {
        Element name = contrib.selectFirst("name, string-name, collab");
        if (name == null) {
            return null;
        }
        String family = text(name.selectFirst("surname"));
        String given = text(name.selectFirst("given-names"));
        return family == null ? text(name) : given == null ? family : given + ' ' + family;
    }

    /** When it came out in full: never received, accepted or the year of its collection before a day of publication. */
    private static @Nullable PartialDate published(Element front) {
        PartialDate best = null;
        for (Element date : front.select("> pub-date")) {
            String type = date.attr("date-type") + date.attr("pub-type");
            PartialDate day = date(date);
            boolean better = day != null && (best == null || !best.hasDay() && day.hasDay());
            best = better && !type.contains("collection") || best == null ? day : best;
        }
        return best;
    }

    private static @Nullable PartialDate date(Element date) {
        PartialDate iso = DateGrammar.whole(date.attr("iso-8601-date"), false);
        if (iso != null) {
            return iso;
        }
        int year = number(date.selectFirst("year"));
        return year == 0
                ? null
                : PartialDate.of(year, number(date.selectFirst("month")), number(date.selectFirst("day")));
    }

    private static int number(@Nullable Element element) {
        String digits = element == null ? "" : element.text().strip();
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
    }

    private static @Nullable String text(@Nullable Element element) {
        return element == null ? null : filled(element.text());
    }

    private static @Nullable String filled(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
