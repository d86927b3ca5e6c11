package org.ibid.fetcher.site;

import org.jspecify.annotations.Nullable;

/**
 * Where in a long queue to look next. Sites are dealt out into {@link #BUCKETS}, each always into the same, and a look takes a stretch
 * of them: as wide as it must be to find enough, so that a look costs the same however many wait. It comes round to every bucket.
 * Not for several threads.
 */
public final class Rotation {

    public static final int BUCKETS = 1_024;

    /** From one bucket of them to all takes six looks. */
    private static final int WIDER = 4;

    private int from;
    private int width = 1;

    /** @param start of many instances each begins elsewhere, as they would only get in each other's way */
    public Rotation(int start) {
        this.from = Math.floorMod(start, BUCKETS);
    }

    /** The bucket of a site; null is what has none. */
    public static int bucket(@Nullable String site) {
        // the upper bits of a multiple, as hash codes of numbered hosts differ in the lower ones alone
        return site == null ? 0 : (site.hashCode() * 0x9E3779B9) >>> (Integer.SIZE - 10);
    }

    /** Buckets from one on and before another. */
    public record Stretch(int from, int to) {

        public boolean isWhole() {
            return to - from == BUCKETS;
        }
    }

    /** Where to look now. */
    public Stretch stretch() {
        return width == BUCKETS ? new Stretch(0, BUCKETS) : new Stretch(from, Math.min(from + width, BUCKETS));
    }

    /** All that is to be had there was found, and more is wanted. */
    public void exhausted() {
        from = stretch().to() % BUCKETS;
        width = Math.min(width * WIDER, BUCKETS);
    }

    /** There is more than enough. */
    public void abundant() {
        width = Math.max(1, width / 2);
    }
}
