package org.ibid.normalizer.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Lists of names and titles stand in the order of the first names. Where one does, a line within an entry that looks like a name
 * ({@code Surkamp, S. 12}, {@code Cambridge, MA}) gives itself away: it stands out of order, and an entry has no year or no end.
 */
final class AlphabeticalOrder {

    private static final int FEWEST = 5;
    /** Of the names, how many have to stand in order; some are sorted by particles, some are corporate. */
    private static final double MOST = 0.8;

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private final List<Integer> starts = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<Boolean> dated = new ArrayList<>();

    private AlphabeticalOrder(ListLines lines, BitSet read, Predicate<String> isDated) {
        for (int i = read.nextSetBit(0); i >= 0; i = read.nextSetBit(i + 1)) {
            int end = read.nextSetBit(i + 1);
            starts.add(i);
            keys.add(key(lines.text(i)));
            boolean year = false;
            for (int line = i; line < (end < 0 ? lines.count() : end); line++) {
                year |= isDated.test(lines.text(line));
            }
            dated.add(year);
        }
    }

    /** Those of the starts that keep the order or begin what has a year; all of them where the list has no such order. */
    static BitSet kept(ListLines lines, BitSet read, Predicate<String> isDated) {
        AlphabeticalOrder order = new AlphabeticalOrder(lines, read, isDated);
        int[] ordered = order.longest();
        if (ordered.length < FEWEST || ordered.length < MOST * order.countSorted()) {
            return read;
        }
        BitSet kept = (BitSet) read.clone();
        for (int i = 0; i < order.starts.size(); i++) {
            boolean doubtful =
                    !order.dated.get(i) || i > 0 && (!order.dated.get(i - 1) || !lines.ends(order.starts.get(i) - 1));
            if (doubtful && !order.fits(i, ordered)) {
                kept.clear(order.starts.get(i));
            }
        }
        return kept;
    }

    /** Whether its place in the order tells something: it has a name and a year. */
    private boolean isSorted(int i) {
        return dated.get(i) && !keys.get(i).isEmpty();
    }

    private long countSorted() {
        return IntStream.range(0, keys.size()).filter(this::isSorted).count();
    }

    /** Whether the name stands between those of the ordered ones before and behind it. */
    private boolean fits(int i, int[] ordered) {
        int at = Arrays.binarySearch(ordered, i);
        if (at >= 0 || keys.get(i).isEmpty()) {
            return true;
        }
        int next = -at - 1;
        return (next == 0 || keys.get(ordered[next - 1]).compareTo(keys.get(i)) <= 0)
                && (next == ordered.length || keys.get(i).compareTo(keys.get(ordered[next])) <= 0);
    }

    /** The longest run of dated entries, others left out, whose names never fall (Schensted 1961). */
    private int[] longest() {
        List<Integer> tails = new ArrayList<>();
        int[] before = new int[keys.size()];
        for (int i = 0; i < keys.size(); i++) {
            if (!isSorted(i)) {
                continue;
            }
            int low = 0;
            int high = tails.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (keys.get(tails.get(middle)).compareTo(keys.get(i)) <= 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : tails.get(low - 1);
            if (low == tails.size()) {
                tails.add(i);
            } else {
                tails.set(low, i);
            }
        }
        int[] run = new int[tails.size()];
        int at = tails.isEmpty() ? -1 : tails.getLast();
        for (int i = run.length - 1; i >= 0; i--) {
            run[i] = at;
            at = before[at];
        }
        return run;
    }

    /** The letters that the line is sorted by: those of its first word with a capital, without accents; none where a dash stands for it. */
    private static String key(String line) {
        int at = 0;
        while (at < line.length() && !Character.isUpperCase(line.charAt(at))) {
            boolean particle = Character.isLetter(line.charAt(at)) || line.charAt(at) == ' ';
            if (!particle) {
                return "";
            }
            at++;
        }
        int end = at;
        while (end < line.length() && (Character.isLetter(line.charAt(end)) || "'’-".indexOf(line.charAt(end)) >= 0)) {
            end++;
        }
        String word = MARKS.matcher(Normalizer.normalize(line.substring(at, end), Normalizer.Form.NFD))
                .replaceAll("");
        return word.replaceAll("['’-]", "").toLowerCase(Locale.ROOT).replace("ß", "ss");
    }
}
