package org.ibid.normalizer.html.metadata;

import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Segment;
import org.ibid.wording.Letters;
import org.jspecify.annotations.Nullable;

/** Where on the page the title stands: byline and date are printed near it. */
final class TitlePlace {

    private static final int LONGEST = 300;

    private TitlePlace() {}

    /** The segment that shows the title, else the first heading of the first level, else -1. */
    static int of(Page page, @Nullable String title) {
        String wanted = title == null ? "" : Letters.bare(title);
        int heading = -1;
        int line = -1;
        for (int i = 0; i < page.segments().size(); i++) {
            Segment segment = page.segments().get(i);
            if (segment.length() > LONGEST) {
                continue;
            }
            heading = heading < 0 && segment.headingLevel() == 1 ? i : heading;
            boolean shows = !wanted.isEmpty()
                    && Math.abs(segment.length() - (title == null ? 0 : title.length())) < 40
                    && Letters.bare(page.text(segment)).equals(wanted);
            if (shows && segment.headingLevel() > 0) {
                return i;
            }
            line = line < 0 && shows && segment.linkChars == 0 ? i : line;
        }
        return heading >= 0 ? heading : line;
    }
}
