package org.ibid.normalizer.pdf;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.ibid.normalizer.sources.NamesOverYear;
import org.ibid.wording.Bullet;
import org.ibid.wording.EntryLabel;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a reference list begin an entry. A list keeps one convention: labels, hanging or indented first lines, space between
 * the entries, or nothing but the words. Where there are no labels the layout is taken whose starts read most like starts.
 */
final class EntryStarts {

    /** Numbers may be missing, a year in parentheses is none. */
    private static final int MOST_SKIPPED = 5;
    /** Of a layout's starts, how many have to read like some, and of what reads like one, how many have to be starts. */
    private static final double BELIEVED = 0.5;

    /** Of the lines; a layout that makes so many starts tells nothing. */
    private static final double NEARLY_ALL = 0.9;

    private static final double READ = 0.6;
    private static final double TIE = 0.1;

    /** So many lines count up, or it is chance. */
    private static final int FEWEST_NOTES = 4;

    /** So many names stand over a year, or it is chance. */
    private static final int FEWEST_NAMES = 3;

    private static final double INDENT = 0.4;
    private static final double SPACE = 1.25;

    private final ListLines lines;
    private final EntryWords reading;

    private EntryStarts(ListLines lines) {
        this.lines = lines;
        this.reading = new EntryWords(lines);
    }

    /**
     * @param list the lines below the heading, in reading order, up to the next
     * @param body the size of the text's letters
     * @param leading the usual step from line to line
     * @return the indexes of the lines that begin an entry
     */
    static BitSet of(List<Line> list, double body, double leading) {
        if (list.isEmpty()) {
            return new BitSet();
        }
        int notes = notesBelow(list);
        if (notes > 0) {
            BitSet starts = of(list.subList(0, notes), body, leading);
            labelled(list.subList(notes, list.size()), EntryLabel.Form.POINTED).stream()
                    .forEach(i -> starts.set(notes + i));
            return starts;
        }
        EntryLabel first = label(list.getFirst());
        if (areKeyed(list)) {
            return labelled(list, EntryLabel.Form.KEY);
        }
        if (first != null
                && (first.number() <= (first.form() == EntryLabel.Form.BARE ? 1 : MOST_SKIPPED)
                        || countsOn(list, first))) {
            return labelled(list, first.form());
        }
        BitSet bulleted = bulleted(list);
        if (bulleted.cardinality() > 1) {
            return bulleted;
        }
        EntryStarts starts = new EntryStarts(ListLines.of(list, body, leading));
        return starts.mostLikely();
    }

    /**
     * Where the notes begin that a browser prints below a list without labels, {@code 1. Brandt, Deich, 14.}: with the first of lines
     * that count up from 1; 0 where there are none.
     */
    private static int notesBelow(List<Line> list) {
        int from = 0;
        int number = 0;
        for (int i = 0; i < list.size(); i++) {
            EntryLabel label = label(list.get(i));
            if (label == null || label.form() != EntryLabel.Form.POINTED) {
                continue;
            }
            if (i == 0) {
                return 0;
            }
            // the first may stand at the foot of the page before
            if (label.number() == number + 1 || from == 0 && label.number() == 2) {
                from = from == 0 ? i : from;
                number = label.number();
            }
        }
        return number >= FEWEST_NOTES ? from : 0;
    }

    /** Two keys at least, or they are no habit; a work without an author may bear its year's digits alone. */
    private static boolean areKeyed(List<Line> list) {
        long keys = list.stream()
                .map(EntryStarts::label)
                .filter(label -> label != null && label.form() == EntryLabel.Form.KEY)
                .count();
        EntryLabel first = label(list.getFirst());
        boolean opens =
                first != null && (first.form() == EntryLabel.Form.KEY || first.form() == EntryLabel.Form.BRACKETED);
        return opens && keys >= 2;
    }

    /** Whether the list goes on below a heading within it: the next number stands further down. */
    private static boolean countsOn(List<Line> list, EntryLabel first) {
        return first.form() != EntryLabel.Form.BARE
                && list.stream()
                        .map(EntryStarts::label)
                        .anyMatch(label ->
                                label != null && label.form() == first.form() && label.number() == first.number() + 1);
    }

