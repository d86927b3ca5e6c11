package org.ibid.normalizer.html.writing;

import java.util.List;
import org.ibid.contracts.Inline;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Segment;
import org.ibid.normalizer.unicode.Graphemes;
import org.ibid.normalizer.writing.ContentWriter;

/** Writes the page's inlines at the places that its segments have in the content. */
final class InlineWriter {

    private final Page page;
    private final ContentWriter writer;
    private final int[] places;

    /** @param places per segment where it stands in the content, or -1 */
    InlineWriter(Page page, ContentWriter writer, int[] places) {
        this.page = page;
        this.writer = writer;
        this.places = places;
    }

    void write() {
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
