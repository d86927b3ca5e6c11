package org.ibid.citations.referencelist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.ibid.citations.referencelist.Evidence.Extent;
import org.ibid.contracts.Block;
import org.ibid.contracts.Text;
import org.ibid.wording.EntryLabel;
import org.ibid.wording.EntryLabel.Form;
import org.ibid.wording.SectionHeading;
import org.jspecify.annotations.Nullable;

/**
 * Finds the reference lists and notes of a text wherever they stand: under a heading, in blocks that the normalizer took
 * for notes or references, or as unheaded lines whose labels and looks give them away. Linear in the text.
 */
public final class ReferenceLists {

    private static final int INTERRUPTION = 12;
    private final String content;
    private final List<Line> lines;
    private final boolean[] taken;
    private final SectionReader reader;
    private final Evidence evidence;
    private final List<EntryList> lists = new ArrayList<>();
    private @Nullable Pointers pointers;

    private ReferenceLists(String content, List<Line> lines, Evidence evidence) {
        this.evidence = evidence;
        this.content = content;
        this.lines = lines;
        this.taken = new boolean[lines.size()];
        this.reader = new SectionReader(content);
    }

    /** The lists in order; no two entries overlap. */
    public static List<EntryList> find(Text text, String content, List<Line> lines) {
        Evidence evidence = new Evidence(content, lines, AnchoredNotes.starts(text, content, lines));
        ReferenceLists finder = new ReferenceLists(content, lines, evidence);
        finder.headed();
        finder.hinted();
        finder.anchored();
        finder.unheaded();
        if (finder.lists.isEmpty()) {
            finder.closingRun();
        }
        finder.lists.sort(Comparator.comparingInt(EntryList::start));
        return List.copyOf(finder.lists);
    }

    private void headed() {
        for (int i = 0; i + 1 < lines.size(); i++) {
            SectionHeading heading = heading(lines.get(i));
            if (!heading.mayAnnounceSources() || taken[i]) {
                continue;
            }
            Extent extent = evidence.under(i + 1, sectionEnd(i + 1), heading);
            if (!extent.isEmpty()) {
                takeParted(extent, heading == SectionHeading.NOTES);
                i = extent.to() - 1;
            }
        }
    }

    private SectionHeading heading(Line line) {
        return SectionHeading.of(content, line.start(), line.end());
    }

    private int sectionEnd(int from) {
        int last = from - 1;
        for (int i = from; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean boundary = line.isHeading() || Boilerplate.is(content, line);
            if (heading(line).mayAnnounceSources() || (boundary && !resumes(i + 1, last))) {
                return i;
            }
            if (!boundary) {
                last = i;
            }
        }
        return lines.size();
    }

    /** Whether the list goes on after a subheading or boilerplate at {@code i - 1}. */
    private boolean resumes(int i, int last) {
        if (i >= lines.size() || last < 0) {
            return false;
        }
        Line next = lines.get(i);
        boolean reference = Likeness.opensWithAuthor(content, next.start(), next.end())
                && Likeness.of(content, next.start(), next.end()) >= 2;
        if (next.isEntry() || (reference && next.block() != lines.get(i - 1).block())) {
            return true;
        }
        EntryLabel before = EntryLabel.inList(
                content, lines.get(last).start(), lines.get(last).end());
        for (int k = i; k < Math.min(lines.size(), i + INTERRUPTION); k++) {
            EntryLabel label = EntryLabel.inList(
                    content, lines.get(k).start(), lines.get(k).end());
            if (label != null
                    && before != null
                    && label.form() == before.form()
                    && label.number() == before.number() + 1
                    && Likeness.of(content, label.bodyStart(), lines.get(k).end()) >= 1) {
                return true;
            }
        }
        return false;
    }

    /** Blocks that the normalizer took for notes or references and that stand under no heading we know. */
    private void hinted() {
        for (int i = 0; i < lines.size(); i++) {
            if (taken[i] || !lines.get(i).isEntry()) {
                continue;
            }
            int end = i + 1;
            while (end < lines.size()
                    && !taken[end]
                    && lines.get(end).kind() == lines.get(i).kind()) {
                end++;
            }
            if (evidence.convinces(i, end, lines.get(i).kind())) {
                take(i, end, lines.get(i).kind() == Block.Kind.NOTE);
            }
            i = end - 1;
        }
    }

    /** Lines that markers in the text link to; each runs to the end of its block. */
    private void anchored() {
        for (int i = 0; i < lines.size(); i++) {
            if (taken[i] || !evidence.isAnchored(lines.get(i))) {
                continue;
            }
            List<Entry> entries = new ArrayList<>();
            int at = i;
            while (at < lines.size() && !taken[at] && evidence.isAnchored(lines.get(at))) {
                Line first = lines.get(at);
                int last = at;
                while (last + 1 < lines.size()
                        && !taken[last + 1]
                        && lines.get(last + 1).block() == first.block()
                        && !evidence.isAnchored(lines.get(last + 1))) {
                    last++;
                }
                Arrays.fill(taken, at, last + 1, true);
                entries.add(SectionReader.single(content, first, lines.get(last)));
                at = last + 1;
            }
            lists.add(new EntryList(entries, true));
            i = at - 1;
        }
    }

