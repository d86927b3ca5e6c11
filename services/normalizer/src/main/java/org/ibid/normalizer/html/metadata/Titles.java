package org.ibid.normalizer.html.metadata;

import java.util.ArrayList;
import java.util.List;
import org.ibid.normalizer.html.page.Hint;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Role;
import org.ibid.normalizer.html.page.Segment;
import org.ibid.normalizer.unicode.Characters;
import org.ibid.wording.Letters;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The document's title: a heading that the declared titles confirm, else the declared one without the site's name. */
final class Titles {

    private static final List<String> SEPARATORS =
            List.of(" | ", " - ", " – ", " — ", " · ", " • ", " » ", " :: ", " : ", " / ", " < ", " ~ ");

    private static final double SIMILAR = 0.3;
    private static final double AGREED = 0.5;
    private static final String HEADING = "visible heading";

    private final Page page;
    private final Declared declared;
    private final LinkedData data;
    private @Nullable String site;

    Titles(Page page, Declared declared, LinkedData data, @Nullable String site) {
        this.page = page;
        this.declared = declared;
        this.data = data;
        this.site = site;
    }

    /** The title; null where the page has none. */
    @Nullable
    Stated find() {
        if (!page.cues().posts.isEmpty()
                && !page.cues().posts.getFirst().attr("post-title").isBlank()) {
            return Stated.of(regular(page.cues().posts.getFirst().attr("post-title")), "post-title attribute");
        }
        Stated graph = declared.first("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title");
        Stated work = data.text("headline") == null ? marked() : data.text("headline");
        String element = ownTitle();
        String open = regular(Stated.value(graph));
        String headline = regular(Stated.value(work));
        noteSite(element, open);
        List<String> first = headings(1);
        String heading = confirmed(first, open, element, headline);
        if (heading != null) {
            return new Stated(heading, HEADING);
        }
        Stated stated = null;
        if (graph != null && open != null && !isSite(open)) {
            stated = new Stated(bare(open), graph.from());
        } else if (work != null && headline != null) {
            stated = new Stated(headline, work.from());
        } else if (element != null) {
            stated = new Stated(bare(element), "title element");
        } else if (graph != null && open != null) {
            stated = new Stated(open, graph.from());
        }
        String other = heading(first, Stated.value(stated), open, element);
        if (other != null) {
            return new Stated(other, HEADING);
        }
        return stated != null || first.isEmpty() ? stated : new Stated(first.getFirst(), HEADING);
    }

    /** Microdata's headline. */
    private @Nullable Stated marked() {
        for (Element headline : page.cues().headlines) {
            String text = headline.hasAttr("content") ? headline.attr("content") : headline.text();
            if (!text.isBlank()) {
                return new Stated(text, "itemprop headline");
            }
        }
        return null;
    }

    /** The title element's text; null where nothing but the site's name follows a separator. */
    private @Nullable String ownTitle() {
        String raw = page.document().title().strip();
        boolean siteAlone = raw.startsWith("| ") || raw.startsWith("- ") || raw.startsWith("– ");
        return siteAlone ? null : regular(raw);
    }

    /** Where the title element is the declared title and a name before or after it, the name is the site's. */
    private void noteSite(@Nullable String element, @Nullable String open) {
        if (site != null || element == null || open == null || element.length() <= open.length()) {
            return;
        }
        String rest = element.startsWith(open)
                ? element.substring(open.length())
                : element.endsWith(open) ? element.substring(0, element.length() - open.length()) : "";
        String name = rest.strip().replaceAll("^[|:»·•–—-]\\s*|\\s*[|:»·•–—-]$", "");
        site = name.isBlank() || words(name) > 5 ? null : name;
    }

    /** A heading that is like the declared titles, or where these name the site alone. */
    private @Nullable String heading(
            List<String> first, @Nullable String stated, @Nullable String open, @Nullable String element) {
        // where both declared titles agree against the heading, a heading that shares little with them is a slogan
        boolean agreed =
                open != null && element != null && Letters.bare(element).startsWith(Letters.bare(bare(open)));
        double enough = agreed ? AGREED : SIMILAR;
        for (String each : first) {
            boolean alike = stated != null
                    && Math.max(similarity(each, stated), element == null ? 0 : similarity(each, element)) >= enough;
            if (!isSite(each) && (stated == null || isSite(stated) || alike)) {
                return each;
            }
        }
        return null;
    }

