package org.ibid.contracts;

import java.util.HashMap;
import java.util.Map;

/**
 * One run of a document through the stages. The fetcher counts them, one for each intake that it takes, so events and failures
 * of one document are ordered without a look at any clock.
 *
 * @param number from 1; 0 where nobody has counted
 * @param intakes the intakes that this run and those before it answer: for each partition of {@code documents.intake} the
 *     last offset
 */
public record Run(int number, Map<Integer, Long> intakes) implements Comparable<Run> {

    /** Before the first, and in events from before runs were counted. */
    public static final Run NONE = new Run(0, Map.of());

    public Run {
        if (number < 0) {
            throw new IllegalArgumentException("runs count from 1, not " + number);
        }
        intakes = intakes == null ? Map.of() : Map.copyOf(intakes);
    }

    /** Whether whoever published at this place has their answer in this run. */
    public boolean answers(int partition, long offset) {
        return intakes.getOrDefault(partition, -1L) >= offset;
    }

    /** The newer of both, answering the intakes of both. */
    public Run and(Run other) {
        Map<Integer, Long> both = new HashMap<>(intakes);
        other.intakes.forEach((partition, offset) -> both.merge(partition, offset, Math::max));
        return new Run(Math.max(number, other.number), both);
    }

    /** By number alone. */
    @Override
    public int compareTo(Run other) {
        return Integer.compare(number, other.number);
    }
}
