package org.ibid.normalizer.html.writing;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Origin;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Region;
import org.ibid.normalizer.html.page.Role;
import org.ibid.normalizer.html.page.Segment;
import org.ibid.normalizer.html.sources.Entry;
import org.ibid.normalizer.unicode.Graphemes;
import org.ibid.normalizer.writing.ContentWriter;
import org.jspecify.annotations.Nullable;

/** Writes the kept segments; those of one entry, table or preformatted text become one block. */
public final class PageWriter {

    private static final int LONGEST_CELL = 60;

    private final Page page;
    private final boolean[] keep;
    private final Entry[] entries;
    private final boolean comments;
    private final ContentWriter writer = new ContentWriter();
    private final ElementPaths paths = new ElementPaths();
    private final List<Origin> origins = new ArrayList<>();
    private final List<String> languages = new ArrayList<>();
    /** Per segment where it stands in the content, or -1. */
    private final int[] places;

    private PageWriter(Page page, boolean[] keep, Entry[] entries, boolean comments) {
        this.page = page;
        this.keep = keep;
        this.entries = entries;
        this.comments = comments;
        this.places = new int[keep.length];
    }

    /** @param comments paragraphs are readers' contributions, as in a forum */
    public static WrittenPage write(Page page, boolean[] keep, Entry[] entries, boolean comments) {
        PageWriter pages = new PageWriter(page, keep, entries, comments);
        pages.blocks();
        pages.inlines();
        return new WrittenPage(
                pages.writer.content(),
                pages.writer.blocks(),
                pages.writer.inlines(),
                pages.origins,
                pages.languages,
                pages.places);
    }

    private void blocks() {
        int i = 0;
        while (i < keep.length) {
            places[i] = -1;
            if (!keep[i]) {
                i++;
                continue;
            }
            int end = groupEnd(i);
            Segment first = page.segments().get(i);
            Block.Kind kind = kind(i);
            StringBuilder text = new StringBuilder(entries[i] == null ? "" : entries[i].label());
            for (int j = i; j < end; j++) {
                places[j] = -1;
                if (keep[j]) {
                    Segment segment = page.segments().get(j);
                    if (j > i) {
                        text.append(separator(page.segments().get(j - 1), segment, kind));
                    }
                    places[j] = text.length();
                    text.append(page.buffer(), segment.start, segment.end);
                }
            }
            int start = writer.block(kind, text, level(kind, first));
            if (start >= 0) {
                bearer(i, first, start);
            }
            for (int j = i; j < end; j++) {
                places[j] = places[j] < 0 || start < 0 ? -1 : places[j] + start;
            }
            i = end;
        }
    }

    /** Notes which element the block that was written last is from. */
    private void bearer(int i, Segment first, int start) {
        Region group = group(i);
        Region bearer = group == null ? first.region : group;
        languages.add(bearer.language);
        String path = paths.of(bearer.element);
        if (path != null) {
            origins.add(Origin.element(start, writer.length(), path));
        }
    }

    private int groupEnd(int i) {
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
    private @Nullable Region group(int i) {
        if (entries[i] != null) {
            return entries[i].region();
        }
        Region region = page.segments().get(i).region;
        if (region.within(Role.PRE)) {
            return region.nearest(Role.PRE);
        }
        return region.within(Role.CELL) ? dataTable(region) : null;
    }

    /** The table around the region if its cells are short: long cells lay out a page. */
    private @Nullable Region dataTable(Region region) {
        Region table = region.nearest(Role.TABLE);
        if (table == null
                || table.segments == 0
                || table.within(Role.CELL) && table.parent != null && table.parent.nearest(Role.TABLE) != null) {
            return null;
        }
        return table.chars / table.segments < LONGEST_CELL && table.headings == 0 ? table : null;
    }

    private static String separator(Segment before, Segment after, Block.Kind kind) {
        if (kind == Block.Kind.REFERENCE || kind == Block.Kind.NOTE) {
            return " ";
        }
        Region row = before.region.nearest(Role.ROW);
        return kind == Block.Kind.TABLE && row != null && row == after.region.nearest(Role.ROW) ? "\t" : "\n";
    }

    private Block.Kind kind(int i) {
        if (entries[i] != null) {
            return entries[i].kind();
        }
        Region region = page.segments().get(i).region;
        if (region.role == Role.HEADING || headsEntries(i)) {
            return Block.Kind.HEADING;
        }
        if (region.within(Role.PRE)) {
            return Block.Kind.CODE;
        }
        if (group(i) != null) {
            return Block.Kind.TABLE;
        }
        if (region.within(Role.CAPTION)) {
            return Block.Kind.CAPTION;
        }
        if (region.within(Role.QUOTE)) {
            return Block.Kind.QUOTE;
        }
        if (region.within(Role.ITEM) && opensItem(i)) {
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

    private static @Nullable Integer level(Block.Kind kind, Segment segment) {
        if (kind == Block.Kind.HEADING) {
            return segment.headingLevel() == 0 ? 2 : segment.headingLevel();
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

    private void inlines() {
        List<Segment> segments = page.segments();
        for (Inline inline : page.inlines()) {
            int first = firstEndingAfter(inline.start());
            if (inline.kind() == Inline.Kind.ANCHOR) {
                anchor(inline, first);
                continue;
            }
            for (int i = first; i < segments.size() && segments.get(i).start < inline.end(); i++) {
                if (places[i] >= 0) {
                    int start = Math.max(inline.start(), segments.get(i).start);
                    int end = Math.min(inline.end(), segments.get(i).end);
                    int shift = places[i] - segments.get(i).start;
                    if (start < end) {
                        inline(inline, start + shift, end + shift);
                    }
                }
            }
        }
    }

    /** From the first kept character of the element to its last; an empty one stands before what follows. */
    private void anchor(Inline anchor, int first) {
        List<Segment> segments = page.segments();
        int start = -1;
        int end = -1;
        for (int i = first; i < segments.size() && segments.get(i).start <= anchor.end(); i++) {
            Segment segment = segments.get(i);
            if (places[i] >= 0) {
                int shift = places[i] - segment.start;
                int from = Math.max(anchor.start(), segment.start) + shift;
                start = start < 0 ? from : start;
                end = Math.max(from, Math.min(anchor.end(), segment.end) + shift);
            }
        }
        if (start >= 0) {
            inline(anchor, start, end);
        }
    }

    /** Markup may part a letter from its mark; an offset may not. */
    private void inline(Inline inline, int start, int end) {
        CharSequence content = writer.written();
        writer.inline(new Inline(
                inline.kind(), Graphemes.floor(content, start), Graphemes.ceiling(content, end), inline.target()));
    }

    private int firstEndingAfter(int offset) {
        List<Segment> segments = page.segments();
        int low = 0;
        int high = segments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (segments.get(middle).end > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
