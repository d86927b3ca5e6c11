package org.ibid.citations.referencelist;

import java.util.List;
import org.ibid.wording.EntryLabel;
import org.ibid.wording.SectionHeading;
import org.jspecify.annotations.Nullable;

/** Where the section under a heading ends: at the next heading or boilerplate, unless the list goes on behind it. */
final class Sections {

    /** Lines that may stand between an entry and the next. */
    static final int LONGEST_INTERRUPTION = 12;

    private final String content;
    private final List<Line> lines;

    Sections(String content, List<Line> lines) {
        this.content = content;
        this.lines = lines;
    }

    /** What a line announces. */
    SectionHeading heading(int line) {
        return SectionHeading.of(
                content, lines.get(line).start(), lines.get(line).end());
    }

    /** The line behind the last of the section that begins with a line. */
    int end(int from) {
        int last = from - 1;
        for (int i = from; i < lines.size(); i++) {
            boolean boundary = lines.get(i).isHeading() || Boilerplate.is(content, lines.get(i));
            if (heading(i).mayAnnounceSources() || (boundary && !goesOn(i + 1, last))) {
                return i;
            }
            if (!boundary) {
                last = i;
            }
        }
        return lines.size();
    }

    /** Whether the list goes on after a subheading or boilerplate at {@code i - 1}. */
    private boolean goesOn(int i, int last) {
        if (i >= lines.size() || last < 0) {
            return false;
        }
        Line next = lines.get(i);
        boolean reference = Likeness.opensWithAuthor(content, next.start(), next.end())
                && Likeness.of(content, next.start(), next.end()) >= 2;
        return next.isEntry() || (reference && next.block() != lines.get(i - 1).block()) || countsOn(i, last);
    }

    /** Whether one of the next lines bears the number after the last one's. */
    private boolean countsOn(int from, int last) {
        EntryLabel before = label(last);
        if (before == null) {
            return false;
        }
        for (int i = from; i < Math.min(lines.size(), from + LONGEST_INTERRUPTION); i++) {
            EntryLabel label = label(i);
            if (label != null
                    && label.form() == before.form()
                    && label.number() == before.number() + 1
                    && Likeness.of(content, label.bodyStart(), lines.get(i).end()) >= 1) {
                return true;
            }
        }
        return false;
    }

    private @Nullable EntryLabel label(int line) {
        return EntryLabel.inList(
                content, lines.get(line).start(), lines.get(line).end());
    }
}
