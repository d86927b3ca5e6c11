package org.ibid.normalizer.html.metadata;

import java.time.Instant;
import org.ibid.normalizer.date.DateGrammar;
import org.ibid.normalizer.date.PartialDate;
import org.ibid.normalizer.html.page.Page;
import org.jspecify.annotations.Nullable;

/** When the document was published and last changed: what it declares, then what its markup marks, then what it prints. */
final class PageDates {

    private static final String[] PUBLISHED = {
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
        "prism.publicationdate"
    };
    private static final String[] MODIFIED = {
        "article:modified_time",
        "og:updated_time",
        "dcterms.modified",
        "dc.date.modified",
        "last-modified",
        "datemodified"
    };

    private final Declared declared;
    private final LinkedData data;
    private final @Nullable String url;
    private final MarkedDates marked;
    private final PrintedDates printed;
    private final boolean monthFirst;

    /** A date and where it is from. */
    record Dated(PartialDate date, String from) {}

    PageDates(
            Page page,
            Declared declared,
            LinkedData data,
            @Nullable String url,
            @Nullable String language,
            int titleAt,
            boolean discussion,
            @Nullable Instant fetchedAt) {
        this.declared = declared;
        this.data = data;
        this.url = url;
        this.monthFirst = language == null
                || language.equals("en")
                || language.startsWith("en-US")
                || language.startsWith("en_US");
        this.marked = new MarkedDates(page, titleAt, monthFirst, discussion);
        this.printed = new PrintedDates(page, titleAt, monthFirst, fetchedAt);
    }

    @Nullable
    Dated published() {
        Dated date = read(data.date("datePublished"));
        date = date != null ? date : read(declared.first(PUBLISHED));
        if (date != null && date.date().hasDay() && isSameDay(date, modified())) {
            // systems that stamp each rendering declare it as both; then what the page prints is truer
            Dated near = printed.near();
            date = near != null && near.date().toString().compareTo(date.date().toString()) < 0 ? near : date;
        } else if (date != null) {
            // what is printed beside the title is the day that readers and citations know
            Dated near = printed.near();
            date = near != null && !isSameDay(near, date) && !isTurned(near.date(), date.date()) ? near : date;
        }
        date = date != null ? date : marked.find();
        date = date != null ? date : read(data.date("dateCreated"));
        date = date != null ? date : read(data.date("uploadDate"));
        date = date != null ? date : inUrl();
        date = date != null ? date : printed.find();
        return date != null ? date : printed.relative();
    }

    @Nullable
    Dated modified() {
        Dated date = read(data.date("dateModified"));
        date = date != null ? date : read(declared.first(MODIFIED));
        date = date != null ? date : marked.modified();
        return date != null ? date : printed.modified();
    }

    /** 8/11/2023 printed where the page declares 2023-11-08: the same day, read the other way round. */
    private static boolean isTurned(PartialDate printed, PartialDate declared) {
        return printed.year() == declared.year()
                && printed.month() == declared.day()
                && printed.day() == declared.month();
    }

    private static boolean isSameDay(Dated a, @Nullable Dated b) {
        return b != null
                && a.date().year() == b.date().year()
                && a.date().month() == b.date().month()
                && a.date().day() == b.date().day();
    }

    private @Nullable Dated read(@Nullable Stated stated) {
        if (stated == null) {
            return null;
        }
        PartialDate date = DateGrammar.date(stated.value(), monthFirst);
        return date == null ? null : new Dated(date, stated.from());
    }

    /** {@code /2014/03/02/}: a day, never a month alone. */
    private @Nullable Dated inUrl() {
        int path = url == null ? -1 : url.indexOf('/', Math.min(url.length(), 8));
        if (url == null || path < 0) {
            return null;
        }
        String[] parts = url.substring(path + 1).replace("%2F", "/").split("[/_+%-]", -1);
        for (int i = 0; i + 2 < parts.length; i++) {
            boolean shape = parts[i].length() == 4 && parts[i + 1].length() <= 2 && parts[i + 2].length() <= 2;
            PartialDate date =
                    shape ? DateGrammar.date(parts[i] + '-' + parts[i + 1] + '-' + parts[i + 2], false) : null;
            if (date != null && date.hasDay()) {
                return new Dated(date, "url");
            }
        }
        return null;
    }
}
