package org.ibid.enrichment.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How sure it is that two works of one author and year are one: their titles agree but for a slip of the pen, a short word or a
 * subtitle. A word in the place of another, or another number, makes it another work.
 */
public final class Likeness {

    /** From here on two are one. */
    public static final double MATCH = 0.85;

    /** From here on they may be. */
    public static final double CANDIDATE = 0.6;

    private static final double SUBTITLE = 0.9;
    private static final int WHOLE_TITLE = 3;
    private static final int SHORT = 3;
    private static final int LONG_ENOUGH_FOR_A_SLIP = 5;
    private static final Pattern NUMBER = Pattern.compile("\\p{N}.*|.*\\p{N}|[ivx]+");

    private Likeness() {}

    /** 0 to 1; symmetric. */
    public static double of(Work one, Work other) {
        if (!one.author().equals(other.author()) || !one.year().equals(other.year())) {
            return 0;
        }
        List<String> mine = new ArrayList<>(one.words());
        List<String> theirs = new ArrayList<>(other.words());
        boolean subtitle = isBeginning(one.words(), other.words()) || isBeginning(other.words(), one.words());
        int all = mine.size() + theirs.size();
        pair(mine, theirs, false);
        pair(mine, theirs, true);
        double shared = 1.0 - (double) (mine.size() + theirs.size()) / all;
        if (holdsNumber(mine) || holdsNumber(theirs) || !subtitle && tellsApart(mine) && tellsApart(theirs)) {
            return Math.min(shared, MATCH - 0.01);
        }
        return subtitle ? Math.max(shared, SUBTITLE) : shared;
    }

    /** Takes out of both what stands in both. */
    private static void pair(List<String> mine, List<String> theirs, boolean slips) {
        mine.removeIf(word -> {
            for (int i = 0; i < theirs.size(); i++) {
                if (word.equals(theirs.get(i)) || slips && isSlip(word, theirs.get(i))) {
                    theirs.remove(i);
                    return true;
                }
            }
            return false;
        });
    }

    private static boolean isBeginning(List<String> shorter, List<String> longer) {
        return shorter.size() >= WHOLE_TITLE
                && shorter.size() < longer.size()
                && longer.subList(0, shorter.size()).equals(shorter);
    }

    private static boolean holdsNumber(List<String> words) {
        return words.stream().anyMatch(word -> NUMBER.matcher(word).matches());
    }

    private static boolean tellsApart(List<String> words) {
        return words.stream().anyMatch(word -> word.length() > SHORT);
    }

    /** One letter more, less or other, or two that have changed places. */
    private static boolean isSlip(String one, String other) {
        if (Math.min(one.length(), other.length()) < LONG_ENOUGH_FOR_A_SLIP
                || Math.abs(one.length() - other.length()) > 1
                || NUMBER.matcher(one).matches()
                || NUMBER.matcher(other).matches()) {
            return false;
        }
        int start = 0;
        int least = Math.min(one.length(), other.length());
        while (start < least && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < least - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        int left = Math.max(one.length(), other.length()) - start - end;
        return left <= 1
                || left == 2
                        && one.length() == other.length()
                        && one.charAt(start) == other.charAt(start + 1)
                        && one.charAt(start + 1) == other.charAt(start);
    }
}
