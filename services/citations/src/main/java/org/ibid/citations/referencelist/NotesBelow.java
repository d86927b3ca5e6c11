package org.ibid.citations.referencelist;

import java.util.List;
import org.ibid.citations.referencelist.Evidence.Extent;
import org.ibid.wording.EntryLabel;

/** Where notes begin that stand below a bibliography under one heading, as where a document is printed as plain text. */
final class NotesBelow {

    /** Entries of the bibliography above, at least. */
    private static final int FEWEST = 2;

    private NotesBelow() {}

    /** The line that bears the first note's label, behind entries that bear none and before a second note; -1 where there is none. */
    static int start(String content, List<Line> lines, Extent extent) {
        int entries = 0;
        for (int i = extent.from(); i < extent.to(); i++) {
            Line line = lines.get(i);
            EntryLabel label = EntryLabel.at(content, line.start(), line.end());
            if (label == null || label.number() < 0) {
                entries += Likeness.of(content, line.start(), line.end()) >= 2 ? 1 : 0;
            } else {
                return entries >= FEWEST && label.number() == 1 && goesOn(content, lines, label, i + 1, extent.to())
                        ? i
                        : -1;
            }
        }
        return -1;
    }

    private static boolean goesOn(String content, List<Line> lines, EntryLabel first, int from, int to) {
        for (int i = from; i < to; i++) {
            EntryLabel label =
                    EntryLabel.at(content, lines.get(i).start(), lines.get(i).end());
            if (label != null && label.form() == first.form()) {
                return label.number() == first.number() + 1;
            }
        }
        return false;
    }
}
