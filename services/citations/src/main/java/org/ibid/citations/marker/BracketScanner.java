package org.ibid.citations.marker;

import java.util.List;
import org.ibid.citations.marker.Mark.Doubt;
import org.ibid.citations.marker.Mark.Form;
import org.ibid.contracts.Marker.Style;
import org.ibid.wording.Letters;

/**
 * Finds markers in square brackets: {@code [1]}, {@code [1,4-6]}, {@code [1]-[3]}, {@code [ 4 ]}, {@code [12a]},
 * {@code [Smi20]}, the empty {@code []}, and brackets that lost their partner. Array indices, chemical names, intervals,
 * years and editorial brackets are left alone.
 */
final class BracketScanner {

    private static final int LONGEST = 160;

    /** Numbers between two groups: {@code [1]-[300]}. */
    private static final int LONGEST_RANGE = 300;

    /** Passages that are shorter are cells and labels, no prose. */
    private static final int SHORTEST_PROSE = 12;

    private static final int LONGEST_BLANK = 3;
    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2099;

    private final String content;
    private final EntryIndex index;
    private final Resolver resolver;
    private final ForeignBrackets foreign;
    private final HalfBrackets halves;
    private final List<Mark> marks;
    private final List<Sighting> found;

    /**
     * @param marks receives groups of numbers
     * @param found receives what needs no choice: keys, empty brackets, numbers that lost a bracket
     */
    BracketScanner(String content, EntryIndex index, Resolver resolver, List<Mark> marks, List<Sighting> found) {
        this.marks = marks;
        this.content = content;
        this.index = index;
        this.resolver = resolver;
        this.foreign = new ForeignBrackets(content);
        this.halves = new HalfBrackets(content, index, resolver, found);
        this.found = found;
    }

    void scan(Passage passage) {
        int at = passage.start();
        while (at < passage.end()) {
            int open = content.indexOf('[', at, passage.end());
            if (open < 0) {
                halves.closing(passage, at, passage.end());
                return;
            }
            halves.closing(passage, at, open);
            int close = close(open, passage.end());
            at = close < 0 ? halves.opening(passage, open) : group(passage, open, close);
        }
    }

    /** The bracket that closes this one; -1 when another opens first or none is near. */
    private int close(int open, int end) {
        int limit = Math.min(end, open + LONGEST);
        for (int i = open + 1; i < limit; i++) {
            char c = content.charAt(i);
            if (c == ']') {
                return i;
            }
            if (c == '[') {
                return -1;
            }
        }
        return -1;
    }

    /** Reads one group, joined over {@code ]-[}; answers where to go on. */
    private int group(Passage passage, int open, int close) {
        List<NumberGroup.Item> items = NumberGroup.read(content, open + 1, close);
        if (items == null) {
            List<NumberGroup.Item> worded = NumbersAmongWords.read(content, open + 1, close);
            if (isUndefinedNote(passage, open, close)) {
                found.add(Sighting.of(open, close + 1, Style.FOOTNOTE, List.of(), List.of()));
            } else if (worded != null) {
                marks.add(new Mark(open, close + 1, Form.BRACKETS, worded, Doubt.WORDS));
            } else if (isBlank(open + 1, close)) {
                empty(passage, open, close + 1);
            } else {
                key(open, close);
            }
            return close + 1;
        }
        int end = close + 1;
        int next = rangeOpening(end, passage.end());
        while (next >= 0) {
            int nextClose = close(next, passage.end());
            List<NumberGroup.Item> more = nextClose < 0 ? null : NumberGroup.read(content, next + 1, nextClose);
            if (more == null || !spellOut(items, more)) {
                break;
            }
            end = nextClose + 1;
            next = rangeOpening(end, passage.end());
        }
        if (isMarker(passage, open, end, items)) {
            marks.add(new Mark(open, end, Form.BRACKETS, items, Doubt.NONE));
        }
        return end;
    }

    /** The bracket after a dash that makes two groups a range; -1 when there is none. */
    private int rangeOpening(int from, int end) {
        int at = Letters.spacesEnd(content, from, end);
        int dash = NumberGroup.dashEnd(content, at, end);
        if (dash == at) {
            return -1;
        }
        at = Letters.spacesEnd(content, dash, end);
        return at < end && content.charAt(at) == '[' ? at : -1;
    }

    private static boolean spellOut(List<NumberGroup.Item> items, List<NumberGroup.Item> more) {
        NumberGroup.Item first = items.getLast();
        NumberGroup.Item last = more.getFirst();
        if (last.number() <= first.number() || last.number() - first.number() > LONGEST_RANGE) {
            return false;
        }
        for (int n = first.number() + 1; n < last.number(); n++) {
            items.add(new NumberGroup.Item(n, null, first.at()));
        }
        items.addAll(more);
        return true;
    }

    private boolean isMarker(Passage passage, int open, int end, List<NumberGroup.Item> items) {
        if (resolver.isAnchored(items)) {
            return true;
        }
        boolean resolves = false;
        for (NumberGroup.Item item : items) {
            if (item.number() == 0 || isYear(item)) {
                return false;
            }
            resolves |= index.hasNumber(item.number());
        }
        return !foreign.isIndex(passage, open, end, resolves)
                && !foreign.isChemical(passage, open, end)
                && !(items.size() == 2 && Intervals.isInterval(content, passage, open, end))
                && (resolves || isProse(passage) && !(isBeyond(items) && foreign.isInserted(passage, open, end)));
    }

    /** Of a text that has a list, whether it ends before the numbers. */
    private boolean isBeyond(List<NumberGroup.Item> items) {
        return !index.isEmpty() && items.getFirst().number() > index.largest();
    }

    /** {@code [2004]} inserted by an editor, unless the list goes that far. */
    private boolean isYear(NumberGroup.Item item) {
        return item.number() >= FIRST_YEAR && item.number() <= LAST_YEAR && index.largest() < FIRST_YEAR;
    }

    /** A dangling number is believed in running text only. */
    private static boolean isProse(Passage passage) {
        return switch (passage.kind()) {
            case TABLE, CODE -> false;
            default -> passage.end() - passage.start() >= SHORTEST_PROSE;
        };
    }

    private void empty(Passage passage, int open, int end) {
        if (!foreign.isEmptyOfItsOwn(passage, open, end)) {
            found.add(Sighting.of(open, end, Style.NUMERIC, List.of(), List.of()));
        }
    }

    /** {@code [^9]} of Markdown that no note answers to, as those that one does are read before; in a text that has notes. */
    private boolean isUndefinedNote(Passage passage, int open, int close) {
        return !index.isEmpty()
                && isProse(passage)
                && content.charAt(open + 1) == '^'
                && close - open > 2
                && content.substring(open + 2, close).chars().allMatch(Character::isDigit)
                && open > passage.start()
                && content.charAt(open - 1) != ' '
                && (close + 1 == passage.end() || content.charAt(close + 1) == ' ');
    }

    /** {@code [Smi20]}, {@code [Val01, Ree17]}, {@code [BLK+19, Sec. 2]}: a marker where entries bear those very labels. */
    private void key(int open, int close) {
        KeyGroup keys = KeyGroup.read(content, open, close, index);
        if (keys != null) {
            found.add(Sighting.of(open, close + 1, Style.NUMERIC, keys.entries(), List.of()));
        }
    }

    private boolean isBlank(int from, int to) {
        return Letters.spacesEnd(content, from, to) == to && to - from <= LONGEST_BLANK;
    }
}
