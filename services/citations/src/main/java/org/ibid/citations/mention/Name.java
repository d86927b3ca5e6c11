package org.ibid.citations.mention;

import org.jspecify.annotations.Nullable;

/**
 * A proper name in the prose: capitalised words and numbers, with small words such as {@code of} between them.
 *
 * @param first, last its words, both inclusive
 */
record Name(int first, int last) {
    private static final int LONGEST = 10;

    /** Words that open a sentence and are then no part of a name. */
    private static final int PLAIN = Vocabulary.DETERMINER
            | Vocabulary.NO_NAME
            | Vocabulary.MODIFIER
            | Vocabulary.CITING
            | Vocabulary.PREPOSITION
            | Vocabulary.INTERVIEWED;

    /** The name that begins at the word: it must open with a capital. */
    static @Nullable Name from(Words words, int at) {
        if (at >= words.size() || !isPart(words, at) || words.isNumber(at)) {
            return null;
        }
        int last = at;
        int i = at;
        while (words.isJoined(i) && !words.isPossessive(i) && i - at < LONGEST) {
            i++;
            if (isPart(words, i)) {
                last = i;
            } else if (!words.is(i, Vocabulary.CONNECTOR)) {
                break;
            }
        }
        return new Name(at, last);
    }

    /** The name that ends at the word; a capital that only opens a sentence is no part of it. */
    static @Nullable Name upTo(Words words, int at) {
        if (at < 0 || !isPart(words, at)) {
            return null;
        }
        int first = at;
        int i = at;
        while (words.isJoined(i - 1) && !words.isPossessive(i - 1) && at - i < LONGEST) {
            i--;
            if (isPart(words, i)) {
                first = i;
            } else if (!words.is(i, Vocabulary.CONNECTOR)) {
                break;
            }
        }
        while (first < at && !words.isCapital(first)) {
            first++;
        }
        return words.isCapital(first) ? new Name(first, at) : null;
    }

    private static boolean isPart(Words words, int i) {
        if (words.isNumber(i)) {
            return !words.isYear(i);
        }
        boolean plain = words.is(i, PLAIN);
        return words.isCapital(i) && !(plain && words.opens(i));
    }

    /** Whether it says more than a month, a weekday or a nationality. */
    boolean tells(Words words) {
        for (int i = first; i <= last; i++) {
            if (words.isCapital(i)
                    && !words.is(i, Vocabulary.NO_NAME | Vocabulary.DETERMINER | Vocabulary.MODIFIER)
                    && words.end(i) - words.start(i) > 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is the name of a newspaper, broadcaster or agency. */
    boolean isOutlet(Words words) {
        boolean outlet = false;
        for (int i = first; i <= last; i++) {
            if (words.is(i, Vocabulary.AGENCY)) {
                return true;
            }
            outlet |= words.is(i, Vocabulary.OUTLET) && words.isCapital(i);
        }
        boolean article = first > 0 && words.isJoined(first - 1) && words.is(first - 1, Vocabulary.DETERMINER);
        return outlet && (last > first || article);
    }
}
