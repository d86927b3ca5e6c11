package org.ibid.normalizer.html.metadata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ibid.normalizer.date.DateGrammar;
import org.ibid.normalizer.date.PartialDate;
import org.ibid.normalizer.html.metadata.PageDates.Dated;
import org.ibid.normalizer.html.page.Cues;
import org.ibid.normalizer.html.page.Page;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Dates that markup marks: schema.org microdata and {@code <time>}. */
final class MarkedDates {

    /** Segments above and below the title among which the document's own date stands. */
    private static final int ABOVE = 4;

    private static final int BELOW = 10;
    /** So many dates of one make belong to a list of other documents. */
    private static final int LIST = 3;

    private final Page page;
    private final int titleAt;
    private final boolean monthFirst;
    private final boolean discussion;

    MarkedDates(Page page, int titleAt, boolean monthFirst, boolean discussion) {
        this.page = page;
        this.titleAt = titleAt;
        this.monthFirst = monthFirst;
        this.discussion = discussion;
    }

    /** When the document was published. */
    @Nullable
    Dated find() {
        Dated date = property("datePublished");
        date = date != null ? date : property("dateCreated");
        if (date == null && !page.cues().posts.isEmpty()) {
            PartialDate posted = read(page.cues().posts.getFirst().attr("created-timestamp"));
            return posted == null ? null : new Dated(posted, "created-timestamp");
        }
        return date != null ? date : time();
    }

    /** When it was last changed. */
    @Nullable
    Dated modified() {
        Dated date = property("dateModified");
        for (Cues.Time time : date == null ? page.cues().times : List.<Cues.Time>of()) {
            PartialDate day = isNear(time) && label(time) == DateLabel.MODIFIED ? day(time.element()) : null;
            date = date == null && day != null ? new Dated(day, "time") : date;
        }
        return date;
    }

    /** A day that stands in the title of an element classed for it, as microformats write it, though it may show nothing. */
    @Nullable
    Dated classed() {
        for (Element element : page.cues().dates) {
            boolean own = element.attr("itemprop").isEmpty() && !Chrome.isAround(element);
            PartialDate date = own ? DateGrammar.whole(element.attr("title"), monthFirst) : null;
            if (date != null && date.hasDay()) {
                return new Dated(date, "title of " + element.className());
            }
        }
        return null;
    }

    /** As microdata or RDFa says it, the latter with or without a prefix: {@code schema:dateCreated}. */
    private @Nullable Dated property(String name) {
        for (Element element : page.cues().dates) {
            boolean item = element.attr("itemprop").equals(name);
            boolean said = item || element.attr("property").endsWith(name) && !Chrome.isAround(element);
            PartialDate date = said ? day(element) : null;
            if (date != null) {
                return new Dated(date, (item ? "itemprop " : "property ") + name);
            }
        }
        return null;
    }

    /** The time near the title, else the first that is not one of a list; in a discussion the first after the title. */
    private @Nullable Dated time() {
        Map<String, Integer> makes = new HashMap<>();
        for (Cues.Time time : page.cues().times) {
            makes.merge(make(time.element()), 1, Integer::sum);
        }
        PartialDate other = null;
        PartialDate above = null;
        for (Cues.Time time : page.cues().times) {
            boolean near = isNear(time);
            boolean first =
                    discussion && time.segment() > titleAt || makes.getOrDefault(make(time.element()), 0) < LIST;
            DateLabel label = label(time);
            boolean own = discussion || label == DateLabel.PUBLISHED || label == DateLabel.NONE;
            boolean candidate = own && (near || other == null && first);
            PartialDate date = candidate && !Chrome.isAround(time.element()) ? day(time.element()) : null;
            if (date != null && near && time.segment() >= titleAt) {
                return new Dated(date, "time");
            }
            above = above == null && near ? date : above;
            other = date == null ? other : date;
        }
        other = above != null ? above : other;
        return other == null ? null : new Dated(other, "time");
    }

    private boolean isNear(Cues.Time time) {
        return titleAt >= 0 && time.segment() >= titleAt - ABOVE && time.segment() <= titleAt + BELOW;
    }

    /** What its class says that it is, else the words before it in its line. */
    private DateLabel label(Cues.Time time) {
        String names = time.element().className().replace('-', ' ').replace('_', ' ');
        DateLabel label = names.isEmpty() ? DateLabel.NONE : DateLabel.of(names, "");
        if (label != DateLabel.NONE || time.segment() >= page.segments().size()) {
            return label;
        }
        String line = page.text(page.segments().get(time.segment()));
        int at = line.indexOf(time.element().text());
        return at < 0 ? DateLabel.NONE : DateLabel.of(line.substring(0, at), "");
    }

    private static String make(Element element) {
        Element parent = element.parent();
        return element.className() + '<' + (parent == null ? "" : parent.normalName() + '.' + parent.className());
    }

    private @Nullable PartialDate day(Element element) {
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

    private @Nullable PartialDate read(String value) {
        return DateGrammar.date(value, monthFirst);
    }
}
