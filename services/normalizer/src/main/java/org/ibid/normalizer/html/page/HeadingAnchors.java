package org.ibid.normalizer.html.page;

import org.ibid.wording.Letters;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Ids that a program made of the words of headings, {@code <section id="discussion"><h2>Discussion</h2>}, as Pandoc, Quarto and
 * Sphinx do. They say what a chapter is about, and nothing of what the page's maker used the element for: a chapter
 * "Discussion" is no readers' discussion.
 */
final class HeadingAnchors {

    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";
    private static final int FEWEST = 3;
    /** In percent of the headings; a page's title, and what frames it, may have none. */
    private static final int MOST = 60;

    private final Document document;
    private @Nullable Boolean made;

    HeadingAnchors(Document document) {
        this.document = document;
    }

    /** Whether the element's id is such an anchor: it says the words of its heading, as do those of most headings of the page. */
    boolean isAnchor(Element element, String id) {
        Element heading = isHeading(element) ? element : element.firstElementChild();
        return heading != null && isHeading(heading) && says(id, heading) && areMade();
    }

    private boolean areMade() {
        if (made == null) {
            int headings = 0;
            int anchored = 0;
            for (Element heading : document.select(HEADINGS)) {
                Element around = heading.parent();
                headings++;
                boolean own = says(heading.id(), heading);
                anchored += own || around != null && around.firstElementChild() == heading && says(around.id(), heading)
                        ? 1
                        : 0;
            }
            made = anchored >= FEWEST && anchored * 100 >= headings * MOST;
        }
        return made;
    }

    private static boolean isHeading(Element element) {
        String tag = element.normalName();
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }

    private static boolean says(String id, Element heading) {
        return !id.isEmpty() && words(id).equals(words(heading.text()));
    }

    /** Without the chapter's number, which Pandoc leaves out of the id. */
    private static String words(String text) {
        String bare = Letters.bare(text);
        int start = 0;
        while (start < bare.length() && Letters.isDigit(bare.charAt(start))) {
            start++;
        }
        return bare.substring(start);
    }
}
