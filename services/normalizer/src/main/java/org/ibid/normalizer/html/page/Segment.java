package org.ibid.normalizer.html.page;

import org.ibid.wording.SectionHeading;

/** A run of text that no block element interrupts, as a stretch of the page's buffer. */
public final class Segment {

    private static final int PROSE_WORDS = 12;

    public final Region region;
    public int start;
    public int end;
    public int words;
    public int linkChars;
    public int linkWords;
    public int links;
    public int commas;
    public int stops;
    public int digits;
    public int capitals;
    public boolean button;
    /** What it announces, if it is short enough for a heading. */
    public SectionHeading announces = SectionHeading.OTHER;
    /** Hints of the inline elements in it. */
    public int inlineHints;

    Segment(Region region, int start) {
        this.region = region;
        this.start = start;
    }

    public int length() {
        return end - start;
    }

    public boolean isProse() {
        return words >= PROSE_WORDS && linkChars * 3 < length();
    }

    public double linkDensity() {
        return length() == 0 ? 0 : (double) linkChars / length();
    }

    /** 1 to 6, or 0 for no heading. */
    public int headingLevel() {
        return region.role == Role.HEADING ? region.element.normalName().charAt(1) - '0' : 0;
    }
}
