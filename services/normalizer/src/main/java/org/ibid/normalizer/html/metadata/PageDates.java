package org.ibid.normalizer.html.metadata;

import java.util.List;
import org.ibid.normalizer.date.DateGrammar;
import org.ibid.normalizer.date.PartialDate;
import org.ibid.normalizer.html.page.Hint;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Region;
import org.ibid.normalizer.html.page.Role;
import org.ibid.normalizer.html.page.Segment;
import org.jsoup.nodes.Element;

/** When the document was published and last changed. */
final class PageDates {

    private static final int LONGEST = 120;
    /** Segments above and below the title among which the date stands. */
    private static final int ABOVE = 4;

    private static final int BELOW = 10;

    private final Page page;
    private final Declared declared;
    private final LinkedData data;
    private final String url;
    private final int titleAt;
    private final boolean monthFirst;

    PageDates(Page page, Declared declared, LinkedData data, String url, String language, int titleAt) {
        this.page = page;
        this.declared = declared;
        this.data = data;
        this.url = url;
        this.titleAt = titleAt;
        this.monthFirst = language == null
                || language.equals("en")
                || language.startsWith("en-US")
                || language.startsWith("en_US");
    }

    String published() {
        PartialDate date = read(data.date("datePublished"));
        date = date != null
                ? date
                : read(declared.first(
                        "article:published_time",
                        "og:article:published_time",
                        "article:published",
                        "citation_publication_date",
                        "citation_online_date",
                        "citation_date",
                        "dc.date.issued",
                        "dcterms.issued",
                        "datepublished",
                        "parsely-pub-date",
                        "sailthru.date",
                        "pubdate",
                        "publish-date",
                        "publish_date",
                        "publication_date",
                        "publishdate",
                        "dc.date",
                        "dcterms.date",
                        "dcterms.created",
                        "dc.date.created",
                        "date",
                        "cxenseparse:recs:publishtime",
                        "og:published_time",
                        "article.published",
                        "bt:pubdate",
                        "prism.publicationdate"));
        if (date != null && date.hasDay() && sameDay(date, changed())) {
            // systems that stamp each rendering declare it as both; then what the page prints is truer
            PartialDate printed = shown(true);
            date = printed != null && printed.toString().compareTo(date.toString()) < 0 ? printed : date;
        }
        date = date != null ? date : marked();
        date = date != null ? date : read(data.date("dateCreated"));
        date = date != null ? date : read(data.date("uploadDate"));
        date = date != null ? date : inUrl();
        date = date != null ? date : shown(false);
        return date == null ? null : date.toString();
    }

    String modified() {
        PartialDate date = changed();
        return date == null ? null : date.toString();
    }

    private static boolean sameDay(PartialDate a, PartialDate b) {
        return b != null && a.year() == b.year() && a.month() == b.month() && a.day() == b.day();
    }

    private PartialDate changed() {
        PartialDate date = read(data.date("dateModified"));
        date = date != null
                ? date
                : read(declared.first(
                        "article:modified_time",
                        "og:updated_time",
                        "dcterms.modified",
                        "dc.date.modified",
                        "last-modified",
                        "datemodified"));
        return date;
    }

    private PartialDate read(String value) {
        return value == null ? null : DateGrammar.date(value, monthFirst);
    }

    /** itemprop datePublished, else the first time element outside chrome, comments and cards. */
    private PartialDate marked() {
        for (Element element : page.cues().dates) {
            PartialDate date = element.attr("itemprop").equals("datePublished") ? day(element) : null;
            if (date != null) {
                return date;
            }
        }
        for (Element element : page.cues().dates) {
            PartialDate date = element.attr("itemprop").equals("dateCreated") ? day(element) : null;
            if (date != null) {
                return date;
            }
        }
        if (!page.cues().posts.isEmpty()) {
            return read(page.cues().posts.getFirst().attr("created-timestamp"));
        }
        for (Element element : page.cues().times) {
            PartialDate date = Chrome.around(element) ? null : day(element);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private PartialDate day(Element element) {
        for (String value :
                List.of(element.attr("datetime"), element.attr("content"), element.attr("title"), element.ownText())) {
            PartialDate date = value.isEmpty() ? null : read(value);
            if (date != null && date.hasDay()) {
                return date;
            }
        }
        PartialDate date = read(element.text());
        return date != null && date.hasDay() ? date : null;
    }

    /** {@code /2014/03/02/}: a day, never a month alone. */
    private PartialDate inUrl() {
        if (url == null) {
            return null;
        }
        int path = url.indexOf('/', Math.min(url.length(), 8));
        if (path < 0) {
            return null;
        }
        String[] parts = url.substring(path + 1).replace("%2F", "/").split("[/_+%-]", -1);
        for (int i = 0; i + 2 < parts.length; i++) {
            boolean shape = parts[i].length() == 4 && parts[i + 1].length() <= 2 && parts[i + 2].length() <= 2;
            PartialDate date =
                    shape ? DateGrammar.date(parts[i] + '-' + parts[i + 1] + '-' + parts[i + 2], false) : null;
            if (date != null && date.hasDay()) {
                return date;
            }
        }
        return null;
    }

    /** A short line with a date near the title, or one that is marked as date or byline. */
    private PartialDate shown(boolean onlyNear) {
        List<Segment> segments = page.segments();
        PartialDate marked = null;
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            Region region = segment.region;
            boolean chrome = region.within(Role.NAV) || region.within(Role.FOOTER) && !region.within(Role.ARTICLE);
            if (chrome || segment.length() > LONGEST || segment.digits < 4) {
                continue;
            }
            boolean near = titleAt >= 0 && i >= titleAt - ABOVE && i <= titleAt + BELOW;
            boolean said = (Hint.DATE.in(region.hints | segment.inlineHints) || Hint.BYLINE.in(region.hints))
                    && !Chrome.around(region.element);
            if (near || !onlyNear && marked == null && said) {
                DateGrammar.Found found = DateGrammar.find(page.text(segment), monthFirst);
                if (found != null && found.date().hasDay()) {
                    if (near) {
                        return found.date();
                    }
                    marked = found.date();
                }
            }
        }
        return marked;
    }
}
