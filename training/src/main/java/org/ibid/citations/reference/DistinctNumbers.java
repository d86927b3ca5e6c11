package org.ibid.citations.reference;

import java.util.HashSet;
import java.util.Set;

/** Numbers of which no two of one work are the same, so that each is found again in what is printed. */
final class DistinctNumbers {

    private final Lexis lexis;
    private final Set<Integer> taken = new HashSet<>();

    DistinctNumbers(Lexis lexis) {
        this.lexis = lexis;
    }

    /** For another work. */
    void begin() {
        taken.clear();
    }

    int next(int low, int high) {
        int number;
        do {
            number = lexis.between(low, high);
        } while (!taken.add(number));
        return number;
    }

    void take(int number) {
        taken.add(number);
    }
}
