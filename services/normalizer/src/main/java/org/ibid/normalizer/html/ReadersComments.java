package org.ibid.normalizer.html;

import java.util.List;
import org.ibid.normalizer.html.page.Hint;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Region;
import org.ibid.normalizer.html.page.Segment;

/** Readers' comments under a document: no part of it, unlike the posts of a discussion. */
final class ReadersComments {

    private ReadersComments() {}

    /** Unmarks what stands in regions named for comments, but for those that hold the title or most of the prose. */
    static void drop(Page page, boolean[] keep) {
        List<Segment> segments = page.segments();
        int title = 0;
        while (title < keep.length && segments.get(title).headingLevel() != 1) {
            title++;
        }
        for (int i = 0; i < keep.length; i++) {
            keep[i] &= !Hint.COMMENT.isIn(segments.get(i).region.allHints)
                    || !isComment(page, segments.get(i).region, title);
        }
    }

    private static boolean isComment(Page page, Region innermost, int title) {
        int prose = page.regions().getFirst().proseChars;
        for (Region region = innermost; region.parent != null; region = region.parent) {
            boolean holdsTitle = region.firstSegment <= title && title < region.endSegment;
            if (Hint.COMMENT.isIn(region.hints) && !holdsTitle && region.proseChars * 2 < prose) {
                return true;
            }
        }
        return false;
    }
}
