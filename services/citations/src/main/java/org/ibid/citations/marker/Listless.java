package org.ibid.citations.marker;

import java.util.List;

/**
 * Judges bracketed numbers in a text that has no reference list at all. They are markers of a lost list if they begin with
 * the first numbers or close a clause as citations do; values in prose about code ({@code compares [5] with [5]}) do neither.
 */
final class Listless {

    private static final int FIRST = 2;
    private static final int LONGEST_COUNT = 3;
    private static final int LONGEST_COUNT_BESIDE_CODE = 2;

    private Listless() {}

    /**
     * @param code whether the text shows code, so that its brackets are not to be trusted
     */
    static void keepCredible(String content, List<Sighting> found, boolean code) {
        int longest = code ? LONGEST_COUNT_BESIDE_CODE : LONGEST_COUNT;
        found.removeIf(sighting -> isCount(sighting, longest));
        boolean credible = false;
        boolean ascends = true;
        int largest = 0;
        for (Sighting sighting : found) {
            credible |= sighting.isEmpty() || begins(sighting) || (!code && closes(content, sighting));
            for (int number : sighting.missing()) {
                ascends &= number <= largest + 1;
                largest = Math.max(largest, number);
            }
        }
        if (!credible || (code && !ascends)) {
            found.clear();
        }
    }

    /** {@code [1, 2, 3, 4]}, beside code {@code [1, 2, 3]}: a list of values; a citation would be printed as a range. */
    private static boolean isCount(Sighting sighting, int longest) {
        List<Integer> numbers = sighting.missing();
        boolean spelled = sighting.end() - sighting.start() > 2 * numbers.size();
        return numbers.size() > longest && spelled && numbers.getLast() - numbers.getFirst() == numbers.size() - 1;
    }

    private static boolean begins(Sighting sighting) {
        return !sighting.missing().isEmpty() && sighting.missing().getFirst() <= FIRST;
    }

    private static boolean closes(String content, Sighting sighting) {
        char before = sighting.start() == 0 ? ' ' : content.charAt(sighting.start() - 1);
        char after = sighting.end() == content.length() ? '.' : content.charAt(sighting.end());
        return ".,;!?\"”’»".indexOf(before) >= 0 || ".;".indexOf(after) >= 0;
    }
}
