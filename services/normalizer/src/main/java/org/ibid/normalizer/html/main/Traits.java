package org.ibid.normalizer.html.main;

import org.ibid.normalizer.html.metadata.Metadata;
import org.ibid.normalizer.html.page.Hint;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Region;
import org.ibid.normalizer.html.page.Role;
import org.ibid.normalizer.html.page.Segment;
import org.ibid.wording.SectionHeading;

/**
 * What tells a segment of the document from the site around it, as numbers: the segment itself, its neighbours, the regions
 * around it, the heading above it and the page as a whole. The order is part of the trained model.
 */
public final class Traits {

    private static final Hint[] HINTS = Hint.values();
    private static final Role[] ROLES = {
        Role.NAV,
        Role.FOOTER,
        Role.ASIDE,
        Role.HEADER,
        Role.FORM,
        Role.ARTICLE,
        Role.MAIN,
        Role.SECTION,
        Role.DIALOG,
        Role.NOSCRIPT,
        Role.CELL,
        Role.LIST,
        Role.ITEM,
        Role.QUOTE,
        Role.FIGURE,
        Role.PARAGRAPH,
        Role.PRE
    };
    private static final int DISTANCES = HINTS.length + ROLES.length;
    private static final int FAR = 20;
    private static final int[] HEIGHTS = {0, 1, 2, 3, 5, 7};
    private static final int WINDOW = 5;
    private static final int LONGEST_HEADING = 60;
    private static final int NOTHING_ANNOUNCED = 5;

    private final Page page;
    private final Segment[] segments;
    private final boolean[] dense;
    private final byte[][] distances;
    private final Siblings siblings;
    private final float[] pageTraits;
    private final boolean[] repeated;
    private final int[] proseBefore;
    private final int titleAt;
    private final double allWords;
    private final double allProse;

    public Traits(Page page, Metadata metadata, Siblings siblings) {
        this.page = page;
        this.segments = page.segments().toArray(Segment[]::new);
        this.dense = DenseRegion.choose(page);
        this.distances = distances(page);
        this.siblings = siblings;
        this.repeated = Repeats.of(page);
        Region all = page.regions().getFirst();
        this.allWords = Math.max(1, all.words);
        this.allProse = Math.max(1, all.proseChars);
        this.pageTraits = PageTraits.of(page, metadata);
        this.titleAt = titleAt();
        this.proseBefore = new int[segments.length + 1];
        for (int i = 0; i < segments.length; i++) {
            proseBefore[i + 1] = proseBefore[i] + (segments[i].isProse() ? segments[i].words : 0);
        }
    }

    /** How many numbers describe a segment. */
    public static int count() {
        return 24 + Wording.COUNT + 4 * 4 + 5 + DISTANCES + HEIGHTS.length * 5 + 5 + 5 + PageTraits.COUNT;
    }

    /** A row for each segment, in order, with room at its end for its {@link Surroundings}. */
    public float[][] rows() {
        float[][] rows = new float[segments.length][];
        int heading = -1;
        int section = -1;
        int count = count();
        for (int i = 0; i < segments.length; i++) {
            Segment segment = segments[i];
            int announced = announced(segment);
            if (segment.headingLevel() > 0) {
                heading = i;
                section = announced == NOTHING_ANNOUNCED ? -1 : announced;
            } else if (announced != NOTHING_ANNOUNCED) {
                heading = i;
                section = announced;
            }
            rows[i] = new float[count + Surroundings.count()];
            Row row = new Row(rows[i], 0);
            own(row, segment, i, announced);
            Wording.add(row, page.buffer(), segment);
            neighbours(row, i);
            place(row, i);
            row.addAll(distances[segment.region.index]);
            regions(row, segment);
            heading(row, i, heading, section);
            row.addAll(pageTraits);
            row.endAt(count);
        }
        return rows;
    }

    /** As the model learnt it: the number of a kind of section. */
    private static int announced(Segment segment) {
        return switch (segment.length() < LONGEST_HEADING ? segment.announces : SectionHeading.OTHER) {
            case REFERENCES, SOURCES -> 0;
            case NOTES -> 1;
            case RELATED -> 2;
            case COMMENTS -> 3;
            case PROMOTION -> 4;
            case AMBIGUOUS, BACK_MATTER, OTHER -> NOTHING_ANNOUNCED;
        };
    }

