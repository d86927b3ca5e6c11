package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.ibid.contracts.Marker.Style;

/**
 * Finds {@code Okoro et al.} in a sentence, with neither page nor title behind it, in a text that cites by author and title: no
 * one is called so but as the authors of a work.
 */
final class OthersScanner {

    private static final int LONGEST = 80;

    private final String content;
    private final NamedWorks works;

    OthersScanner(String content, NamedWorks works) {
        this.content = content;
        this.works = works;
    }

    /** @param taken whether a marker covers the place already */
    List<Sighting> scan(Passage passage, Predicate<Integer> taken) {
        List<Sighting> found = new ArrayList<>();
        for (int at = passage.start(); at < passage.end(); ) {
            int end = NameKeys.end(content, at, passage.end());
            if (end > at && isOthers(at, end) && !taken.test(at)) {
                int stop = end < passage.end() && content.charAt(end) == '.' ? end + 1 : end;
                NameRun names = NameRun.before(content, Math.max(passage.start(), at - LONGEST), stop);
                int entry = names.others() && !names.isEmpty()
                        ? works.named(names, names.keys().size() - 1, null)
                        : EntryIndex.NONE;
                if (entry != EntryIndex.NONE) {
                    found.add(
                            Sighting.of(names.starts().getLast(), stop, Style.AUTHOR_YEAR, List.of(entry), List.of()));
                }
            }
            at = Math.max(end, at + 1);
        }
        return found;
    }

    private boolean isOthers(int start, int end) {
        return Character.isLowerCase(content.charAt(start))
                && CitationWords.OTHERS.contains(content.substring(start, end).toLowerCase(Locale.ROOT));
    }
}
