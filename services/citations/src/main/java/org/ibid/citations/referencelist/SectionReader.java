package org.ibid.citations.referencelist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ibid.contracts.Block;
import org.ibid.wording.EntryLabel;
import org.ibid.wording.EntryLabel.Form;
import org.jspecify.annotations.Nullable;

/**
 * Splits the lines of one reference section into entries: by labels where lines bear them in a credible sequence, else by
 * lines and blocks. Wrapped entries are joined again, entries run together on one line are parted, boilerplate between
 * entries is left out.
 */
final class SectionReader {

    private static final int LARGEST_GAP = 60;

    private final String content;
    private final WordLabels words;

    SectionReader(String content, WordLabels words) {
        this.content = content;
        this.words = words;
    }

    /** The entries in printed order; empty when the section holds none. */
    List<Entry> read(List<Line> section) {
        Form form = labelForm(section);
        return form == null ? unlabelled(section) : labelled(section, form);
    }

    /** The form in which most lines are labelled, if labels rule this section; else null. */
    private @Nullable Form labelForm(List<Line> section) {
        if (RomanLabels.rule(content, section)) {
            return Form.ROMAN;
        }
        if (words.rule(section)) {
            return Form.WORD;
        }
        Map<Form, Integer> counts = new EnumMap<>(Form.class);
        Form first = null;
        int lines = 0;
        boolean beside = false;
        for (Line line : section) {
            if (line.isHeading() || Boilerplate.is(content, line)) {
                continue;
            }
            EntryLabel label = EntryLabel.inList(content, line.start(), line.end());
            if (beside && label == null) {
                // what stands beside the label above is no line of its own
                beside = false;
                continue;
            }
            beside = label != null && label.bodyStart() >= line.end();
            if (label != null) {
                counts.merge(label.form(), 1, Integer::sum);
                if (lines == 0) {
                    first = label.form();
                }
            }
            lines++;
        }
        Form most = null;
        int count = 0;
        for (Map.Entry<Form, Integer> form : counts.entrySet()) {
            if (form.getValue() > count) {
                most = form.getKey();
                count = form.getValue();
            }
        }
        if (most == null || (most == Form.SYMBOL && looksBulleted(section))) {
            return null;
        }
        boolean rules = count * 2 >= lines || (first == most && (count >= 2 || lines <= 4));
        return rules ? most : null;
    }

    /** Several lines behind the same {@code *} are a bulleted list, not footnotes. */
    private boolean looksBulleted(List<Line> section) {
        String seen = null;
        for (Line line : section) {
            EntryLabel label = EntryLabel.inList(content, line.start(), line.end());
            if (label != null && label.form() == Form.SYMBOL) {
                if (label.value().equals(seen)) {
                    return true;
                }
                seen = label.value();
            }
        }
        return false;
    }

    /** The entries whose lines are labelled in this form, with the lines that go on with them. */
    List<Entry> labelled(List<Line> section, Form form) {
        List<Entry> entries = new ArrayList<>();
        Growing current = null;
        boolean interrupted = false;
        int width = Wrapping.width(section);
        for (int i = 0; i < section.size(); i++) {
            Line line = section.get(i);
            if (line.isHeading() || Boilerplate.is(content, line)) {
                interrupted = true;
                continue;
            }
            EntryLabel label = line.label(content, form);
            if (label == null && form == Form.BARE && current != null && current.label != null) {
                label = EntryLabel.expected(content, line.start(), line.end(), current.label.number() + 1);
            }
            if (label != null && isOf(label, form) && follows(current, label, line)) {
                add(entries, current, form, label.number());
                current = new Growing(label, line);
                interrupted = false;
            } else if (current != null
                    && !interrupted
                    && (current.isLabelAlone()
                            || continues(current.last, line)
                            || Wrapping.runsOn(content, current.last, line, width))) {
                current.last = line;
            } else if (line.isEntry() && current != null && Likeness.of(content, line.start(), line.end()) >= 2) {
                add(entries, current, form, -1);
                current = new Growing(null, line);
                interrupted = false;
            } else {
                interrupted = true;
            }
        }
        add(entries, current, form, -1);
        return entries;
    }

