package org.ibid.normalizer.html.metadata;

import java.util.List;
import org.ibid.normalizer.date.DateGrammar;
import org.ibid.normalizer.html.metadata.Bylines.Signed;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.name.PersonNames;
import org.jsoup.nodes.Element;

/** Names in elements that are marked itemprop or rel author, or classed as byline or author, in this order. */
final class MarkedAuthors {

    private static final int LONGEST_LINE = 3000;
    private static final List<String> STOPS = List.of(" | ", " on ", " • ", " · ", " – ", " - ", "\n", " in ", " — ");

    private final Page page;
    private final Authors authors;

    MarkedAuthors(Page page, Authors authors) {
        this.page = page;
        this.authors = authors;
    }

    /** How an element says that it names an author, the surest first. */
    private enum Mark {
        MICRODATA("itemprop author"),
        LINK("rel author"),
        LOOKS("visible");

        private final String from;

        Mark(String from) {
            this.from = from;
        }

        private static Mark of(Element element) {
            if (element.attr("itemprop").equals("author")) {
                return MICRODATA;
            }
            return element.attr("rel").contains("author") ? LINK : LOOKS;
        }
    }

    Signed find() {
        Signed best = Signed.NOBODY;
        Mark surest = null;
        for (Element element : page.cues().authors) {
            Mark mark = Mark.of(element);
            if ((surest == null || mark.compareTo(surest) < 0) && !Chrome.around(element)) {
                List<String> names = authors.of(mark == Mark.MICRODATA ? named(element) : names(element.text()));
                if (!names.isEmpty()) {
                    best = new Signed(names, mark.from);
                    surest = mark;
                }
            }
        }
        return best;
    }

    /** Microdata: the name property of the person that the element describes, else its text. */
    private static List<String> named(Element author) {
        String name = Microdata.name(author);
        List<String> names = names(name);
        return names.isEmpty() && PersonNames.isName(name) ? List.of(name) : names;
    }

    private static List<String> names(String text) {
        String bare = text.strip();
        return bare.length() < LONGEST_LINE ? PersonNames.line(firstPart(withoutDate(bare))) : List.of();
    }

    /** Without the date that some bylines begin with. */
    private static String withoutDate(String text) {
        DateGrammar.Found date = text.length() > 200 ? null : DateGrammar.find(text, true);
        if (date == null || date.start() > 2) {
            return text;
        }
        int end = date.end();
        while (end < text.length() && !Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(end);
    }

    private static String firstPart(String text) {
        int end = text.length();
        for (String stop : STOPS) {
            int at = text.indexOf(stop);
            end = at > 0 && at < end ? at : end;
        }
        return text.substring(0, end);
    }
}
