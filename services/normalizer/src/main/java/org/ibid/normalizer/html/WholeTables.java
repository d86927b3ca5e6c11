package org.ibid.normalizer.html;

import java.util.Arrays;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Region;
import org.ibid.normalizer.html.page.Role;

/**
 * Keeps tables whole: a cell of a number and a marker looks like nothing by itself, so that of a table in the midst of the
 * document the head would stay and the rows would go, or the hours and not the days. Tables that lay out a page are left as they are.
 */
final class WholeTables {

    private static final int LONGEST_CELL = 60;
    private static final int MOST_CELLS = 2_000;

    private WholeTables() {}

    /** @param keep per segment, whether it is the document; added to */
    static void keep(Page page, boolean[] keep) {
        for (int i = 0; i < keep.length; i++) {
            Region table = keep[i] ? page.segments().get(i).region.nearest(Role.TABLE) : null;
            if (table == null) {
                continue;
            }
            if (isData(table) && (headIsKept(page, table, keep) || mostIsKept(page, table, keep))) {
                Arrays.fill(keep, table.firstSegment, table.endSegment, true);
            }
            i = Math.max(i, table.endSegment - 1);
        }
        keepAmongProse(page, keep);
    }

    /** A table with a head that stands beside most of what is kept, child of the same element, is part of it. */
    private static void keepAmongProse(Page page, boolean[] keep) {
        int[] words = new int[keep.length + 1];
        for (int i = 0; i < keep.length; i++) {
            words[i + 1] = words[i] + (keep[i] ? page.segments().get(i).words : 0);
        }
        for (Region region : page.regions()) {
            Region around = region.role == Role.TABLE ? region.parent : null;
            if (around != null
                    && (words[around.endSegment] - words[around.firstSegment]) * 2 > words[keep.length]
                    && isData(region)
                    && hasHead(region)) {
                Arrays.fill(keep, region.firstSegment, region.endSegment, true);
            }
        }
    }

    private static boolean hasHead(Region table) {
        return table.element.selectFirst("th") != null;
    }

    private static boolean isData(Region table) {
        return table.segments > 0
                && table.segments <= MOST_CELLS
                && table.headings == 0
                && table.linkChars * 2 < table.chars
                && table.chars / table.segments < LONGEST_CELL
                && (table.parent == null || table.parent.nearest(Role.TABLE) == null);
    }

    /** More than half of its letters, and something of most rows. */
    private static boolean mostIsKept(Page page, Region table, boolean[] keep) {
        int letters = 0;
        int rows = 0;
        int keptRows = 0;
        Region last = null;
        Region lastKept = null;
        for (int i = table.firstSegment; i < table.endSegment; i++) {
            Region row = page.segments().get(i).region.nearest(Role.ROW);
            rows += row != last ? 1 : 0;
            last = row;
            if (keep[i]) {
                letters += page.segments().get(i).length();
                keptRows += row != lastKept ? 1 : 0;
                lastKept = row;
            }
        }
        return letters * 2 > table.chars && keptRows * 2 > rows;
    }

    /** All of the first row. */
    private static boolean headIsKept(Page page, Region table, boolean[] keep) {
        Region first = page.segments().get(table.firstSegment).region.nearest(Role.ROW);
        for (int i = table.firstSegment; first != null && i < table.endSegment; i++) {
            if (page.segments().get(i).region.nearest(Role.ROW) != first) {
                return i > table.firstSegment + 1;
            }
            if (!keep[i]) {
                return false;
            }
        }
        return false;
    }
}
