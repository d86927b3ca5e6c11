package org.ibid.citations.marker;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ibid.citations.marker.EntryIndex.Family;
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

    private static final Set<String> CHEMICAL_ENDINGS = Set.of(
            "ane", "anes", "ene", "enes", "yne", "ynes", "ine", "ines", "azole", "azoles", "furan", "pyran", "phane",
            "phanes", "yl", "ide", "oxane", "olane", "epine", "adiene", "idine", "amine");

    private final String content;
    private final EntryIndex index;
    private final Resolver resolver;
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
        this.found = found;
    }

    void scan(Passage passage) {
        int at = passage.start();
        while (at < passage.end()) {
            int open = content.indexOf('[', at, passage.end());
            if (open < 0) {
                orphanedEnds(passage, at, passage.end());
                return;
            }
            orphanedEnds(passage, at, open);
            int close = close(open, passage.end());
            at = close < 0 ? orphanedOpening(passage, open) : group(passage, open, close);
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
            if (isBlank(open + 1, close)) {
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
        int at = skipSpaces(from, end);
        if (at >= end || !NumberGroup.isDash(content.charAt(at))) {
            return -1;
        }
        at = skipSpaces(at + 1, end);
        return at < end && content.charAt(at) == '[' ? at : -1;
    }

    private static boolean spellOut(List<NumberGroup.Item> items, List<NumberGroup.Item> more) {
        NumberGroup.Item first = items.getLast();
        NumberGroup.Item last = more.getFirst();
        if (last.number() <= first.number() || last.number() - first.number() > 300) {
            return false;
        }
        for (int n = first.number() + 1; n < last.number(); n++) {
            items.add(new NumberGroup.Item(n, null, first.at()));
        }
        items.addAll(more);
        return true;
    }

    private boolean isMarker(Passage passage, int open, int end, List<NumberGroup.Item> items) {
        if (resolver.anchored(items)) {
            return true;
        }
        boolean resolves = false;
        for (NumberGroup.Item item : items) {
            if (item.number() == 0 || isYear(item)) {
                return false;
            }
            resolves |= index.hasNumber(item.number());
        }
        return !isIndex(passage, open, end, resolves)
                && !isChemical(passage, open, end)
                && !(items.size() == 2 && Intervals.isInterval(content, passage, open, end))
                && (resolves || inProse(passage));
    }

    /** {@code [2004]} inserted by an editor, unless the list goes that far. */
    private boolean isYear(NumberGroup.Item item) {
        return item.number() >= 1500 && item.number() <= 2099 && index.largest() < 1500;
    }

    /** {@code a[0]}, {@code items[3].x}, {@code x[1] = 5}: a name of code or a single letter glued before the bracket. */
    private boolean isIndex(Passage passage, int open, int end, boolean resolves) {
        if (open == passage.start()) {
            return false;
        }
        char before = content.charAt(open - 1);
        if (before == '_' || before == '$') {
            return true;
        }
        char after = end < passage.end() ? content.charAt(end) : ' ';
        boolean operated = after == '=' || after == '(' || (after == '.' && letterAt(end + 1)) || after == '+';
        int next = skipSpaces(end, passage.end());
        boolean assigned = next + 1 < passage.end() && content.charAt(next) == '=' && content.charAt(next + 1) != '>';
        if (!Character.isLetterOrDigit(before)) {
            return assigned && before == ']';
        }
        int from = open;
        boolean underscored = false;
        boolean camel = false;
        while (from > passage.start() && isIdentifier(content.charAt(from - 1))) {
            from--;
            underscored |= content.charAt(from) == '_';
            camel |= from + 1 < open && Character.isLowerCase(content.charAt(from)) && isUpper(from + 1);
        }
        boolean single = open - from == 1 && Character.isLetter(before);
        boolean variable = single && (Character.isLowerCase(before) || !resolves);
        return operated || assigned || underscored || variable || (camel && !resolves);
    }

    /** {@code [3]catenane}, {@code calix[4]arene}, {@code bi[1,3]dioxolane}. */
    private boolean isChemical(Passage passage, int open, int end) {
        if (end >= passage.end() || !Character.isLowerCase(content.charAt(end))) {
            return end < passage.end()
                    && content.charAt(end) == '-'
                    && open > passage.start()
                    && content.charAt(open - 1) == '-';
        }
        int to = end;
        while (to < passage.end() && Character.isLowerCase(content.charAt(to))) {
            to++;
        }
        String word = content.substring(end, Math.min(to, end + 40));
        if (to - end < 3 || word.equals("the") || word.equals("and") || word.equals("one")) {
            return false;
        }
        for (int length = 2; length <= Math.min(6, word.length()); length++) {
            if (CHEMICAL_ENDINGS.contains(word.substring(word.length() - length).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** A dangling number is believed in running text only. */
    private static boolean inProse(Passage passage) {
        return switch (passage.kind()) {
            case TABLE, CODE -> false;
            default -> passage.end() - passage.start() >= 12;
        };
    }

    private void empty(Passage passage, int open, int end) {
        char before = open > passage.start() ? content.charAt(open - 1) : ' ';
        char after = end < passage.end() ? content.charAt(end) : ' ';
        boolean task = open == passage.start() || (open >= passage.start() + 2 && isTask(passage, open));
        boolean code = isIdentifier(before)
                && (after == ' ' || after == '=' || after == '[' || after == ';')
                && declares(passage, open, end);
        if (!task && !code && after != '(' && after != '{' && after != '=' && before != '=' && before != '(') {
            found.add(Sighting.of(open, end, Style.NUMERIC, List.of(), List.of()));
        }
    }

    /** {@code - [ ] to do} */
    private boolean isTask(Passage passage, int open) {
        return open - passage.start() <= 3 && "-*+•".indexOf(content.charAt(passage.start())) >= 0;
    }

    /** {@code int[] values}, {@code String[] args}: a type's name before. */
    private boolean declares(Passage passage, int open, int end) {
        int from = open;
        while (from > passage.start() && isIdentifier(content.charAt(from - 1))) {
            from--;
        }
        String word = content.substring(from, open);
        return TYPES.contains(word) || (end < passage.end() && content.charAt(end) == ';');
    }

    private static final Set<String> TYPES =
            Set.of("int", "char", "byte", "long", "float", "double", "String", "boolean", "short", "Object", "string");

    /** {@code [Smi20]}, {@code [Val01, Ree17]}, {@code [BLK+19, Sec. 2]}: a marker where entries bear those very labels. */
    private void key(int open, int close) {
        KeyGroup keys = KeyGroup.read(content, open, close, index);
        if (keys != null) {
            found.add(Sighting.of(open, close + 1, Style.NUMERIC, keys.entries(), List.of()));
        }
    }

    /** {@code [4 and more}: the number is a marker if it has an entry. */
    private int orphanedOpening(Passage passage, int open) {
        int to = digitsEnd(open + 1, passage.end());
        boolean alone = to == passage.end() || content.charAt(to) <= ' ' || ".,;".indexOf(content.charAt(to)) >= 0;
        if (to > open + 1 && to - open <= 4 && alone && open > passage.start()) {
            orphan(open, to, open + 1, to);
        }
        return Math.max(to, open + 1);
    }

    /** {@code word 4] and more}, in a stretch without opening brackets. */
    private void orphanedEnds(Passage passage, int from, int to) {
        for (int close = content.indexOf(']', from, to); close >= 0; close = content.indexOf(']', close + 1, to)) {
            int start = close;
            while (start > from && Character.isDigit(content.charAt(start - 1))) {
                start--;
            }
            boolean alone = start > passage.start() && content.charAt(start - 1) == ' ';
            if (start < close && close - start <= 3 && alone) {
                orphan(start, close + 1, start, close);
            }
        }
    }

    private void orphan(int start, int end, int from, int to) {
        List<NumberGroup.Item> items = NumberGroup.read(content, from, to);
        if (items != null && !index.implied()) {
            Sighting sighting = resolver.resolve(new Mark(start, end, Form.BRACKETS, items, Doubt.NONE), Family.ANY);
            if (sighting.linked()) {
                found.add(sighting);
            }
        }
    }

    private boolean isBlank(int from, int to) {
        return skipSpaces(from, to) == to && to - from <= 3;
    }

    private int skipSpaces(int from, int end) {
        int at = from;
        while (at < end && Letters.isSpace(content.charAt(at))) {
            at++;
        }
        return at;
    }

    private int digitsEnd(int from, int end) {
        int at = from;
        while (at < end && content.charAt(at) >= '0' && content.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private boolean letterAt(int at) {
        return at < content.length() && Character.isLowerCase(content.charAt(at));
    }

    private boolean isUpper(int at) {
        return Character.isUpperCase(content.charAt(at));
    }

    private static boolean isIdentifier(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
