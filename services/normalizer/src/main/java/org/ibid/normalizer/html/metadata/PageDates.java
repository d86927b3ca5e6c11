package org.ibid.normalizer.html.metadata;

import java.util.List;
import org.ibid.normalizer.date.DateGrammar;
import org.ibid.normalizer.date.PartialDate;
import org.ibid.normalizer.html.page.Hint;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Role;
import org.ibid.normalizer.html.page.Segment;
import org.jsoup.nodes.Element;

/** When the document was published and last changed. */
final class PageDates {

    private static final int LONGEST = 120;

    private final Page page;
    private final Declared declared;
    private final LinkedData data;
    private final String url;
    private final boolean monthFirst;

    PageDates(Page page, Declared declared, LinkedData data, String url, String language) {
        this.page = page;
        this.declared = declared;
        this.data = data;
        this.url = url;
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
        date = date != null ? date : marked();
        date = date != null ? date : read(data.date("dateCreated"));
        date = date != null ? date : read(data.date("uploadDate"));
        date = date != null ? date : inUrl();
        date = date != null ? date : shown();
        return date == null ? null : date.toString();
    }

    String modified() {
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
        return date == null ? null : date.toString();
    }

    private PartialDate read(String value) {
        return value == null ? null : DateGrammar.date(value, monthFirst);
    }

    /** itemprop, and the first time element that stands outside chrome and comments. */
    private PartialDate marked() {
        for (String query : List.of(
                "[itemprop=datePublished]",
                "time[pubdate]",
                "time.published",
                "time.entry-date",
                "abbr.published",
                "time[datetime]",
                "time")) {
            for (Element element : page.document().select(query)) {
                if (element.closest(
                                "nav, footer, aside, [class*=comment], [class*=related], [class*=sidebar], [class*=card], [class*=recent]")
                        != null) {
                    continue;
                }
                for (String attribute : List.of("datetime", "content", "title")) {
                    PartialDate date = read(element.attr(attribute));
                    if (date != null && date.hasDay()) {
                        return date;
                    }
                }
                PartialDate date = read(element.text());
                if (date != null && date.hasDay()) {
                    return date;
                }
                break;
            }
        }
        return null;
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
        String[] parts = url.substring(path + 1).split("[/_-]", -1);
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

    /** A short line with a date near the first heading, or one that is marked as date or byline. */
    private PartialDate shown() {
        List<Segment> segments = page.segments();
        int heading = -1;
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (segment.headingLevel() == 1) {
                heading = i;
            }
            boolean chrome = segment.region.within(Role.NAV)
                    || segment.region.within(Role.FOOTER)
                    || segment.region.within(Role.ASIDE)
                    || Hint.COMMENT.in(segment.region.allHints)
                    || Hint.RELATED.in(segment.region.allHints);
            if (chrome || segment.length() > LONGEST || segment.digits < 4) {
                continue;
            }
            boolean marked =
                    Hint.DATE.in(segment.region.hints | segment.inlineHints) || Hint.BYLINE.in(segment.region.hints);
            boolean near = heading >= 0 && i - heading < 8;
            if (marked || near) {
                DateGrammar.Found found = DateGrammar.find(page.text(segment), monthFirst);
                if (found != null && found.date().hasDay()) {
                    return found.date();
                }
            }
        }
        return null;
    }
}