    /** Among keys a work that has no author may bear but the year: {@code [20]}; among words keys may stand. */
    private static boolean isOf(EntryLabel label, Form form) {
        return label.form() == form || form == Form.WORD || (form == Form.KEY && label.form() == Form.BRACKETED);
    }

    /** Whether the label carries the sequence on; out of order it needs a reference behind it. */
    private boolean follows(@Nullable Growing current, EntryLabel label, Line line) {
        if (current == null || current.label == null || label.number() < 0 || current.label.number() < 0) {
            return true;
        }
        int last = current.label.number();
        if (label.form() == Form.ROMAN) {
            return label.number() == last + 1;
        }
        if (label.number() > last && label.number() <= last + LARGEST_GAP) {
            return true;
        }
        return label.form() == Form.BRACKETED || Likeness.of(content, label.bodyStart(), line.end()) >= 2;
    }

    /** Whether a line without label belongs to the entry before it. */
    private boolean continues(Line last, Line line) {
        if (last.block() == line.block()) {
            return true;
        }
        char first = content.charAt(line.start());
        char end = content.charAt(last.end() - 1);
        return Character.isLowerCase(first)
                || content.startsWith("http", line.start())
                || (!line.isEntry() && (end == ',' || end == '-' || end == '&'));
    }

    private void add(List<Entry> entries, @Nullable Growing entry, Form form, int next) {
        if (entry == null) {
            return;
        }
        int end = Backlinks.trimmedEnd(content, entry.first.start(), entry.last.end());
        if (entry.label == null || entry.label.number() < 0 || form == Form.ROMAN) {
            entries.add(
                    entry.label == null
                            ? new Entry(null, -1, entry.first.start(), entry.first.start(), end)
                            : new Entry(entry.label.value(), -1, entry.first.start(), entry.label.bodyStart(), end));
            return;
        }
        entries.addAll(RunTogether.split(content, entry.first.start(), end, entry.label, form, next));
    }

    /** The lines from {@code first} to {@code last} as one entry. */
    static Entry single(String content, Line first, Line last) {
        EntryLabel label = EntryLabel.inList(content, first.start(), first.end());
        EntryLabel roman = label == null ? EntryLabel.roman(content, first.start(), first.end()) : null;
        int end = Backlinks.trimmedEnd(content, first.start(), last.end());
        if (roman != null && roman.bodyStart() < end) {
            return new Entry(roman.value(), -1, first.start(), roman.bodyStart(), end);
        }
        if (label == null || label.form() == Form.KEY || label.bodyStart() >= end) {
            int body = Backlinks.skip(content, first.start(), end);
            return new Entry(null, -1, first.start(), body, end);
        }
        return new Entry(label.value(), label.number(), first.start(), label.bodyStart(), end);
    }

    private List<Entry> unlabelled(List<Line> section) {
        List<Entry> entries = new ArrayList<>();
        int from = 0;
        while (from < section.size()) {
            int to = from + 1;
            while (to < section.size()
                    && section.get(to).block() == section.get(from).block()) {
                to++;
            }
            List<Line> block = section.subList(from, to);
            if (!block.getFirst().isHeading() && !Boilerplate.is(content, block.getFirst())) {
                boolean parted = block.getFirst().kind() == Block.Kind.PARAGRAPH;
                for (Entry entry : Wrapping.entries(content, block)) {
                    if (parted) {
                        Wrapping.join(content, entries, entry);
                    } else {
                        entries.add(entry);
                    }
                }
            }
            from = to;
        }
        return entries;
    }

    private static final class Growing {
        private final @Nullable EntryLabel label;
        private final Line first;
        private Line last;

        /** {@code [3]} on a line of its own: what stands beside it in print follows as the next line. */
        boolean isLabelAlone() {
            return label != null && last == first && label.bodyStart() >= first.end();
        }

        Growing(@Nullable EntryLabel label, Line line) {
            this.label = label;
            this.first = line;
            this.last = line;
        }
    }
}
