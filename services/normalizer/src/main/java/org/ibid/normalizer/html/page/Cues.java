package org.ibid.normalizer.html.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Elements that say something of the page rather than on it, gathered by the walk so that no one has to search again. */
public final class Cues {

    private static final int MOST = 5000;

    public final List<Element> metas = new ArrayList<>();
    public final List<Element> links = new ArrayList<>();
    /** JSON-LD scripts. */
    public final List<Element> data = new ArrayList<>();

    public final List<Time> times = new ArrayList<>();
    /** Elements with itemprop headline. */
    public final List<Element> headlines = new ArrayList<>();
    /** Elements with itemprop or property datePublished, dateModified or their kin, or classed for a date and with a title. */
    public final List<Element> dates = new ArrayList<>();
    /** Elements with rel or itemprop author, or classed as byline or author. */
    public final List<Element> authors = new ArrayList<>();

    /** Custom elements with an author attribute: posts of forums that are drawn by scripts. */
    public final List<Element> posts = new ArrayList<>();

    /** @param segment the number of the segment that it stands in or before */
    public record Time(Element element, int segment) {}

    /** @param segment how many segments stand before it */
    void add(Element element, String tag, int hints, int segment) {
        switch (tag) {
            case "meta" -> put(metas, element);
            case "link" -> put(links, element);
            case "time" -> {
                if (times.size() < MOST) {
                    times.add(new Time(element, segment));
                }
            }
            case "script" -> {
                if (element.attr("type").regionMatches(true, 0, "application/ld+json", 0, 19)) {
                    put(data, element);
                }
            }
            default -> {}
        }
        String property = element.attr("itemprop");
        boolean titled = Hint.DATE.isIn(hints) && element.hasAttr("title");
        boolean rdfa = !tag.equals("meta") && element.attr("property").contains("date");
        if (rdfa || property.startsWith("date") || property.isEmpty() && titled) {
            put(dates, element);
        } else if (property.equals("headline")) {
            put(headlines, element);
        }
        if (tag.indexOf('-') > 0 && element.hasAttr("author")) {
            put(posts, element);
        }
        boolean author = Hint.BYLINE.isIn(hints)
                || property.equals("author")
                || element.attr("rel").contains("author");
        if (author) {
            put(authors, element);
        }
    }

    private static void put(List<Element> list, Element element) {
        if (list.size() < MOST) {
            list.add(element);
        }
    }
}
