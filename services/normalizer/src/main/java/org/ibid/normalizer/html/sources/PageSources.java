package org.ibid.normalizer.html.sources;

import java.util.List;
import java.util.Locale;
import org.ibid.contracts.Block;
import org.ibid.normalizer.html.page.Hint;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Region;
import org.ibid.normalizer.html.page.Role;
import org.ibid.normalizer.html.page.Segment;
import org.ibid.wording.CitingProse;
import org.ibid.wording.EntryLabel;
import org.ibid.wording.SectionHeading;
import org.jspecify.annotations.Nullable;

/** Finds the entries of reference lists and the notes, wherever they stand on the page. */
public final class PageSources {

    private static final int HEADLESS_LEVEL = 7;

    private final Page page;
    private final ListNumbers numbers = new ListNumbers();
    private final SourceEntries entries;

    private PageSources(Page page) {
        this.page = page;
        this.entries = new SourceEntries(page, numbers);
    }

    /** Per segment the entry it belongs to. */
    public static Entry[] find(Page page) {
        PageSources sources = new PageSources(page);
        sources.byMarkup();
        sources.byHeading();
        sources.byLabel();
        sources.byLinks();
        return sources.entries.all();
    }

    private void byMarkup() {
        for (Region region : page.regions()) {
            boolean list =
                    Hint.SOURCES.isIn(region.hints) && region.endSegment > region.firstSegment && !isChrome(region);
            if (list && !entries.has(region.firstSegment)) {
                entries.take(
                        region.firstSegment,
                        region.endSegment,
                        isNotes(region) ? Block.Kind.NOTE : Block.Kind.REFERENCE);
            }
        }
    }

    private void byHeading() {
        List<Segment> segments = page.segments();
        int last = segments.size() - 1;
        while (last >= 0 && segments.get(last).announces != SectionHeading.REFERENCES) {
            last--;
        }
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (i < last && segment.announces.yieldsTo(SectionHeading.REFERENCES)) {
                continue;
            }
            if (entries.has(i) || segment.length() > 60 || segment.linkChars > 0 && segment.headingLevel() == 0) {
                continue;
            }
            SectionHeading heading = segment.announces;
            boolean heads = heading.announcesSources() && !isChrome(segment.region) && segment.region.role != Role.ITEM;
            if (heads) {
                int end = sectionEnd(i, level(segment));
                if (i < last && heading != SectionHeading.NOTES && CitingProse.isMostOf(texts(i + 1, end))) {
                    continue;
                }
                entries.take(i + 1, end, heading == SectionHeading.NOTES ? Block.Kind.NOTE : Block.Kind.REFERENCE);
            }
        }
    }

    private List<String> texts(int from, int end) {
        return page.segments().subList(from, Math.max(from, end)).stream()
                .map(page::text)
                .toList();
    }

    /** Paragraphs with rising printed labels, the last of them at the end of the text that holds them. */
    private void byLabel() {
        List<Segment> segments = page.segments();
        int i = 0;
        while (i < segments.size()) {
            EntryLabel label = labelled(i);
            int end = i + 1;
            if (label != null && label.number() == 1) {
                int expected = 2;
                EntryLabel next = end < segments.size() ? labelled(end) : null;
                while (next != null && next.form() == label.form() && next.number() >= expected) {
                    expected = next.number() + 1;
                    end++;
                    next = end < segments.size() ? labelled(end) : null;
                }
                if (end - i > 1) {
                    entries.take(i, end, Block.Kind.REFERENCE);
                }
            }
            i = end;
        }
    }

    private void byLinks() {
        for (List<Region> items : LinkedLists.find(page, numbers)) {
            int from = items.getFirst().firstSegment;
            int to = items.getLast().endSegment;
            boolean free = to > from && !isChrome(items.getFirst());
            for (int i = from; i < to && free; i++) {
                free = !entries.has(i);
            }
            if (free) {
                entries.mark(from, to, Block.Kind.NOTE);
            }
        }
    }

    private @Nullable EntryLabel labelled(int segment) {
        if (entries.has(segment) || isChrome(page.segments().get(segment).region)) {
            return null;
        }
        EntryLabel label = EntryLabel.at(page.text(page.segments().get(segment)));
        boolean printed =
                label != null && (label.form() == EntryLabel.Form.BRACKETED || label.form() == EntryLabel.Form.RAISED);
        return printed ? label : null;
    }

    private int sectionEnd(int heading, int level) {
        List<Segment> segments = page.segments();
        boolean items = heading + 1 < segments.size() && SourceEntries.item(segments.get(heading + 1).region) != null;
        int end = heading + 1;
        while (end < segments.size()) {
            Segment segment = segments.get(end);
            boolean over = entries.has(end)
                    || segment.headingLevel() > 0 && level(segment) <= level
                    || isChrome(segment.region)
                    || items && SourceEntries.item(segment.region) == null
                    || segment.announces != SectionHeading.OTHER;
            if (over) {
                return end;
            }
            end++;
        }
        return end;
    }

    private static boolean isNotes(Region region) {
        String names = (region.element.className() + ' ' + region.element.id() + ' ' + region.element.attr("role"))
                .toLowerCase(Locale.ROOT);
        return names.contains("note") || names.contains("fn");
    }

    private static int level(Segment segment) {
        return segment.headingLevel() == 0 ? HEADLESS_LEVEL : segment.headingLevel();
    }

    private static boolean isChrome(Region region) {
        return region.isWithin(Role.NAV)
                || region.isWithin(Role.FOOTER) && !region.isWithin(Role.ARTICLE) && !region.isWithin(Role.MAIN)
                || region.isWithin(Role.ASIDE) && !Hint.SOURCES.isIn(region.allHints)
                || Hint.RELATED.isIn(region.allHints) && !region.isWithin(Role.ARTICLE)
                || Hint.OVERLAY.isIn(region.allHints)
                || region.role == Role.HEADER;
    }
}
