package org.ibid.citations.referencelist;

import java.util.List;
import org.ibid.wording.CitingProse;
import org.ibid.wording.ClosingMarker;
import org.ibid.wording.EntryLabel;
import org.ibid.wording.EntryLabel.Form;
import org.jspecify.annotations.Nullable;

/** Runs of lines that bear labels in sequence, and what speaks for each: that its lines look like references, or are pointed at. */
final class LabelledRuns {

    /** Blocks without a label that may stand inside a run. */
    private static final int MOST_STRANGERS = 3;

    /** How far one label may be from the one before it. */
    private static final int LONGEST_STEP = 10;

    /** Symbols do not go on for longer. */
    private static final int MOST_SYMBOLS = 8;

    /** In characters; longer lines are paragraphs. */
    private static final int LONGEST_ENTRY = 700;

    private final String content;
    private final List<Line> lines;
    private final boolean[] taken;
    private final Pointers pointers;

    /** @param taken lines that belong to another list; it may change while this is asked */
    LabelledRuns(String content, List<Line> lines, boolean[] taken, Pointers pointers) {
        this.content = content;
        this.pointers = pointers;
        this.lines = lines;
        this.taken = taken;
    }

    /** The run that begins with a line; null where it bears no label that can be counted on. */
    @Nullable
    Run from(int from) {
        EntryLabel first = label(from, Form.BARE);
        if (first == null) {
            first = label(from, Form.ROMAN);
        }
        if (first == null || first.form() == Form.KEY) {
            return null;
        }
        Run run = new Run(first.form());
        EntryLabel last = null;
        int strangers = 0;
        int unlabelled = 0;
        for (int i = from;
                i < lines.size()
                        && !taken[i]
                        && strangers <= MOST_STRANGERS
                        && unlabelled <= Sections.LONGEST_INTERRUPTION;
                i++) {
            EntryLabel label = label(i, first.form());
            if (label != null && label.form() == first.form() && (last == null || isNext(last, label))) {
                run.add(i, label);
                last = label;
                strangers = 0;
                unlabelled = 0;
            } else if (lines.get(i).isHeading()) {
                break;
            } else {
                unlabelled++;
                strangers += lines.get(i).block() != lines.get(i - 1).block() ? 1 : 0;
            }
        }
        return run;
    }

    private @Nullable EntryLabel label(int i, Form form) {
        Line line = lines.get(i);
        return line.mayHoldEntry() ? line.label(content, form) : null;
    }

    private static boolean isNext(EntryLabel last, EntryLabel label) {
        return switch (label.form()) {
            case SYMBOL -> !label.value().equals(last.value());
            case ROMAN -> label.number() == last.number() + 1;
            case BRACKETED -> label.number() >= last.number() && label.number() <= last.number() + LONGEST_STEP;
            default -> label.number() > last.number() && label.number() <= last.number() + LONGEST_STEP;
        };
    }

    /** Whether the label is also printed, as a marker, somewhere before the line. */
    private boolean isPointedAt(Line line, EntryLabel label) {
        return pointers.pointsBefore(label.value(), line.start())
                || (label.form() == Form.BARE && pointers.countsUpTo(label.number(), line.start()));
    }

    /** Of labels of one form. */
    final class Run {

        private final Form form;
        private int count;
        private int begins;
        private int like;
        private int likeness;
        private int pointedAt;
        private int largest;
        private int end;

        private Run(Form form) {
            this.form = form;
        }

        private void add(int at, EntryLabel label) {
            Line line = lines.get(at);
            boolean prose = ClosingMarker.endsProse(content, label.bodyStart(), line.end())
                    || CitingProse.is(content, label.bodyStart(), line.end());
            int points = prose ? 0 : Likeness.of(content, label.bodyStart(), line.end());
            boolean reasonable = line.end() - line.start() < LONGEST_ENTRY;
            begins = count == 0 ? label.number() : begins;
            largest = Math.max(largest, label.number());
            count++;
            likeness += points;
            like += points >= 2 && reasonable ? 1 : 0;
            pointedAt += isPointedAt(line, label) ? 1 : 0;
            end = at + 1;
        }

        Form form() {
            return form;
        }

        /** The line behind its last. */
        int end() {
            return end;
        }

        boolean isConvincing() {
            boolean cited = pointedAt * 2 >= count;
            boolean mostAreLike = like * 10 >= count * 6;
            return switch (form) {
                case BRACKETED -> cited || (count >= 2 && mostAreLike) || like == count;
                case SYMBOL -> cited && count <= MOST_SYMBOLS;
                case ROMAN -> count >= 2 && begins == 1 && mostAreLike;
                // dates and counts begin lines as well: 7 March, 3 Comments
                case BARE -> count >= 2 && begins <= 1 && (mostAreLike || pointedAt == count);
                default -> count >= 2 && (mostAreLike || (cited && like * 2 >= count));
            };
        }

        int largest() {
            return largest;
        }

        /** Whether its numbers have gaps, or it has but one, and not nearly all of it looks like references. */
        boolean isRagged() {
            return (count < 2 || begins != 1 || largest != count) && like * 4 < count * 3;
        }

        boolean readsLikeNotes() {
            return likeness < 2 * count;
        }
    }
}
