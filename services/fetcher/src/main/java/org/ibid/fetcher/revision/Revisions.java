package org.ibid.fetcher.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ibid.stage.Decoder.Position;

/**
 * The revisions of one document: the same bytes as the newest keep its number, changed bytes get the next. An intake that is
 * delivered again (the fetcher was killed before it could commit) gets the number it had, even if newer bytes came since.
 *
 * @param revision the newest; 0 before the first
 * @param past the revisions, newest last; the oldest are forgotten beyond {@link #REMEMBERED}
 * @param applied the last offset taken from each partition of the intake topic
 */
public record Revisions(int revision, List<Past> past, Map<Integer, Long> applied) {

    /** Enough for any redelivery; a page that changes daily for a year is not kept in full. */
    static final int REMEMBERED = 100;

    public static final Revisions NONE = new Revisions(0, List.of(), Map.of());

    /** One revision and the bytes it stands for. */
    public record Past(int revision, String sha256) {}

    /** The revision of the bytes, and the state to keep. */
    public record Assigned(int revision, Revisions next) {}

    /** @param position of the intake that brought the bytes; null for bytes fetched now, which are never a redelivery */
    public Assigned assign(String sha256, Position position) {
        if (position != null && position.offset() <= applied.getOrDefault(position.partition(), -1L)) {
            for (Past known : past.reversed()) {
                if (known.sha256().equals(sha256)) {
                    return new Assigned(known.revision(), this);
                }
            }
        }
        Map<Integer, Long> seen = new HashMap<>(applied);
        if (position != null) {
            seen.merge(position.partition(), position.offset(), Math::max);
        }
        if (!past.isEmpty() && past.getLast().sha256().equals(sha256)) {
            return new Assigned(revision, new Revisions(revision, past, seen));
        }
        List<Past> longer = new ArrayList<>(past.subList(Math.max(0, past.size() - REMEMBERED + 1), past.size()));
        longer.add(new Past(revision + 1, sha256));
        return new Assigned(revision + 1, new Revisions(revision + 1, List.copyOf(longer), seen));
    }
}
