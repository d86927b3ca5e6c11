package org.ibid.normalizer.html.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ibid.contracts.Block;
import org.ibid.normalizer.html.page.Hint;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Region;
import org.ibid.normalizer.html.page.Role;
import org.ibid.normalizer.html.page.Segment;
import org.ibid.normalizer.sources.CitedWork;
import org.ibid.wording.CitingProse;
import org.ibid.wording.EntryLabel;
import org.ibid.wording.SectionHeading;
import org.jspecify.annotations.Nullable;

/** Finds the entries of reference lists and the notes, wherever they stand on the page. */
public final class PageSources {

    private static final int HEADLESS_LEVEL = 7;

    /** How the ids of entries and notes begin, in wikis, word processors, Pandoc and journals. */
    private static final List<String> TARGETS = List.of(
            "fn",
            "_fn",
            "ftn",
            "_ftn",
            "edn",
            "_edn",
            "footnote",
            "endnote",
            "note",
            "cite",
            "ref",
            "bib",
            "cr",
            "en-",
            "easy-footnote",
            "cit");

    private final Page page;
    private final Entry[] entries;
    private final ListNumbers numbers = new ListNumbers();

    private PageSources(Page page) {
        this.page = page;
        this.entries = new Entry[page.segments().size()];
    }

    /** Per segment the entry it belongs to. */
    public static Entry[] find(Page page) {
        PageSources sources = new PageSources(page);
        sources.byMarkup();
        sources.byHeading();
        sources.byLabel();
        sources.byLinks();
        return sources.entries;
    }

    private void byMarkup() {
        for (Region region : page.regions()) {
            boolean list =
                    Hint.SOURCES.isIn(region.hints) && region.endSegment > region.firstSegment && !isChrome(region);
            if (list && entries[region.firstSegment] == null) {
                take(region.firstSegment, region.endSegment, isNotes(region) ? Block.Kind.NOTE : Block.Kind.REFERENCE);
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
            if (entries[i] != null || segment.length() > 60 || segment.linkChars > 0 && segment.headingLevel() == 0) {
                continue;
            }
            SectionHeading heading = segment.announces;
            boolean heads = heading.announcesSources() && !isChrome(segment.region) && segment.region.role != Role.ITEM;
            if (heads) {
                int end = sectionEnd(i, level(segment));
                if (i < last && heading != SectionHeading.NOTES && CitingProse.isMostOf(texts(i + 1, end))) {
                    continue;
                }
                take(i + 1, end, heading == SectionHeading.NOTES ? Block.Kind.NOTE : Block.Kind.REFERENCE);
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
                    take(i, end, Block.Kind.REFERENCE);
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
                free = entries[i] == null;
            }
            if (free) {
                mark(from, to, Block.Kind.NOTE);
            }
        }
    }

    private @Nullable EntryLabel labelled(int segment) {
        if (entries[segment] != null || isChrome(page.segments().get(segment).region)) {
            return null;
        }
        EntryLabel label = EntryLabel.at(page.text(page.segments().get(segment)));
        boolean printed =
                label != null && (label.form() == EntryLabel.Form.BRACKETED || label.form() == EntryLabel.Form.RAISED);
        return printed ? label : null;
    }

    private int sectionEnd(int heading, int level) {
        List<Segment> segments = page.segments();
        boolean items = heading + 1 < segments.size() && item(segments.get(heading + 1).region) != null;
        int end = heading + 1;
        while (end < segments.size()) {
            Segment segment = segments.get(end);
            boolean over = entries[end] != null
                    || segment.headingLevel() > 0 && level(segment) <= level
                    || isChrome(segment.region)
                    || items && item(segment.region) == null
                    || segment.announces != SectionHeading.OTHER;
            if (over) {
                return end;
            }
            end++;
        }
        return end;
    }

    /** The segments as entries, whatever they look like. */
    private void mark(int from, int to, Block.Kind kind) {
        Region last = null;
        for (int i = from; i < to; i++) {
            Segment segment = page.segments().get(i);
            Region item = item(segment.region);
            if (item != null) {
                entries[i] = new Entry(item, kind, item == last ? "" : label(item, segment));
            }
            last = item;
        }
    }

    private void take(int from, int to, Block.Kind kind) {
        List<Entry> found = new ArrayList<>();
        int like = 0;
        int count = 0;
        Region last = null;
        for (int i = from; i < to; i++) {
            Segment segment = page.segments().get(i);
            Region described =
                    i + 1 < to ? described(segment.region, page.segments().get(i + 1).region) : null;
            Region item = described != null ? described : item(segment.region);
            Region region = item != null ? item : segment.region;
            boolean heading = segment.headingLevel() > 0 || segment.announces.announcesSources();
            Entry entry =
                    heading ? null : new Entry(item, kind, item != null && item == last ? "" : label(region, segment));
            found.add(entry);
            if (entry != null && (item == null || item != last)) {
                count++;
                last = item;
            }
            if (entry != null) {
                String text = page.text(segment);
                boolean source = CitedWork.looksCited(text) || EntryLabel.at(text) != null || isTarget(region);
                like += source || kind == Block.Kind.NOTE && !entry.label().isEmpty() ? 1 : 0;
            }
        }
        if (count == 0 || like * 2 < count) {
            return;
        }
        for (int i = from; i < to; i++) {
            entries[i] = found.get(i - from);
        }
    }

    private String label(Region region, Segment segment) {
        int number = region.role == Role.ITEM ? numbers.of(region.element) : -1;
        if (number < 0) {
            return "";
        }
        EntryLabel printed = EntryLabel.at(page.text(segment));
        return printed != null && printed.number() == number ? "" : number + ". ";
    }

    /** What a term of a list stands before, its label there: {@code <dt>[Berg]</dt><dd>…</dd>}. */
    private static @Nullable Region described(Region region, Region next) {
        Region term = region.nearest(Role.TERM);
        Region item = item(next);
        return term != null && item != null && item.parent == term.parent ? item : null;
    }

    private static @Nullable Region item(Region region) {
        Region item = null;
        for (Region r = region; r != null && r.role != Role.MAIN && r.role != Role.ARTICLE; r = r.parent) {
            if (r.role == Role.ITEM || r.role == Role.ROW || MarkedEntry.is(r.element)) {
                item = r;
            }
        }
        return item;
    }

    private static boolean isTarget(Region region) {
        String id = region.element.id().toLowerCase(Locale.ROOT);
        if (id.isEmpty() || !Character.isDigit(id.charAt(id.length() - 1))) {
            return false;
        }
        for (String prefix : TARGETS) {
            if (id.startsWith(prefix)) {
                return true;
            }
        }
        return false;
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
