package org.ibid.normalizer.plain;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.normalizer.sources.CitedWork;
import org.ibid.wording.CitingProse;
import org.ibid.wording.ClosingMarker;
import org.ibid.wording.EntryLabel;
import org.ibid.wording.SectionHeading;
import org.ibid.wording.Years;
import org.jspecify.annotations.Nullable;

/** Where the reference list or the notes stand in a plain text, with or without a heading, and what it quotes. */
final class Sources {

    /** Unlabelled lines that a wrapped entry may have. */
    private static final int LONGEST_ENTRY = 12;

    private final Lines lines;
    private final Block.Kind[] kinds;

    private Sources(Lines lines) {
        this.lines = lines;
        this.kinds = new Block.Kind[lines.size()];
    }

    /** Per line: REFERENCE or NOTE inside such a list, QUOTE of what a mail quotes. Headings are not inside. */
    static Block.Kind[] find(Lines lines) {
        Sources sources = new Sources(lines);
        sources.headed();
        sources.headless();
        sources.quoted();
        return sources.kinds;
    }

    private void quoted() {
        for (int i = 0; i < kinds.length; i++) {
            boolean quoted = lines.quoted()[i] > 0 && kinds[i] == null;
            kinds[i] = quoted ? Block.Kind.QUOTE : kinds[i];
        }
    }

    private void headed() {
        int last = lines.size() - 1;
        while (last >= 0 && SectionHeading.of(lines.get(last)) != SectionHeading.REFERENCES) {
            last--;
        }
        for (int i = 0; i < lines.size(); i++) {
            SectionHeading heading = SectionHeading.of(lines.get(i));
            boolean chapter = i < last && heading.yieldsTo(SectionHeading.REFERENCES);
            if (!heading.announcesSources() || chapter) {
                continue;
            }
            int end = sectionEnd(i + 1);
            boolean prose = i < last && heading != SectionHeading.NOTES && CitingProse.isMostOf(paragraphs(i + 1, end));
            if (!prose && isList(i + 1, end)) {
                fill(i + 1, end, heading == SectionHeading.NOTES ? Block.Kind.NOTE : Block.Kind.REFERENCE);
                i = end - 1;
            }
        }
    }

    private List<String> paragraphs(int from, int end) {
        List<String> paragraphs = new ArrayList<>();
        for (int i = from; i < end; i++) {
            int first = i;
            while (i < end && !lines.isBlank(i)) {
                i++;
            }
            paragraphs.add(String.join(" ", lines.texts().subList(first, i)));
        }
        return paragraphs;
    }

    private int sectionEnd(int from) {
        EntryLabel first = firstLabel(from);
        boolean labelled = first != null;
        int number = 0;
        for (int i = from; i < lines.size(); i++) {
            if (lines.isBlank(i)) {
                continue;
            }
            EntryLabel label = EntryLabel.at(lines.get(i));
            number = label == null ? number : label.number();
            SectionHeading heading = SectionHeading.of(lines.get(i));
            if (heading != SectionHeading.OTHER) {
                return i;
            }
            boolean unlike = labelled
                    && lines.isBlank(i - 1)
                    && isStrange(label, first)
                    && !CitedWork.looksCited(lines.get(i))
                    && (label != null || !goesOn(i + 1, number));
            if (unlike && i > from) {
                return i;
            }
        }
        return lines.size();
    }

    /** Whether the entry behind follows the one with the number; the notes of the next chapter begin anew. */
    private boolean goesOn(int from, int number) {
        EntryLabel next = firstLabel(from);
        return next != null && (next.number() < 0 || next.number() > number);
    }

    /** No label, or one of another form, as the number of the next chapter is. */
    private static boolean isStrange(@Nullable EntryLabel label, @Nullable EntryLabel first) {
        return label == null
                || first != null
                        && first.form() == EntryLabel.Form.BRACKETED
                        && label.form() == EntryLabel.Form.POINTED;
    }

    private @Nullable EntryLabel firstLabel(int from) {
        for (int i = from; i < Math.min(lines.size(), from + LONGEST_ENTRY); i++) {
            EntryLabel label = lines.isBlank(i) ? null : EntryLabel.at(lines.get(i));
            if (label != null) {
                return label;
            }
        }
        return null;
    }

    private boolean isList(int from, int end) {
        int entries = 0;
        int like = 0;
        for (int i = from; i < end; i++) {
            if (!lines.isBlank(i)) {
                entries++;
                like += EntryLabel.at(lines.get(i)) != null || CitedWork.looksCited(lines.get(i)) ? 1 : 0;
            }
        }
        int atLeast = lines.width() > 0 ? entries / 6 : entries / 2;
        return like > 0 && like >= atLeast;
    }

    /** A run of labelled lines with rising numbers, read upwards from the last one. */
    private void headless() {
        int last = lines.size() - 1;
        while (last >= 0) {
            EntryLabel label = kinds[last] == null ? number(last) : null;
            last = label == null ? last - 1 : run(last, label) - 1;
        }
    }

    private @Nullable EntryLabel number(int line) {
        boolean none = lines.isBlank(line) || lines.closesGroup(line);
        EntryLabel label = none ? null : EntryLabel.at(lines.get(line));
        return label != null && label.number() > 0 ? label : null;
    }

    /** Marks the run that ends at a numbered line, if it is a list of sources; returns its first line. */
    private int run(int last, EntryLabel label) {
        EntryLabel below = label;
        int first = last;
        int count = 1;
        int cited = isEntry(joined(last), label) ? 1 : 0;
        int between = 0;
        for (int i = last - 1; i >= 0 && kinds[i] == null; i--) {
            if (lines.isBlank(i)) {
                continue;
            }
            EntryLabel above = EntryLabel.at(lines.get(i));
            if (above == null || above.form() != below.form()) {
                if (++between > (lines.width() > 0 ? LONGEST_ENTRY : 0)) {
                    break;
                }
                continue;
            }
            if (above.number() >= below.number()) {
                break;
            }
            below = above;
            first = i;
            between = 0;
            count++;
            cited += isEntry(joined(i), above) ? 1 : 0;
        }
        boolean list = !isYear(below)
                && (count > 1 && cited * 2 >= count
                        || count == 1 && below.form() == EntryLabel.Form.BRACKETED && cited == 1);
        if (list) {
            int end = last + 1;
            while (end < lines.size() && !lines.isBlank(end) && lines.runsOn(end - 1)) {
                end++;
            }
            fill(first, end, Block.Kind.REFERENCE);
        }
        return first;
    }

    /** {@code [2010], later}, wrapped off the name before it; no list begins with such a number. */
    private static boolean isYear(EntryLabel label) {
        return Years.isAt(label.value(), 0, label.value().length());
    }

    private static boolean isEntry(String line, EntryLabel label) {
        int body = label.bodyStart();
        return CitedWork.looksCited(line)
                && !ClosingMarker.endsProse(line, body, line.length())
                && !CitingProse.is(line, body, line.length());
    }

    private String joined(int line) {
        StringBuilder text = new StringBuilder(lines.get(line));
        for (int i = line; lines.runsOn(i) && i - line < LONGEST_ENTRY; i++) {
            text.append(' ').append(lines.get(i + 1));
        }
        return text.toString();
    }

    private void fill(int from, int end, Block.Kind kind) {
        for (int i = from; i < end; i++) {
            kinds[i] = kind;
        }
    }
}
