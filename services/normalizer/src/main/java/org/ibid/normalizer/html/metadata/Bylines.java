package org.ibid.normalizer.html.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ibid.normalizer.html.page.Hint;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Role;
import org.ibid.normalizer.html.page.Segment;
import org.ibid.normalizer.name.PersonNames;
import org.ibid.normalizer.unicode.Characters;
import org.jsoup.nodes.Element;

/** The authors: those that metadata names, if they look like names, else those that a byline shows. */
final class Bylines {

    private static final int LONGEST = 100;
    private static final int LONGEST_LINE = 3000;
    private static final int TOP_SHARE = 3;

    private final Page page;
    private final Declared declared;
    private final LinkedData data;
    private final String site;

    Bylines(Page page, Declared declared, LinkedData data, String site) {
        this.page = page;
        this.declared = declared;
        this.data = data;
        this.site = site;
    }

    List<String> find() {
        List<String> names = people(data.authors());
        if (names.isEmpty()) {
            names = people(declared.all("citation_author"));
        }
        for (String key : List.of(
                "author",
                "article:author",
                "dc.creator",
                "dcterms.creator",
                "parsely-author",
                "sailthru.author",
                "byl",
                "dc.creator.personalname")) {
            if (names.isEmpty()) {
                names = people(declared.all(key));
            }
        }
        if (names.isEmpty()) {
            names = people(marked());
        }
        return names.isEmpty() ? shown() : names;
    }

    /** Names in rel=author, itemprop=author and elements classed byline or author. */
    private List<String> marked() {
        for (String query : List.of(
                "[itemprop=author] [itemprop=name]",
                "[itemprop=author]",
                "a[rel=author]",
                "[rel~=author]",
                ".byline a",
                ".author-name",
                ".byline",
                ".author a")) {
            for (Element element : page.document().select(query)) {
                if (element.closest("nav, footer, aside, [class*=comment], [class*=related]") != null) {
                    continue;
                }
                String text = PersonNames.withoutBy(element.text().strip());
                if (!text.isEmpty() && text.length() < LONGEST_LINE) {
                    List<String> names = PersonNames.line(text);
                    if (!names.isEmpty()) {
                        return names;
                    }
                }
            }
        }
        return List.of();
    }

    /** A line that begins with "By" or is marked as the byline, in the upper part of the page. */
    private List<String> shown() {
        List<Segment> segments = page.segments();
        for (int i = 0; i < segments.size() / TOP_SHARE + 5 && i < segments.size(); i++) {
            Segment segment = segments.get(i);
            boolean elsewhere = segment.region.within(Role.NAV)
                    || segment.region.within(Role.FOOTER)
                    || Hint.COMMENT.in(segment.region.allHints);
            if (segment.length() > LONGEST || elsewhere) {
                continue;
            }
            String text = page.text(segment);
            boolean by = text.regionMatches(true, 0, "by ", 0, 3)
                    || text.regionMatches(true, 0, "written by ", 0, 11)
                    || text.regionMatches(true, 0, "posted by ", 0, 10);
            if (by) {
                List<String> names = PersonNames.line(firstPart(text));
                if (!names.isEmpty()) {
                    return people(names);
                }
            }
        }
        return List.of();
    }

    private static String firstPart(String text) {
        int end = text.length();
        for (String stop : List.of(" | ", " on ", " • ", " · ", " – ", " - ", "\n", " in ", " — ")) {
            int at = text.indexOf(stop);
            end = at > 0 && at < end ? at : end;
        }
        return text.substring(0, end);
    }

    private List<String> people(List<String> given) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String each : given) {
            String clean = Characters.clean(each).strip();
            for (String part : parts(clean)) {
                String name = PersonNames.withoutBy(part.strip());
                if (isAuthor(name)) {
                    names.putIfAbsent(Titles.squeeze(name), name);
                }
            }
        }
        return new ArrayList<>(names.values());
    }

    private static List<String> parts(String text) {
        List<String> names = PersonNames.line(text);
        return names.size() > 1 ? names : List.of(text);
    }

    private boolean isAuthor(String name) {
        if (name.length() < 2
                || name.length() > LONGEST
                || name.startsWith("http")
                || name.startsWith("@")
                || name.contains("://")) {
            return false;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean account = lower.equals("admin")
                || lower.equals("administrator")
                || lower.equals("editor")
                || lower.equals("staff")
                || lower.equals("author")
                || lower.equals("webmaster")
                || lower.equals("guest")
                || lower.equals("user")
                || lower.equals("root")
                || lower.equals("null")
                || lower.equals("undefined")
                || lower.contains(".com");
        return !account && (site == null || !Titles.squeeze(site).equals(Titles.squeeze(name)));
    }
}
