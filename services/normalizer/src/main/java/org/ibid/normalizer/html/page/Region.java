package org.ibid.normalizer.html.page;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A block element and sums over the segments in it, its descendants' included. */
public final class Region {

    public final @Nullable Region parent;
    public final Element element;
    public final Role role;
    public final int depth;
    /** Place in the page's regions, in document order. */
    public final int index;
    /** Own hints. */
    public final int hints;
    /** Hints of this and all regions around it. */
    public final int allHints;
    /** Roles of this and all regions around it, a bit each. */
    public final long allRoles;
    /** As declared by this or the nearest element around it below the root. */
    public final @Nullable String language;
    /** Not shown at first, by attribute or style. */
    public final boolean hidden;

    public int firstSegment;
    public int endSegment;
    public int chars;
    public int linkChars;
    public int words;
    public int commas;
    /** Characters in segments of at least 15 words outside links. */
    public int proseChars;

    public int proseSegments;
    public int segments;
    public int headings;
    public int links;

    Region(@Nullable Region parent, Element element, Role role, int index, AttributeReader names, int firstSegment) {
        this.parent = parent;
        this.element = element;
        this.role = role;
        this.index = index;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.hints = names.hints;
        this.allHints = parent == null ? hints : parent.allHints | hints;
        this.language = names.language.isEmpty() ? parent == null ? null : parent.language : names.language;
        this.allRoles = (parent == null ? 0 : parent.allRoles) | 1L << role.ordinal();
        this.hidden = names.hides(element) || parent != null && parent.hidden;
        this.firstSegment = firstSegment;
        this.endSegment = firstSegment;
    }

    public boolean isWithin(Role around) {
        return (allRoles & 1L << around.ordinal()) != 0;
    }

    /** This or the nearest region around it of the role. */
    public @Nullable Region nearest(Role wanted) {
        Region region = isWithin(wanted) ? this : null;
        while (region != null && region.role != wanted) {
            region = region.parent;
        }
        return region;
    }

    public boolean contains(Region other) {
        Region region = other;
        while (region != null && region.depth > depth) {
            region = region.parent;
        }
        return region == this;
    }

    void add(Segment segment) {
        chars += segment.length();
        linkChars += segment.linkChars;
        words += segment.words;
        commas += segment.commas;
        segments++;
        links += segment.links;
        headings += role == Role.HEADING ? 1 : 0;
        if (segment.isProse()) {
            proseChars += segment.length();
            proseSegments++;
        }
    }

    void add(Region child) {
        chars += child.chars;
        linkChars += child.linkChars;
        words += child.words;
        commas += child.commas;
        segments += child.segments;
        headings += child.headings;
        links += child.links;
        proseChars += child.proseChars;
        proseSegments += child.proseSegments;
    }
}
