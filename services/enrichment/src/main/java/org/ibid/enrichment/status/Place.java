package org.ibid.enrichment.status;

import java.util.Comparator;

/**
 * Where the event of an attempt stands in its topic.
 *
 * @param attempt that the event is of
 */
public record Place(Attempt attempt, int partition, long offset) {

    /** An event that was sent twice stands where it came last. */
    static final Comparator<Place> ORDER = Comparator.comparing(Place::attempt)
            .thenComparingLong(Place::offset)
            .thenComparingInt(Place::partition);
}