    private void own(Row row, Segment segment, int i, int announced) {
        int length = Math.max(1, segment.length());
        int words = Math.max(1, segment.words);
        char last = page.buffer().charAt(segment.end - 1);
        char first = page.buffer().charAt(segment.start);
        row.add(Math.log(1 + segment.words));
        row.add(segment.linkDensity());
        row.add(segment.links);
        row.add((double) segment.commas / words);
        row.add((double) segment.stops / words);
        row.add((double) segment.digits / length);
        row.add((double) segment.capitals / words);
        row.add((double) length / words);
        row.add(segment.headingLevel());
        row.add(segment.button);
        row.add(segment.region.hidden);
        row.add(dense[i]);
        row.add(repeated[i]);
        row.add(".!?:;…。".indexOf(last) >= 0);
        row.add(Character.isUpperCase(first));
        row.add(Character.isDigit(first));
        row.add(announced);
        row.add(segment.region.segments);
        row.add(Hint.DATE.isIn(segment.inlineHints) || Hint.BYLINE.isIn(segment.inlineHints));
        row.add(Hint.META.isIn(segment.inlineHints));
        row.add(Hint.PRICE.isIn(segment.inlineHints));
        row.add(Hint.HIDDEN.isIn(segment.inlineHints));
        row.add(Hint.TEXT.isIn(segment.inlineHints) || Hint.TITLE.isIn(segment.inlineHints));
        row.add(Hint.USER.isIn(segment.inlineHints));
    }

    private void neighbours(Row row, int i) {
        for (int offset : new int[] {-2, -1, 1, 2}) {
            int at = i + offset;
            Segment other = at < 0 || at >= segments.length ? null : segments[at];
            row.add(other == null ? -1 : Math.log(1 + other.words));
            row.add(other == null ? -1 : other.linkDensity());
            row.add(other == null ? -1 : other.headingLevel());
            row.add(other != null && other.region.parent == segments[i].region.parent);
        }
    }

    private void place(Row row, int i) {
        int from = Math.max(0, i - WINDOW);
        int to = Math.min(segments.length, i + WINDOW + 1);
        row.add((double) i / segments.length);
        row.add(Math.log(1 + proseBefore[to] - proseBefore[from]));
        row.add(proseBefore[i] / (1.0 + proseBefore[segments.length]));
        row.add(titleAt < 0 ? -100 : Math.clamp((long) i - titleAt, -60, 60));
        row.add(i == 0 ? 0 : Math.log(1 + proseBefore[i] - proseBefore[Math.max(0, i - 20)]));
    }

    private void regions(Row row, Segment segment) {
        Region region = segment.region;
        int height = 0;
        int most = 0;
        int mostHeight = 0;
        for (int wanted : HEIGHTS) {
            while (height < wanted && region.parent != null) {
                region = region.parent;
                height++;
                if (siblings.alike(region) > most) {
                    most = siblings.alike(region);
                    mostHeight = height;
                }
            }
            row.add(region.words / allWords);
            row.add(region.chars == 0 ? 0 : (double) region.linkChars / region.chars);
            row.add(region.proseChars / allProse);
            row.add(Math.log(1 + region.segments));
            row.add(siblings.alike(region));
        }
        row.add(most);
        row.add(mostHeight);
        row.add(segment.region.depth);
        Region list = segment.region.nearest(Role.LIST);
        row.add(list == null ? -1 : (double) list.linkChars / Math.max(1, list.chars));
        row.add(list == null ? -1 : (double) list.words / Math.max(1, list.segments));
    }

    private void heading(Row row, int i, int heading, int section) {
        row.add(heading < 0 ? 99 : Math.min(99, i - heading));
        row.add(heading < 0 ? 0 : segments[heading].headingLevel());
        row.add(section);
        row.add(heading < 0 ? -1 : segments[heading].linkDensity());
        row.add(heading >= 0
                && segments[heading].region.parent != null
                && segments[heading].region.parent.contains(segments[i].region));
    }

    private int titleAt() {
        int at = -1;
        int length = 0;
        for (int i = 0; i < segments.length; i++) {
            boolean longer = segments[i].headingLevel() == 1 && segments[i].length() > length;
            if (longer) {
                at = i;
                length = segments[i].length();
            }
        }
        return at;
    }

    /** Per region and hint or role, how many levels above it the nearest such region is. */
    private static byte[][] distances(Page page) {
        byte[][] distances = new byte[page.regions().size()][];
        for (Region region : page.regions()) {
            byte[] own = new byte[DISTANCES];
            byte[] above = region.parent == null ? null : distances[region.parent.index];
            for (int i = 0; i < DISTANCES; i++) {
                boolean here = i < HINTS.length ? HINTS[i].isIn(region.hints) : region.role == ROLES[i - HINTS.length];
                int further = above == null ? FAR : Math.min(FAR, above[i] + 1);
                own[i] = (byte) (here ? 0 : further);
            }
            distances[region.index] = own;
        }
        return distances;
    }
}
