package org.ibid.normalizer.html.writing;

import org.ibid.contracts.Block;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Region;
import org.ibid.normalizer.html.page.Role;
import org.ibid.normalizer.html.page.Segment;
import org.ibid.normalizer.html.sources.Entry;
import org.jspecify.annotations.Nullable;

/** Which segments make one block, and what kind of block it is. */
final class BlockKinds {

    /** In characters: longer cells lay out a page, and longer lines announce nothing. */
    private static final int LONGEST_CELL = 60;

    /** Of what is a heading though its element is none. */
    private static final int LEVEL = 2;

    private final Page page;
    private final boolean[] keep;
    private final Entry[] entries;
    private final boolean comments;

    /** @param comments paragraphs are readers' contributions */
    BlockKinds(Page page, boolean[] keep, Entry[] entries, boolean comments) {
        this.page = page;
        this.keep = keep;
        this.entries = entries;
        this.comments = comments;
    }

    /** The segment behind the last of the block that begins with one. */
    int groupEnd(int i) {
        Region group = group(i);
        int end = i + 1;
        while (group != null
                && end < keep.length
                && (group(end) == group
                        || !keep[end] && group.contains(page.segments().get(end).region))) {
            end++;
        }
        return end;
    }

    /** The element whose segments are written as one block. */
    @Nullable
    Region group(int i) {
        if (entries[i] != null) {
            return entries[i].region();
        }
        Region region = page.segments().get(i).region;
        if (region.isWithin(Role.PRE)) {
            return region.nearest(Role.PRE);
        }
        return region.isWithin(Role.CELL) ? dataTable(region) : null;
    }

    /** The table around the region if its cells are short: long cells lay out a page. */
    private @Nullable Region dataTable(Region region) {
        Region table = region.nearest(Role.TABLE);
        if (table == null
                || table.segments == 0
                || table.isWithin(Role.CELL) && table.parent != null && table.parent.nearest(Role.TABLE) != null) {
            return null;
        }
        return table.chars / table.segments < LONGEST_CELL && table.headings == 0 ? table : null;
    }

    Block.Kind kind(int i) {
        if (entries[i] != null) {
            return entries[i].kind();
        }
        Region region = page.segments().get(i).region;
        if (region.role == Role.HEADING || headsEntries(i)) {
            return Block.Kind.HEADING;
        }
        if (region.isWithin(Role.PRE)) {
            return Block.Kind.CODE;
        }
        if (group(i) != null) {
            return Block.Kind.TABLE;
        }
        if (region.isWithin(Role.CAPTION)) {
            return Block.Kind.CAPTION;
        }
        if (region.isWithin(Role.QUOTE)) {
            return Block.Kind.QUOTE;
        }
        if (region.isWithin(Role.ITEM) && opensItem(i)) {
            return Block.Kind.LIST_ITEM;
        }
        return comments ? Block.Kind.COMMENT : Block.Kind.PARAGRAPH;
    }

    /** A line like "Notes" over entries is a heading, whatever its element. */
    private boolean headsEntries(int i) {
        Segment segment = page.segments().get(i);
        boolean over = i + 1 < entries.length && entries[i + 1] != null && segment.length() < LONGEST_CELL;
        return over && segment.announces.announcesSources();
    }

    /** The first segment of a list item is the item; what follows in it are its paragraphs. */
    private boolean opensItem(int i) {
        Region item = page.segments().get(i).region.nearest(Role.ITEM);
        return item != null && item.firstSegment == i;
    }

    /** Of a heading from 1, of a list item how deep it lies; null for any other. */
    static @Nullable Integer level(Block.Kind kind, Segment segment) {
        if (kind == Block.Kind.HEADING) {
            return segment.headingLevel() == 0 ? LEVEL : segment.headingLevel();
        }
        if (kind != Block.Kind.LIST_ITEM) {
            return null;
        }
        int level = 0;
        for (Region r = segment.region; r != null; r = r.parent) {
            level += r.role == Role.ITEM ? 1 : 0;
        }
        return level;
    }
}
