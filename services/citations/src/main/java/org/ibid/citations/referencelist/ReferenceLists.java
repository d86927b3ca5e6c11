package org.ibid.citations.referencelist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.ibid.citations.referencelist.Evidence.Extent;
import org.ibid.contracts.Block;
import org.ibid.contracts.Text;
import org.ibid.wording.SectionHeading;

/**
 * Finds the reference lists and notes of a text wherever they stand: under a heading, in blocks that the normalizer took
 * for notes or references, or as unheaded lines whose labels and looks give them away. Linear in the text.
 */
public final class ReferenceLists {

    private final String content;
    private final List<Line> lines;
    private final boolean[] taken;
    private final SectionReader reader;
    private final Evidence evidence;
    private final Sections sections;
    private final Pointers pointers;
    private final List<EntryList> lists = new ArrayList<>();

    private ReferenceLists(String content, List<Line> lines, Evidence evidence, WordLabels words, Pointers pointers) {
        this.pointers = pointers;
        this.evidence = evidence;
        this.content = content;
        this.lines = lines;
        this.taken = new boolean[lines.size()];
        this.reader = new SectionReader(content, words);
        this.sections = new Sections(content, lines);
    }

    /** The lists in order; no two entries overlap. */
    public static List<EntryList> find(Text text, String content, List<Line> lines) {
        Pointers pointers = new Pointers(content);
        WordLabels words = new WordLabels(content, pointers);
        Evidence evidence = new Evidence(
                content, lines, AnchoredNotes.starts(text, content, lines), words, new RaisedText(text, content));
        ReferenceLists finder = new ReferenceLists(content, lines, evidence, words, pointers);
        finder.headed();
        finder.addresses();
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
        int bibliography = lines.size() - 1;
        while (bibliography >= 0 && sections.heading(bibliography) != SectionHeading.REFERENCES) {
            bibliography--;
        }
        for (int i = 0; i + 1 < lines.size(); i++) {
            SectionHeading heading = sections.heading(i);
            if (!heading.mayAnnounceSources() || taken[i]) {
                continue;
            }
            Extent extent = evidence.under(i + 1, sections.end(i + 1), heading, i < bibliography);
            if (!extent.isEmpty()) {
                takeParted(extent, heading == SectionHeading.NOTES);
                i = extent.to() - 1;
            }
        }
    }

    /** {@code Sources: https://...} on one line. */
    private void addresses() {
        for (int i = 0; i < lines.size(); i++) {
            List<Entry> entries = taken[i] ? List.of() : Addresses.announced(content, lines.get(i));
            if (!entries.isEmpty()) {
                taken[i] = true;
                lists.add(new EntryList(entries, false));
            }
        }
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

    /** Lines under no heading whose labels and looks give them away. */
    private void unheaded() {
        LabelledRuns runs = new LabelledRuns(content, lines, taken, pointers);
        for (int i = 0; i < lines.size(); i++) {
            LabelledRuns.Run run = taken[i] ? null : runs.from(i);
            if (run == null) {
                continue;
            }
            if (run.isConvincing() && !(run.isRagged() && isListedBelow(run, i))) {
                put(reader.labelled(lines.subList(i, run.end()), run.form()), i, run.end(), run.readsLikeNotes());
            }
            i = Math.max(i, run.end() - 1);
        }
    }

    /** Whether a list further down bears all the numbers: then the lines are prose that opens with a marker, {@code [4] found little}. */
    private boolean isListedBelow(LabelledRuns.Run run, int from) {
        return lists.stream()
                .anyMatch(list -> list.start() > lines.get(from).start()
                        && list.isNumbered()
                        && list.entries().stream().mapToInt(Entry::number).max().orElse(0) >= run.largest());
    }

    /** A run of lines at the very end that all look like references, without heading and labels. */
    private void closingRun() {
        int from = lines.size();
        while (from > 0
                && lines.get(from - 1).mayHoldEntry()
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
        int below = notes ? -1 : NotesBelow.start(content, lines, extent);
        for (int i = from + 1; i <= extent.to(); i++) {
            boolean parts = i == extent.to() || i == below || isNote(lines.get(i)) != isNote(lines.get(i - 1));
            if (parts) {
                take(from, i, notes || from == below || isNote(lines.get(from)));
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
}