    private static BitSet labelled(List<Line> list, EntryLabel.Form form) {
        BitSet starts = new BitSet();
        int number = -1;
        // a bare number is a label only where none is missing
        int skipped = form == EntryLabel.Form.BARE ? 1 : MOST_SKIPPED;
        for (int i = 0; i < list.size(); i++) {
            EntryLabel label = label(list.get(i));
            boolean same = label != null
                    && (label.form() == form
                            || form == EntryLabel.Form.KEY && label.form() == EntryLabel.Form.BRACKETED);
            if (label != null
                    && same
                    && (i == 0
                            || form == EntryLabel.Form.KEY
                            || label.number() < 0
                            || label.number() > number && label.number() <= number + skipped)) {
                starts.set(i);
                number = label.number();
            }
        }
        return starts;
    }

    /** The lines behind the sign that the first one stands behind, if that is a bullet. */
    private static BitSet bulleted(List<Line> list) {
        String first = list.getFirst().text();
        return !Bullet.begins(first)
                ? new BitSet()
                : IntStream.range(0, list.size())
                        .filter(i -> Bullet.begins(list.get(i).text())
                                && list.get(i).text().charAt(0) == first.charAt(0))
                        .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private static @Nullable EntryLabel label(Line line) {
        return EntryLabel.inList(line.text(), 0, line.text().length());
    }

    private BitSet mostLikely() {
        BitSet words = reading.starts();
        BitSet best = words;
        double most = BELIEVED;
        List<IntPredicate> layouts = List.of(
                i -> lines.isAnyIndented() && lines.indent(i) < INDENT && (lines.isIndented(i) || words.get(i)),
                i -> lines.space(i) > SPACE || lines.isFirstOfColumn(i) && words.get(i),
                i -> lines.indent(i) >= INDENT);
        for (IntPredicate layout : layouts) {
            BitSet starts = where(layout);
            double likely = likelihood(starts, words);
            if (likely > most) {
                best = starts;
                most = likely;
            }
        }
        best.set(0);
        return withoutYearsBelowNames(best);
    }

    /** Whether the lines above, up to one that begins an entry, are but names. */
    private boolean isBelowNames(BitSet starts, int line) {
        int above = line - 1;
        while (above > 0 && !starts.get(above) && NamesOverYear.areNames(lines.text(above))) {
            above--;
        }
        return above >= 0 && starts.get(above) && NamesOverYear.areNames(lines.text(above));
    }

    /** Where it is a habit that names stand over the year, the year begins no entry. */
    private BitSet withoutYearsBelowNames(BitSet starts) {
        BitSet years = starts.stream()
                .filter(i -> NamesOverYear.opensWithYear(lines.text(i)) && isBelowNames(starts, i))
                .collect(BitSet::new, BitSet::set, BitSet::or);
        BitSet kept = (BitSet) starts.clone();
        if (years.cardinality() >= FEWEST_NAMES) {
            kept.andNot(years);
        }
        return kept;
    }

    /**
     * How many of the starts may be some, times how many of the lines that read like starts are among them; of equals what has more that
     * read so. None where nearly every line is one and reads otherwise.
     */
    private double likelihood(BitSet starts, BitSet words) {
        int count = starts.cardinality();
        if (count < 2 || count == lines.count()) {
            return 0;
        }
        long plausible = starts.stream().filter(reading::opens).count();
        BitSet both = (BitSet) starts.clone();
        both.and(words);
        double covered = words.isEmpty() ? 1 : (double) both.cardinality() / words.cardinality();
        double precise = (double) both.cardinality() / count;
        if (count > lines.count() * NEARLY_ALL && precise < READ && words.cardinality() > 1) {
            return 0;
        }
        return plausible * covered / count + precise * TIE;
    }

    private BitSet where(IntPredicate starts) {
        return IntStream.range(0, lines.count())
                .filter(i -> starts.test(i) && !lines.isBeside(i))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }
}
