package org.ibid.citations.marker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ibid.citations.referencelist.Entry;
import org.ibid.wording.Letters;
import org.jspecify.annotations.Nullable;

/** The entries by their authors and letters of their titles. */
final class NamedWorks {

    /** In letters, of a title that no author stands by. */
    private static final int SHORTEST_ALONE = 8;

    private final String content;
    private final EntryIndex index;
    private final Map<Integer, String> letters = new HashMap<>();

    NamedWorks(String content, EntryIndex index) {
        this.content = content;
        this.index = index;
    }

    /** The one entry of the authors from the {@code first} on and, where there is one, of the title; else {@link EntryIndex#NONE}. */
    int named(NameRun names, int first, @Nullable String title) {
        List<String> keys = names.keys().subList(first, names.keys().size());
        int found = EntryIndex.NONE;
        int most = 0;
        boolean tie = false;
        for (int entry : index.authors().of(keys.getFirst())) {
            if (title != null && !letters(entry).contains(title)) {
                continue;
            }
            int fit = index.authors().fit(entry, keys, names.initials().get(first), names.others());
            tie = fit == most && fit > 0 || (fit < most && tie);
            if (fit > most) {
                most = fit;
                found = entry;
            }
        }
        return tie ? EntryIndex.NONE : found;
    }

    /** Like {@link #named(NameRun, int, String)}, of all the names; a particle that opens them, {@code Le Goff}, may be left out. */
    int named(NameRun names, @Nullable String title) {
        int first = 0;
        int found = named(names, first, title);
        while (found == EntryIndex.NONE
                && first + 1 < names.keys().size()
                && NameKeys.PARTICLES.contains(names.keys().get(first))) {
            first++;
            found = named(names, first, title);
        }
        return found;
    }

    /** The one entry that prints the title; {@link EntryIndex#NONE} when none or several do, or the title is too short to tell. */
    int titled(String title) {
        int found = EntryIndex.NONE;
        for (int entry = 0; entry < index.entries().size() && title.length() >= SHORTEST_ALONE; entry++) {
            if (letters(entry).contains(title)) {
                if (found != EntryIndex.NONE) {
                    return EntryIndex.NONE;
                }
                found = entry;
            }
        }
        return found;
    }

    private String letters(int entry) {
        return letters.computeIfAbsent(entry, at -> {
            Entry printed = index.entries().get(at);
            return Letters.bare(content.substring(printed.bodyStart(), printed.end()));
        });
    }
}
