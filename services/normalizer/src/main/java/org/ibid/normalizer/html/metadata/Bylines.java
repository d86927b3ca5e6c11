package org.ibid.normalizer.html.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ibid.contracts.Inline;
import org.ibid.normalizer.date.DateGrammar;
import org.ibid.normalizer.html.page.Hint;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Region;
import org.ibid.normalizer.html.page.Role;
import org.ibid.normalizer.html.page.Segment;
import org.ibid.normalizer.name.PersonNames;
import org.ibid.normalizer.unicode.Characters;
import org.jsoup.nodes.Element;

/** The authors: those that metadata names, if they look like names, else those that a byline shows. */
final class Bylines {

    private static final int LONGEST = 100;
    private static final int LONGEST_LINE = 3000;
    private static final int LONGEST_USER = 30;
    /** Segments above and below the title among which a byline stands. */
    private static final int ABOVE = 4;

    private static final int BELOW = 12;

    private static final List<String> FORUMS =
            List.of("/t/", "thread", "topic", "forum", "/questions/", "/comments/", "community.");

    private final Page page;
    private final Declared declared;
    private final LinkedData data;
    private final String site;
    private final String url;
    private final int titleAt;

    Bylines(Page page, Declared declared, LinkedData data, String site, String url, int titleAt) {
        this.page = page;
        this.declared = declared;
        this.data = data;
        this.site = site;
        this.url = url;
        this.titleAt = titleAt;
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
        if (names.isEmpty() && isForum()) {
            return poster();
        }
        if (names.isEmpty()) {
            names = people(marked());
        }
        if (names.isEmpty()) {
            names = shown();
        }
        return names.isEmpty() ? outlet() : names;
    }

    /** The site itself, where it signs and nobody else does. */
    private List<String> outlet() {
        List<String> signed = new ArrayList<>(data.authors());
        signed.addAll(declared.all("author"));
        for (String name : signed) {
            if (site != null && Titles.squeeze(site).equals(Titles.squeeze(name)) && PersonNames.isName(name)) {
                return List.of(name);
            }
        }
        return List.of();
    }

    /** Names in elements that are marked itemprop or rel author, or classed as byline or author, in this order. */
    private List<String> marked() {
        List<String> best = List.of();
        int bestRank = Integer.MAX_VALUE;
        for (Element element : page.cues().authors) {
            int rank = element.attr("itemprop").equals("author")
                    ? 0
                    : element.attr("rel").contains("author") ? 1 : 2;
            if (rank < bestRank && !Chrome.around(element)) {
                String text = element.text().strip();
                List<String> names = text.length() < LONGEST_LINE ? PersonNames.line(firstPart(text)) : List.of();
                if (!names.isEmpty()) {
                    best = names;
                    bestRank = rank;
                }
            }
        }
        return best;
    }

