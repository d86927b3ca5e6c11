package org.ibid.citations.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Pairs the straight double quotes of a paragraph. Each opens or closes by what stands beside it; where that says nothing it
 * does the one that is due. A mark within a pair is nested, so a quotation in a quotation written with the same marks does
 * not end it. One pass with a stack.
 *
 * @param pairs the outermost, in order
 * @param unclosed where the outermost mark stands that nothing closes; -1 if there is none
 */
record StraightQuotes(List<Quoted> pairs, int unclosed) {

    static StraightQuotes of(String text, int first, int from, int to) {
        List<Integer> open = new ArrayList<>();
        List<Quoted> pairs = new ArrayList<>();
        for (int i = text.indexOf('"', first); i >= 0 && i < to; i = text.indexOf('"', i + 1)) {
            if (opens(text, i, from, to, open.isEmpty())) {
                open.add(i);
            } else if (!open.isEmpty()) {
                int start = open.removeLast();
                pairs.add(new Quoted(start, i + 1, start + 1, i));
            }
        }
        pairs.sort(Comparator.comparingInt(Quoted::start));
        List<Quoted> outermost = new ArrayList<>();
        for (Quoted pair : pairs) {
            if (outermost.isEmpty() || pair.start() >= outermost.getLast().end()) {
                outermost.add(pair);
            }
        }
        return new StraightQuotes(outermost, open.isEmpty() ? -1 : open.getFirst());
    }

    private static boolean opens(String text, int i, int from, int to, boolean due) {
        boolean spaceBefore =
                i == from || Quoted.isSpace(text.charAt(i - 1)) || "([{—–/".indexOf(text.charAt(i - 1)) >= 0;
        boolean spaceAfter =
                i + 1 >= to || Quoted.isSpace(text.charAt(i + 1)) || ",.;:!?)]}".indexOf(text.charAt(i + 1)) >= 0;
        if (spaceBefore == spaceAfter) {
            boolean inches = i > from && Character.isDigit(text.charAt(i - 1));
            return due && !inches && i + 1 < to;
        }
        return spaceBefore;
    }
}
