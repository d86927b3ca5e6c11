package org.ibid.citations.referencelist;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ibid.contracts.Block;
import org.ibid.wording.CitingProse;
import org.ibid.wording.ClosingMarker;
import org.ibid.wording.EntryLabel;
import org.ibid.wording.EntryLabel.Form;
import org.ibid.wording.SectionHeading;
import org.jspecify.annotations.Nullable;

/**
 * Weighs whether lines are a reference list. Hints are only hints: a page whose every block was taken for a reference, a
 * box headed Note and a chapter headed Sources are told from lists by how their lines look.
 */
final class Evidence {

    private static final int STRANGERS = 3;

    /** A wrapped entry has few lines more than the one that looks like a reference. */
    private static final int WRAPPED_LINES = 4;

    /** The lines of a section that are its list: {@code from == to} when none are. */
    record Extent(int from, int to) {
        boolean isEmpty() {
            return from >= to;
        }
    }

    private final String content;
    private final List<Line> lines;
    private final Set<Integer> anchored;
    private final WordLabels words;
    private final RaisedText raised;

    /**
     * @param anchored the starts of lines that markers in the text link to
     */
    Evidence(String content, List<Line> lines, Set<Integer> anchored, WordLabels words, RaisedText raised) {
        this.raised = raised;
        this.content = content;
        this.lines = lines;
        this.anchored = anchored;
        this.words = words;
    }

    boolean isAnchored(Line line) {
        return anchored.contains(line.start());
    }

    private boolean endsProse(Line line, @Nullable EntryLabel label) {
        return ClosingMarker.endsProse(content, label == null ? line.start() : label.bodyStart(), line.end());
    }

    private int likeness(Line line) {
        return Likeness.of(content, line.start(), line.end());
    }

    /** 0 for a line that looks like anything, 1 like a reference in part, 2 and more like a reference. */
    int weight(Line line) {
        if (isAnchored(line) || Addresses.isAlone(content, line)) {
            return 2;
        }
        EntryLabel label = EntryLabel.inList(content, line.start(), line.end());
        int likeness = Likeness.of(content, label == null ? line.start() : label.bodyStart(), line.end());
        if (label == null || label.form() == Form.SYMBOL) {
            return likeness;
        }
        return Math.max(likeness, label.form() == Form.BARE ? 1 : 2);
    }

    /**
     * What of the lines below a heading is its list: it begins behind a sentence that introduces it and ends where prose
     * begins. What is mostly prose is no list at all: the heading was that of a chapter.
     *
     * @param headedBelow whether the list of what is cited has a heading of its own further down
     */
    Extent under(int from, int to, SectionHeading heading, boolean headedBelow) {
        if (headedBelow && heading != SectionHeading.NOTES && CitingProse.isMostOf(paragraphs(from, to))) {
            return new Extent(from, from);
        }
        boolean certain = heading == SectionHeading.REFERENCES;
        boolean roman = RomanLabels.rule(content, lines.subList(from, to));
        boolean keyed = !roman && words.rule(lines.subList(from, to));
        boolean doubtful = heading == SectionHeading.SOURCES || heading == SectionHeading.AMBIGUOUS;
        int needed = certain ? 1 : 2;
        int start = from;
        while (start < to
                && !roman
                && !isListed(lines.get(start))
                && weight(lines.get(start)) < needed
                && !(keyed && lines.get(start).label(content, Form.WORD) != null)) {
            start++;
        }
        if (start - from > STRANGERS) {
            return new Extent(from, from);
        }
        int end = start;
        int looking = 0;
        int listed = 0;
        int strangers = 0;
        int last = 0;
        int telling = 0;
        for (int i = start; i < to && strangers < STRANGERS; i++) {
            Line line = lines.get(i);
            EntryLabel label = line.label(content, roman ? Form.ROMAN : keyed ? Form.WORD : Form.BARE);
            boolean next = label != null && (keyed || label.number() == last + 1 && (last > 0 || roman));
            boolean looks = (next || weight(line) >= needed)
                    && !(headedBelow && doubtful && (endsProse(line, label) || likeness(line) == 0));
            last = label != null && label.number() >= 0 ? label.number() : last;
            if (looks || (isListed(line) && certain)) {
                end = i + 1;
                looking += looks ? 1 : 0;
                telling += isAnchored(line) || Likeness.of(content, line.start(), line.end()) > 0 ? 1 : 0;
                listed += isListed(line) ? 1 : 0;
                strangers = 0;
            } else if (line.block() != lines.get(i - 1).block() && !Boilerplate.is(content, line)) {
                strangers++;
            }
        }
        boolean set = listed * 2 > end - start;
        boolean mostly = looking * (set || doubtful ? 2 : WRAPPED_LINES) >= end - start;
        // a column headed Source holds but marks, a chapter that its list does not stand in has a line that looks like
        // an entry by chance
        boolean says = !doubtful || telling > (headedBelow ? Math.max(1, (end - start) / 2) : 0);
        return mostly && says ? new Extent(start, end) : new Extent(from, from);
    }

    private List<String> paragraphs(int from, int to) {
        List<String> paragraphs = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Line first = lines.get(i);
            while (i + 1 < to && lines.get(i + 1).block() == first.block()) {
                i++;
            }
            paragraphs.add(raised.of(first.start(), lines.get(i).end()));
        }
        return paragraphs;
    }

    private static boolean isListed(Line line) {
        return line.isEntry() || line.kind() == Block.Kind.LIST_ITEM;
    }

    /** Whether blocks that the normalizer took for notes or references are such: most are labelled, or they look it. */
    boolean convinces(int from, int to, Block.Kind kind) {
        int blocks = 0;
        int points = 0;
        int labelled = 0;
        for (int i = from; i < to; i++) {
            Line first = lines.get(i);
            while (i + 1 < to && lines.get(i + 1).block() == first.block()) {
                i++;
            }
            EntryLabel label = EntryLabel.inList(content, first.start(), first.end());
            blocks++;
            boolean roman = label == null && EntryLabel.roman(content, first.start(), first.end()) != null;
            labelled += isAnchored(first) || roman || (label != null && label.form() != Form.BARE) ? 1 : 0;
            points += Addresses.isAlone(content, first)
                    ? 2
                    : Math.min(
                            3, Likeness.of(content, first.start(), lines.get(i).end()));
        }
        return labelled * 2 >= blocks || points >= (kind == Block.Kind.NOTE ? 2 * blocks : (3 * blocks + 1) / 2);
    }
}
