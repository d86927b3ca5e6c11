package org.ibid.normalizer.html.main;

import java.util.List;
import org.ibid.normalizer.html.page.Hint;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Region;
import org.ibid.normalizer.html.page.Role;
import org.ibid.normalizer.html.page.Segment;

/** A first guess at the document: the deepest region that holds most of the prose outside chrome. */
final class DenseRegion {

    private static final int CHROME = Hint.NAVIGATION.bit()
            | Hint.FOOTER.bit()
            | Hint.SHARE.bit()
            | Hint.AD.bit()
            | Hint.RELATED.bit()
            | Hint.OVERLAY.bit()
            | Hint.COMMENT.bit()
            | Hint.SIDE.bit();

    private final Page page;

    private DenseRegion(Page page) {
        this.page = page;
    }

    /** Per segment: part of the document. */
    static boolean[] choose(Page page) {
        return new DenseRegion(page).choose();
    }

    private boolean[] choose() {
        List<Segment> segments = page.segments();
        boolean[] keep = new boolean[segments.size()];
        int total = 0;
        for (int i = 0; i < keep.length; i++) {
            keep[i] = !isChrome(segments.get(i).region);
            total += keep[i] && segments.get(i).isProse() ? segments.get(i).length() : 0;
        }
        Region main = deepest(keep, total);
        for (int i = 0; i < keep.length; i++) {
            Segment segment = segments.get(i);
            boolean inside = i >= main.firstSegment && i < main.endSegment;
            boolean linked =
                    segment.linkDensity() > 0.8 && segment.words < 8 && !segment.region.isWithin(Role.PARAGRAPH);
            keep[i] &= inside && !linked;
        }
        return keep;
    }

    private Region deepest(boolean[] keep, int total) {
        int[] sums = new int[keep.length + 1];
        for (int i = 0; i < keep.length; i++) {
            Segment segment = page.segments().get(i);
            sums[i + 1] = sums[i] + (keep[i] && segment.isProse() ? segment.length() : 0);
        }
        Region best = page.regions().getFirst();
        for (Region region : page.regions()) {
            int prose = sums[region.endSegment] - sums[region.firstSegment];
            if (prose * 4 >= total * 3 && region.depth >= best.depth) {
                best = region;
            }
        }
        return best;
    }

    private boolean isChrome(Region region) {
        int all = page.regions().getFirst().proseChars;
        for (Region r = region; r.parent != null; r = r.parent) {
            boolean tag = r.role == Role.NAV
                    || r.role == Role.FOOTER
                    || r.role == Role.ASIDE
                    || r.role == Role.FORM
                    || r.role == Role.DIALOG
                    || r.role == Role.NOSCRIPT;
            if ((tag || (r.hints & CHROME) != 0) && r.proseChars * 3 < all) {
                return true;
            }
        }
        return false;
    }
}
