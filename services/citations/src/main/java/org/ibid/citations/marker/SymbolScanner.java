package org.ibid.citations.marker;

import java.util.List;
import org.ibid.contracts.Marker.Style;
import org.ibid.wording.EntryLabel;

/**
 * Finds footnote symbols ({@code *, †, ‡, §}) glued to a word. A symbol is a marker only where a note bears it: alone it is
 * emphasis, multiplication or a section sign.
 */
final class SymbolScanner {

    private final String content;
    private final EntryIndex index;
    private final List<Sighting> found;

    SymbolScanner(String content, EntryIndex index, List<Sighting> found) {
        this.content = content;
        this.index = index;
        this.found = found;
    }

    boolean hasNotes() {
        return index.entries().stream()
                .anyMatch(entry -> entry.label() != null
                        && EntryLabel.SYMBOLS.indexOf(entry.label().charAt(0)) >= 0);
    }

    void scan(Passage passage) {
        for (int i = passage.start() + 1; i < passage.end(); i++) {
            char c = content.charAt(i);
            if (EntryLabel.SYMBOLS.indexOf(c) < 0 || content.charAt(i - 1) <= ' ') {
                continue;
            }
            int end = i + 1;
            while (end < passage.end() && end - i < 4 && content.charAt(end) == c) {
                end++;
            }
            boolean glued = end < passage.end() && Character.isLetterOrDigit(content.charAt(end));
            int entry = glued ? EntryIndex.NONE : index.byLabel(content.substring(i, end), i);
            if (entry != EntryIndex.NONE) {
                found.add(Sighting.of(i, end, Style.SYMBOL, List.of(entry), List.of()));
            }
            i = end - 1;
        }
    }
}