    /** A byline near the title: "By" and a name anywhere in a short line, or a name before a date or a separator. */
    private List<String> shown() {
        List<Segment> segments = page.segments();
        int title = Math.max(0, titleAt);
        List<String> later = List.of();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            Region region = segment.region;
            boolean elsewhere =
                    region.within(Role.NAV) || Hint.COMMENT.in(region.allHints) || Hint.RELATED.in(region.allHints);
            if (elsewhere || segment.length() > LONGEST || segment.words < 2 || segment.headingLevel() == 1) {
                continue;
            }
            String text = page.text(segment);
            boolean near = i >= title - ABOVE && i <= title + BELOW;
            boolean marked = Hint.BYLINE.in(segment.inlineHints | region.hints)
                    || region.parent != null && Hint.BYLINE.in(region.parent.hints);
            String name = near || marked || startsWith(text, "written by ") ? after(segment, i > title) : null;
            if (name != null) {
                return people(List.of(name));
            }
            if (later.isEmpty() && marked && region.element.tag().isBlock()) {
                String leading = PersonNames.leading(text);
                later = leading == null ? later : people(List.of(leading));
            }
            if (later.isEmpty() && near && i > title) {
                later = beforeDate(text);
            }
        }
        return later;
    }

    /** In a forum: who wrote the first post, marked as its author or the first user named below the title. */
    private List<String> poster() {
        if (!page.cues().posts.isEmpty()) {
            return List.of(page.cues().posts.getFirst().attr("author"));
        }
        for (Element element : page.cues().authors) {
            String text = element.text().strip();
            if (element.attr("itemprop").equals("author")
                    && text.length() > 1
                    && text.length() < LONGEST_USER
                    && !text.contains(" ")) {
                return List.of(text);
            }
        }
        for (int i = Math.max(0, titleAt) + 1; i < page.segments().size(); i++) {
            Segment segment = page.segments().get(i);
            Region region = segment.region;
            int hints = segment.inlineHints | region.hints | (region.parent == null ? 0 : region.parent.hints);
            boolean user = Hint.USER.in(hints) || Hint.BYLINE.in(hints);
            if (user && segment.length() > 2 && segment.words <= 6 && !region.within(Role.NAV)) {
                String name = userName(segment);
                if (name.length() < LONGEST_USER && name.length() > 1) {
                    return List.of(name);
                }
            }
        }
        return List.of();
    }

    /** The first link in the segment, else its first line. */
    private String userName(Segment segment) {
        for (Inline inline : page.inlines()) {
            boolean inside =
                    inline.kind() == Inline.Kind.LINK && inline.start() >= segment.start && inline.end() <= segment.end;
            if (inside && inline.end() > inline.start()) {
                return page.buffer().substring(inline.start(), inline.end()).replaceFirst("^@", "");
            }
        }
        String text = page.text(segment);
        int line = text.indexOf('\n');
        return line < 0 ? text : text.substring(0, line);
    }

    private boolean isForum() {
        String address = url == null ? "" : url.toLowerCase(Locale.ROOT);
        return data.types().contains("DiscussionForumPosting")
                || data.types().contains("QAPage")
                || FORUMS.stream().anyMatch(address::contains);
    }

    /** The name after a "by" that stands at the start, after a date, or after a word of writing. */
    private String after(Segment segment, boolean belowTitle) {
        String text = page.text(segment);
        int at = startsWith(text, "by ") ? 0 : indexOfBy(text);
        if (at < 0 || !belowTitle && at > 0) {
            return null;
        }
        String before = text.substring(0, at).strip().toLowerCase(Locale.ROOT);
        for (String other : List.of(
                "reviewed",
                "edited",
                "checked",
                "photo",
                "photos",
                "photography",
                "image",
                "images",
                "illustration",
                "powered",
                "approved",
                "recommended",
                "presented",
                "sponsored",
                "sort",
                "filter",
                "verified",
                "updated",
                "replied",
                "reply",
                "designed",
                "developed",
                "provided")) {
            if (before.endsWith(other)) {
                return null;
            }
        }
        String rest = text.substring(at).replaceFirst("^\\W*[bB][yY]:?\\s+", "");
        String linked = linkedAt(segment.start + text.length() - rest.length());
        return linked != null && PersonNames.isName(linked) ? linked : PersonNames.leading(rest);
    }

    /** The text of the link that begins at an offset of the buffer, or null. */
    private String linkedAt(int offset) {
        for (Inline inline : page.inlines()) {
            if (inline.kind() == Inline.Kind.LINK && inline.start() == offset) {
                return inline.of(page.buffer());
            }
        }
        return null;
    }

    private static int indexOfBy(String text) {
        int at = text.indexOf(" by ");
        at = at < 0 ? text.indexOf(" By ") : at;
        return at < 0 ? text.indexOf(" BY ") : at;
    }

    private static boolean startsWith(String text, String start) {
        return text.regionMatches(true, 0, start, 0, start.length());
    }

    private static List<String> beforeDate(String text) {
        String name = PersonNames.leading(text);
        if (name == null || name.length() == text.length()) {
            return List.of();
        }
        String rest = text.substring(name.length()).strip();
        boolean separated = !rest.isEmpty() && "|·•-–—●".indexOf(rest.charAt(0)) >= 0;
        DateGrammar.Found date = DateGrammar.find(rest, true);
        return date != null && (separated || date.start() < 12) ? List.of(name) : List.of();
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
                || name.contains("://")
                || name.indexOf(' ') < 0 && name.indexOf('.') > 0) {
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
                || lower.contains(".com")
                || lower.endsWith(" admin")
                || lower.indexOf(':') >= 0;
        boolean outlet = site != null && Titles.squeeze(site).equals(Titles.squeeze(name));
        return !account && !outlet;
    }
}
