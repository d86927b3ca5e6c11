package org.ibid.stage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NavigableSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a partition is, as it is committed: every record before {@code offset} has had its effect. Records behind a slow one
 * may be settled already; the commit's metadata lists those up to {@code end} that are not, so that whoever reads on after a
 * crash does not do the others again.
 *
 * @param offset where to read on
 * @param end after the last record that {@code open} speaks of; {@code offset} when it speaks of none
 * @param open the records from {@code offset} on and before {@code end} that are not settled
 */
record Checkpoint(long offset, long end, Set<Long> open) {

    private static final String FORMAT = "ibid1:";

    /** The broker takes 4096 characters of metadata ({@code offset.metadata.max.bytes}), which are 3 bytes for each 4. */
    private static final int MAX_BYTES = 3000;

    /** @param open what is not settled; empty when all before {@code next} is */
    static Checkpoint of(NavigableSet<Long> open, long next) {
        return open.isEmpty()
                ? new Checkpoint(next, next, Set.of())
                : new Checkpoint(open.first(), next, Set.copyOf(open));
    }

    /** Whether an earlier owner of the partition has settled the record already. */
    boolean isSettled(long record) {
        return record >= offset && record < end && !open.contains(record);
    }

    /** Empty when nothing is settled beyond the offset; as many of the records as fit. */
    String metadata() {
        if (end - offset == open.size()) {
            return "";
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long reached = offset;
        for (Iterator<Long> rest = open.stream().sorted().iterator(); rest.hasNext() && bytes.size() < MAX_BYTES; ) {
            long record = rest.next();
            write(bytes, record - reached);
            reached = record;
            if (!rest.hasNext()) {
                write(bytes, 0);
                write(bytes, end - reached);
            }
        }
        return FORMAT + Base64.getEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** Reads a commit; metadata that is none of ours, or cut, says nothing. */
    static Checkpoint read(long offset, @Nullable String metadata) {
        Checkpoint plain = new Checkpoint(offset, offset, Set.of());
        if (metadata == null || !metadata.startsWith(FORMAT)) {
            return plain;
        }
        try {
            var bytes = new ByteArrayInputStream(Base64.getDecoder().decode(metadata.substring(FORMAT.length())));
            Set<Long> open = new HashSet<>();
            long reached = offset;
            while (bytes.available() > 0) {
                long step = number(bytes);
                if (step == 0 && !open.isEmpty()) {
                    return new Checkpoint(offset, reached + number(bytes), open);
                }
                reached += step;
                open.add(reached);
            }
            // not all fitted: it speaks of what is before the last that did
            return open.isEmpty() ? plain : new Checkpoint(offset, reached + 1, open);
        } catch (IllegalArgumentException notOurs) {
            return plain;
        }
    }

    /** Seven bits a byte, the lowest first, the eighth where more follow. */
    private static void write(ByteArrayOutputStream bytes, long number) {
        for (; number > 0x7f; number >>>= 7) {
            bytes.write((int) (number & 0x7f | 0x80));
        }
        bytes.write((int) number);
    }

    private static long number(ByteArrayInputStream bytes) {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int b = bytes.read();
            if (b < 0) {
                break;
            }
            number |= (long) (b & 0x7f) << shift;
            if (b <= 0x7f) {
                return number;
            }
        }
        throw new IllegalArgumentException("a number is cut");
    }
}
