package org.ibid.normalizer.markup;

import java.util.ArrayList;
import java.util.List;
import org.ibid.normalizer.date.DateGrammar;
import org.ibid.normalizer.date.PartialDate;
import org.ibid.normalizer.name.PersonNames;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Authors and date above the text, told by the styles that Pandoc and journals' templates give their paragraphs. */
public final class Masthead {

    private final List<String> byline = new ArrayList<>();
    private @Nullable PartialDate date;

    /**
     * @param style of a paragraph, in lower case
     * @return whether the paragraph names authors or the date, so that it is no part of the text
     */
    public boolean takes(String style, String html) {
        if (style.equals("author") || style.equals("authors")) {
            List<String> names = PersonNames.line(Jsoup.parseBodyFragment(html).text());
            byline.addAll(names);
            return !names.isEmpty();
        }
        if (style.equals("date")) {
            date = DateGrammar.whole(Jsoup.parseBodyFragment(html).text(), true);
            return date != null;
        }
        return false;
    }

    /** In the order of the paragraphs. */
    public List<String> byline() {
        return byline;
    }

    /** None where no paragraph of that style is a date. */
    public @Nullable PartialDate date() {
        return date;
    }
}
