package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ibid.citations.link.InternalLinks;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Marker.Style;
import org.ibid.contracts.Span;
import org.ibid.contracts.Text;
import org.ibid.wording.EntryLabel;
import org.ibid.wording.Years;
import org.jspecify.annotations.Nullable;

/**
 * The links inside a document that tie a place in the body to an entry, whichever way they lead: from the marker to the
 * entry's anchor, or from the entry back to the marker's.
 */
final class AnchorLinks {

    /** A stretch of the body that markup ties to an entry. */
    record Tie(int start, int end, int entry) implements Span {}

    /** Longer link texts are cross-references or tables of contents, not markers. */
    private static final int LONGEST_LABEL = 80;

    private final List<Tie> ties;

    private AnchorLinks(List<Tie> ties) {
        this.ties = ties;
    }

    static AnchorLinks of(Text text, String content, EntryIndex index) {
        List<Tie> ties = new ArrayList<>();
        for (InternalLinks.Pair pair : InternalLinks.of(text, content)) {
            tie(content, index, pair.link(), pair.anchor(), ties);
        }
        ties.sort(Comparator.comparingInt(Tie::start).thenComparingInt(Tie::end));
        return new AnchorLinks(distinct(ties));
    }

    private static void tie(String content, EntryIndex index, Inline link, Inline anchor, List<Tie> ties) {
        int from = entryBefore(index, link.start());
        int to = entryOf(content, index, anchor);
        if (from == EntryIndex.NONE && to != EntryIndex.NONE) {
            if (link.end() > link.start()
                    && link.end() - link.start() <= LONGEST_LABEL
                    && index.at(link.end() - 1) == EntryIndex.NONE) {
                ties.add(new Tie(link.start(), link.end(), to));
            }
        } else if (from != EntryIndex.NONE && index.at(anchor.start()) == EntryIndex.NONE) {
            int end = Math.max(anchor.end(), labelEnd(content, anchor.start()));
            if (end > anchor.start()
                    && end - anchor.start() <= LONGEST_LABEL
                    && isLabel(content, anchor.start(), end)) {
                ties.add(new Tie(anchor.start(), end, from));
            }
        }
    }

    /** The entry a link stands in or, as a backlink at its end, right behind. */
    private static int entryBefore(EntryIndex index, int position) {
        for (int back = 0; back <= 3; back++) {
            int entry = index.at(Math.max(0, position - back));
            if (entry != EntryIndex.NONE) {
                return entry;
            }
        }
        return EntryIndex.NONE;
    }

    /** The entry an anchor stands in or, when it is empty, right before. */
    private static int entryOf(String content, EntryIndex index, Inline anchor) {
        int entry = index.at(anchor.start());
        if (entry != EntryIndex.NONE) {
            return entry;
        }
        int at = anchor.start();
        while (at < content.length() && Character.isWhitespace(content.charAt(at))) {
            at++;
        }
        entry = index.at(at);
        // the anchor of a list item whose number or bullet was taken off
        return entry == EntryIndex.NONE && at + 3 < content.length() ? index.at(at + 3) : entry;
    }

    /** An empty anchor stands before the label: {@code <a id="ref1"></a>[1]}. */
    private static int labelEnd(String content, int start) {
        int at = start;
        while (at < content.length()
                && at - start < 8
                && "[]()0123456789*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰".indexOf(content.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** A backlink's target counts only where it can be a marker: a number, a symbol, a year. */
    private static boolean isLabel(String content, int start, int end) {
        boolean digit = false;
        for (int i = start; i < end; i++) {
            char c = content.charAt(i);
            digit |= (c >= '0' && c <= '9') || "*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰".indexOf(c) >= 0;
            if (c == '\n') {
                return false;
            }
        }
        return digit || end - start <= 3;
    }

    private static List<Tie> distinct(List<Tie> sorted) {
        List<Tie> kept = new ArrayList<>(sorted.size());
        for (Tie tie : sorted) {
            if (kept.isEmpty() || tie.start() >= kept.getLast().end()) {
                kept.add(tie);
            }
        }
        return kept;
    }

    /** In order, without overlap. */
    List<Tie> ties() {
        return ties;
    }

    /** The entry that the stretch around {@code position} is tied to. */
    int entryAt(int position) {
        Tie tie = at(position);
        return tie == null ? EntryIndex.NONE : tie.entry();
    }

    /** The place of the first tie that ends after {@code position}. */
    int firstAfter(int position) {
        return Span.firstEndingAfter(ties, position);
    }

    private @Nullable Tie at(int position) {
        int first = firstAfter(position);
        return first < ties.size() && ties.get(first).start() <= position ? ties.get(first) : null;
    }

    /** How a tie that only markup shows looks in print. */
    static Style style(String content, Tie tie) {
        char first = content.charAt(tie.start());
        if (EntryLabel.SYMBOLS.indexOf(first) >= 0) {
            return Style.SYMBOL;
        }
        for (int i = tie.start(); i < tie.end(); i++) {
            if (Years.isAt(content, i, tie.end())) {
                return Style.AUTHOR_YEAR;
            }
        }
        return Style.FOOTNOTE;
    }
}
