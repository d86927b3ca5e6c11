package org.ibid.normalizer.html.metadata;

import java.util.List;
import org.ibid.contracts.Inline;
import org.ibid.normalizer.html.metadata.Bylines.Signed;
import org.ibid.normalizer.html.page.Hint;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Region;
import org.ibid.normalizer.html.page.Role;
import org.ibid.normalizer.html.page.Segment;
import org.jsoup.nodes.Element;

/** In a discussion: who wrote the first post, marked as its author or the first user named below the title. */
final class Poster {

    private static final int LONGEST = 30;

    private final Page page;
    private final int titleAt;

    Poster(Page page, int titleAt) {
        this.page = page;
        this.titleAt = titleAt;
    }

    Signed find() {
        if (!page.cues().posts.isEmpty()) {
            return new Signed(List.of(page.cues().posts.getFirst().attr("author")), "author attribute");
        }
        for (Element element : page.cues().authors) {
            String name = element.attr("itemprop").equals("author") ? Microdata.name(element) : "";
            if (name.length() > 1 && name.length() < LONGEST) {
                return new Signed(List.of(name), "itemprop author");
            }
        }
        for (int i = Math.max(0, titleAt) + 1; i < page.segments().size(); i++) {
            Segment segment = page.segments().get(i);
            Region region = segment.region;
            int hints = segment.inlineHints | region.hints | (region.parent == null ? 0 : region.parent.hints);
            boolean user = Hint.USER.isIn(hints) || Hint.BYLINE.isIn(hints);
            if (user && segment.length() > 2 && segment.words <= 6 && !region.isWithin(Role.NAV)) {
                String name = userName(segment);
                if (name.length() < LONGEST && name.length() > 1) {
                    return new Signed(List.of(name), "visible");
                }
            }
        }
        return Signed.NOBODY;
    }

    /** The first link in the segment, else its first line. */
    private String userName(Segment segment) {
        for (Inline inline : page.inlines()) {
            boolean inside =
                    inline.kind() == Inline.Kind.LINK && inline.start() >= segment.start && inline.end() <= segment.end;
            if (inside && inline.end() > inline.start()) {
                return page.buffer().substring(inline.start(), inline.end()).replaceFirst("^@", "");
            }
        }
        String text = page.text(segment);
        int line = text.indexOf('\n');
        return line < 0 ? text : text.substring(0, line);
    }
}
