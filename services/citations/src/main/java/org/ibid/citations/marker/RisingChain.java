package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Of marks that each reach a larger number than the one before, those that bear the most numbers: {@code 1,2}, {@code 3–5}, {@code 2,5–8}. */
final class RisingChain {

    /** A wider range counts for no more: {@code 3–90} behind a stop may be pages. */
    private static final int MOST_OF_ONE = 8;

    private static final int NONE = -1;

    private final List<Mark> marks;
    private final int[] numbers;
    private final int[] before;

    /** By number, as a Fenwick tree: the last mark of the best chain that ends at most so high. */
    private final int[] best;

    private RisingChain(List<Mark> marks, int largest) {
        this.marks = marks;
        this.numbers = new int[marks.size()];
        this.before = new int[marks.size()];
        this.best = new int[largest + 1];
        Arrays.fill(best, NONE);
    }

    /**
     * In order of place; time is linear in the marks but for the logarithm of {@code largest}.
     *
     * @param marks in order of place, none of which reaches a number below 1 or above {@code largest}
     */
    static List<Mark> of(List<Mark> marks, int largest) {
        RisingChain chain = new RisingChain(marks, largest);
        for (int i = 0; i < marks.size(); i++) {
            chain.add(i);
        }
        List<Mark> found = new ArrayList<>();
        for (int i = chain.endingBelow(largest + 1); i != NONE; i = chain.before[i]) {
            found.add(marks.get(i));
        }
        Collections.reverse(found);
        return found;
    }

    private void add(int i) {
        Mark mark = marks.get(i);
        before[i] = endingBelow(mark.greatest());
        numbers[i] = Math.min(MOST_OF_ONE, mark.items().size()) + (before[i] == NONE ? 0 : numbers[before[i]]);
        for (int n = mark.greatest(); n < best.length; n += n & -n) {
            best[n] = better(best[n], i);
        }
    }

    private int endingBelow(int number) {
        int found = NONE;
        for (int n = number - 1; n > 0; n -= n & -n) {
            found = better(found, best[n]);
        }
        return found;
    }

    private int better(int one, int other) {
        return one == NONE || other != NONE && numbers[other] > numbers[one] ? other : one;
    }
}
