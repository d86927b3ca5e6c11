package org.ibid.normalizer.html.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ibid.contracts.Block;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Region;
import org.ibid.normalizer.html.page.Role;
import org.ibid.normalizer.html.page.Segment;
import org.ibid.normalizer.sources.CitedWork;
import org.ibid.wording.EntryLabel;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Parts what stands in a reference list or among the notes into its entries. */
final class SourceEntries {

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

    private static final Set<String> LISTS = Set.of("ul", "ol", "dl");

    private final Page page;
    private final ListNumbers numbers;
    private final Entry[] entries;

    SourceEntries(Page page, ListNumbers numbers) {
        this.page = page;
        this.numbers = numbers;
        this.entries = new Entry[page.segments().size()];
    }

    /** Per segment the entry it belongs to. */
    Entry[] all() {
        return entries;
    }

    boolean has(int segment) {
        return entries[segment] != null;
    }

    /** The segments as entries, whatever they look like. */
    void mark(int from, int to, Block.Kind kind) {
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

    /** The segments as entries, if half of them or more look like such. */
    void take(int from, int to, Block.Kind kind) {
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

    static @Nullable Region item(Region region) {
        Region item = null;
        for (Region r = region; r != null && r.role != Role.MAIN && r.role != Role.ARTICLE; r = r.parent) {
            boolean marked = MarkedEntry.is(r.element);
            if (item != null && !marked && r.role == Role.ITEM && wraps(r, item)) {
                break;
            }
            if (r.role == Role.ITEM || r.role == Role.ROW || marked) {
                item = r;
            }
        }
        return item;
    }

    /**
     * Whether an item is there for the list that it begins with: {@code <dl><dt>Sources<dd><ul><li>…<li>…</ul></dl>}. Where the items beside it begin
     * with lists of their own, or outnumber what its list holds, the lists are the parts of entries.
     */
    private static boolean wraps(Region lone, Region item) {
        Region list = item.parent;
        boolean several = item.firstSegment > lone.firstSegment || item.endSegment < lone.endSegment;
        if (!several || list == null || list.firstSegment != lone.firstSegment) {
            return false;
        }
        List<Element> beside = lone.element.siblingElements().stream()
                .filter(sibling -> sibling.normalName().equals(lone.element.normalName()))
                .toList();
        return beside.size() < list.element.childrenSize() && beside.stream().noneMatch(SourceEntries::beginsWithList);
    }

    private static boolean beginsWithList(Element element) {
        Element first = element.firstElementChild();
        return first != null && LISTS.contains(first.normalName());
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
}
