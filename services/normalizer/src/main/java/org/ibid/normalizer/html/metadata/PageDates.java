package org.ibid.normalizer.html.metadata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
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

    private static final Pattern PARTED = Pattern.compile("\\s*[|:–—-]\\s*\\p{L}");

    private final Declared declared;
    private final LinkedData data;
    private final @Nullable String url;
    private final MarkedDates marked;
    private final PrintedDates printed;
    private final boolean monthFirst;
    private final String title;

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
        this.title = page.document().title();
        this.monthFirst = language == null
                || language.equals("en")
                || language.startsWith("en-US")
                || language.startsWith("en_US");
        this.marked = new MarkedDates(page, titleAt, monthFirst, discussion);
        this.printed = new PrintedDates(page, titleAt, monthFirst, fetchedAt);
    }

    @Nullable
    Dated published() {
        Dated date = stated();
        return date == null ? null : new Dated(LocalDay.of(date.date(), url), date.from());
    }

    private @Nullable Dated stated() {
        Dated date = declared();
        date = date != null ? date : marked.find();
        date = date != null ? date : read(data.date("dateCreated"));
        date = date != null ? date : read(data.date("uploadDate"));
        Dated address = inUrl();
        if (date != null && address != null && isSameMoment(date.date(), address.date())) {
            // where the site is: the day that its readers know
            return address;
        }
        date = date != null ? date : address;
        date = date != null ? date : printed.find();
        date = date != null ? date : inTitle();
        date = date != null ? date : marked.classed();
        date = date != null ? date : printed.relative();
        date = date != null ? date : printed.alone();
        return date != null ? date : printed.modified();
    }

    /** As declared for machines, but where the page prints another day for its readers. */
    private @Nullable Dated declared() {
        Dated date = read(data.date("datePublished"));
        date = date != null ? date : read(declared.first(PUBLISHED));
        Dated near = date == null ? null : printed.near();
        if (date == null || near == null || isSameDay(near, date) || isTurned(near.date(), date.date())) {
            return date;
        }
        if (date.date().hasDay() && isSameDay(date, modified())) {
            // systems that stamp each rendering declare it as both; then what the page prints is truer
            return near.date().toString().compareTo(date.date().toString()) < 0 ? near : date;
        }
        // what is printed beside the title is the day that readers and citations know
        return near;
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

    /** The evening before or the morning after, where clocks are hours apart from UTC. */
    private static boolean isSameMoment(PartialDate utc, PartialDate local) {
        if (utc.time() == null || !local.hasDay()) {
            return false;
        }
        // clocks are from eleven hours behind to fourteen before UTC
        int shift = utc.time().compareTo("10") < 0 ? -1 : 1;
        return LocalDate.of(utc.year(), utc.month(), utc.day())
                .plusDays(shift)
                .equals(LocalDate.of(local.year(), local.month(), local.day()));
    }

    /** A day before the title and a mark: {@code 08.11.2021 | The last ferry}. */
    private @Nullable Dated inTitle() {
        DateGrammar.Found found = DateGrammar.find(title, monthFirst);
        boolean leads = found != null
                && found.start() == 0
                && found.date().hasDay()
                && PARTED.matcher(title.substring(found.end())).lookingAt();
        return found != null && leads ? new Dated(found.date(), "title") : null;
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