    /** Runs of lines that bear labels in sequence and look like references, or are pointed at from the text. */
    private void unheaded() {
        for (int i = 0; i < lines.size(); i++) {
            EntryLabel label = taken[i] || unfit(lines.get(i)) ? null : labelAt(i);
            if (label == null || label.form() == Form.KEY) {
                continue;
            }
            Run run = runFrom(i, label);
            if (run.convinces()) {
                List<Line> section = lines.subList(i, run.end);
                put(reader.labelled(section, label.form()), i, run.end, run.likeness < 2 * run.count);
            }
            i = Math.max(i, run.end - 1);
        }
    }

    private @Nullable EntryLabel labelAt(int i) {
        return EntryLabel.inList(content, lines.get(i).start(), lines.get(i).end());
    }

    private static boolean unfit(Line line) {
        return switch (line.kind()) {
            case HEADING, TABLE, CODE, CAPTION -> true;
            default -> false;
        };
    }

    private Run runFrom(int from, EntryLabel first) {
        Run run = new Run(first.form());
        EntryLabel last = null;
        int strangers = 0;
        int unlabelled = 0;
        for (int i = from; i < lines.size() && !taken[i] && strangers <= 3 && unlabelled <= INTERRUPTION; i++) {
            Line line = lines.get(i);
            EntryLabel label = unfit(line) ? null : labelAt(i);
            if (label != null && label.form() == first.form() && (last == null || inSequence(last, label))) {
                run.add(this, line, label, i + 1);
                last = label;
                strangers = 0;
                unlabelled = 0;
            } else if (line.isHeading()) {
                break;
            } else {
                unlabelled++;
                strangers += line.block() != lines.get(i - 1).block() ? 1 : 0;
            }
        }
        return run;
    }

    private static boolean inSequence(EntryLabel last, EntryLabel label) {
        return switch (label.form()) {
            case SYMBOL -> !label.value().equals(last.value());
            case BRACKETED -> label.number() >= last.number() && label.number() <= last.number() + 10;
            default -> label.number() > last.number() && label.number() <= last.number() + 10;
        };
    }

    /** Whether the label is also printed, as a marker, somewhere before the line. */
    private boolean pointedAt(Line line, EntryLabel label) {
        if (pointers == null) {
            pointers = new Pointers(content);
        }
        return pointers.before(label.value(), line.start())
                || (label.form() == Form.BARE && pointers.countUpTo(label.number(), line.start()));
    }

    /** A run of lines at the very end that all look like references, without heading and labels. */
    private void closingRun() {
        int from = lines.size();
        while (from > 0
                && !unfit(lines.get(from - 1))
                && Likeness.of(
                                content,
                                lines.get(from - 1).start(),
                                lines.get(from - 1).end())
                        >= 3
                && Likeness.opensWithAuthor(
                        content,
                        lines.get(from - 1).start(),
                        lines.get(from - 1).end())) {
            from--;
        }
        if (lines.size() - from >= 2) {
            take(from, lines.size(), false);
        }
    }

    /** Notes that stand below a list, as they do where a page or a document ends with both, are an apparatus of their own. */
    private void takeParted(Extent extent, boolean notes) {
        int from = extent.from();
        for (int i = from + 1; i <= extent.to(); i++) {
            boolean parts = i == extent.to() || isNote(lines.get(i)) != isNote(lines.get(i - 1));
            if (parts) {
                take(from, i, notes || isNote(lines.get(from)));
                from = i;
            }
        }
    }

    private static boolean isNote(Line line) {
        return line.kind() == Block.Kind.NOTE;
    }

    private void take(int from, int to, boolean notes) {
        put(reader.read(lines.subList(from, to)), from, to, notes);
    }

    private void put(List<Entry> read, int from, int to, boolean notes) {
        List<Entry> entries = read.stream()
                .filter(entry -> entry.label() != null || saysSomething(entry))
                .toList();
        if (entries.isEmpty()) {
            return;
        }
        int end = entries.getLast().end();
        for (int i = from; i < to && lines.get(i).start() < end; i++) {
            taken[i] = true;
        }
        lists.add(new EntryList(entries, notes));
    }

    /** Two letters or digits at least: icons and stray brackets have none. */
    private boolean saysSomething(Entry entry) {
        int signs = 0;
        for (int i = entry.bodyStart(); i < entry.end() && signs < 2; i++) {
            signs += Character.isLetterOrDigit(content.charAt(i)) ? 1 : 0;
        }
        return signs == 2;
    }

    /** What speaks for a run of labelled lines. */
    private static final class Run {
        private final Form form;
        private int count;
        private int begins;
        private int like;
        private int likeness;
        private int pointedAt;
        private int end;

        Run(Form form) {
            this.form = form;
        }

        void add(ReferenceLists finder, Line line, EntryLabel label, int after) {
            int points = Likeness.of(finder.content, label.bodyStart(), line.end());
            boolean reasonable = line.end() - line.start() < 700;
            begins = count == 0 ? label.number() : begins;
            count++;
            likeness += points;
            like += points >= 2 && reasonable ? 1 : 0;
            pointedAt += finder.pointedAt(line, label) ? 1 : 0;
            end = after;
        }

        boolean convinces() {
            boolean cited = pointedAt * 2 >= count;
            return switch (form) {
                case BRACKETED -> cited || (count >= 2 && like * 10 >= count * 6) || like == count;
                case SYMBOL -> cited && count <= 8;
                // dates and counts begin lines as well: 7 March, 3 Comments
                case BARE -> count >= 2 && begins <= 1 && (like * 10 >= count * 6 || pointedAt == count);
                default -> count >= 2 && (like * 10 >= count * 6 || (cited && like * 2 >= count));
            };
        }
    }
}
