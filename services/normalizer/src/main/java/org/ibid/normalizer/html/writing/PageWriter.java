package org.ibid.normalizer.html.writing;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Origin;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Region;
import org.ibid.normalizer.html.page.Role;
import org.ibid.normalizer.html.page.Segment;
import org.ibid.normalizer.html.sources.Entry;
import org.ibid.normalizer.writing.ContentWriter;

/** Writes the kept segments; those of one entry, table or preformatted text become one block. */
public final class PageWriter {

    private final Page page;
    private final boolean[] keep;
    private final Entry[] entries;
    private final BlockKinds kinds;
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
        this.kinds = new BlockKinds(page, keep, entries, comments);
        this.places = new int[keep.length];
    }

    /** @param comments paragraphs are readers' contributions, as in a forum */
    public static WrittenPage write(Page page, boolean[] keep, Entry[] entries, boolean comments) {
        PageWriter pages = new PageWriter(page, keep, entries, comments);
        pages.blocks();
        new InlineWriter(page, pages.writer, pages.places).write();
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
            int end = kinds.groupEnd(i);
            Segment first = page.segments().get(i);
            Block.Kind kind = kinds.kind(i);
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
            int start = writer.block(kind, text, BlockKinds.level(kind, first));
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
        Region group = kinds.group(i);
        Region bearer = group == null ? first.region : group;
        languages.add(bearer.language);
        String path = paths.of(bearer.element);
        if (path != null) {
            origins.add(Origin.element(start, writer.length(), path));
        }
    }

    private static String separator(Segment before, Segment after, Block.Kind kind) {
        if (kind == Block.Kind.REFERENCE || kind == Block.Kind.NOTE) {
            boolean labelled = before.region.isWithin(Role.TERM) && !after.region.isWithin(Role.TERM);
            return labelled ? "\n" : " ";
        }
        Region row = before.region.nearest(Role.ROW);
        return kind == Block.Kind.TABLE && row != null && row == after.region.nearest(Role.ROW) ? "\t" : "\n";
    }
}