    /**
     * The heading that a declared title begins with or holds. One that the title ends with may be the site's name: a
     * second-level heading that begins the title goes before it.
     */
    private @Nullable String confirmed(
            List<String> headings, @Nullable String open, @Nullable String element, @Nullable String headline) {
        String best = null;
        int length = 0;
        Agreement most = Agreement.NONE;
        for (String heading : headings) {
            Agreement agreement = agreement(heading, open, element, headline);
            boolean longer = agreement == Agreement.BEGINS && most == agreement && heading.length() > length;
            if (agreement.compareTo(most) < 0 || longer) {
                best = heading;
                length = heading.length();
                most = agreement;
            }
        }
        if (most.compareTo(Agreement.HOLDS) > 0) {
            for (String heading : headings(2)) {
                if (agreement(heading, open, element, headline) == Agreement.BEGINS) {
                    return heading;
                }
            }
        }
        return best;
    }

    private Agreement agreement(String heading, @Nullable String... titles) {
        if (isSame(heading, site)) {
            return Agreement.NONE;
        }
        Agreement agreement = Agreement.of(heading, titles);
        return isSite(heading) ? agreement.ofSite() : agreement;
    }

    /** Headings of a level outside chrome, in order. */
    private List<String> headings(int level) {
        List<String> headings = new ArrayList<>();
        for (Segment segment : page.segments()) {
            boolean candidate = segment.headingLevel() == level
                    && segment.length() > 2
                    && segment.length() < 300
                    && !segment.region.isWithin(Role.NAV)
                    && !segment.region.isWithin(Role.FOOTER)
                    && !Hint.OVERLAY.isIn(segment.region.hints);
            if (candidate && headings.size() < 20) {
                headings.add(withoutPermalink(page.text(segment).replace('\n', ' ')));
            }
        }
        return headings;
    }

    private static String withoutPermalink(String heading) {
        char last = heading.charAt(heading.length() - 1);
        return last == '¶' || last == '#' || last == '§'
                ? heading.substring(0, heading.length() - 1).strip()
                : heading;
    }

    /** The share of the heading's words that stand in the title. */
    private static double similarity(String heading, String title) {
        String in = Letters.bare(title);
        String[] words = heading.split("\\s+", -1);
        int shared = 0;
        for (String word : words) {
            shared += in.contains(Letters.bare(word)) ? 1 : 0;
        }
        return (double) shared / words.length;
    }

    /** Without the site's name or the sections before or after the separator. */
    private String bare(String title) {
        String bare = title;
        for (String separator : SEPARATORS) {
            int last = bare.lastIndexOf(separator);
            if (last > 0) {
                String before = bare.substring(0, last).strip();
                String after = bare.substring(last + separator.length()).strip();
                if (isSite(after)
                        || separator.equals(" | ") && words(before) > 2
                        || words(after) < 4 && words(before) > words(after) + 1) {
                    bare = before;
                } else if (isSite(before) || before.equalsIgnoreCase("home")) {
                    bare = after;
                }
            }
        }
        return bare.isEmpty() ? title : bare;
    }

    private boolean isSite(String part) {
        if (site == null || part == null) {
            return false;
        }
        String name = Letters.bare(site);
        String other = Letters.bare(part);
        boolean close = Math.min(name.length(), other.length()) * 5 >= Math.max(name.length(), other.length()) * 2;
        return name.equals(other) || close && (other.contains(name) || name.contains(other));
    }

    private static boolean isSame(String a, @Nullable String b) {
        return b != null && Letters.bare(a).equals(Letters.bare(b));
    }

    static @Nullable String regular(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String regular = Characters.clean(text).strip().replaceAll("\\s+", " ");
        return regular.startsWith("| ") || regular.startsWith("- ") ? regular.substring(2) : regular;
    }

    private static int words(String text) {
        return text.split("\\s+", -1).length;
    }
}
