package org.ibid.citations.marker;

import java.util.ArrayList;
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

    /** In characters, of what the first letters of a title are read from. */
    private static final int OPENING = 40;

    private static final int MOST_WEIGHED = 64;

    private final String content;
    private final EntryIndex index;
    private final Map<Integer, String> letters = new HashMap<>();
    private @Nullable Map<String, List<Integer>> openings;

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
        for (int entry : candidates(keys.getFirst(), title)) {
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

    /** The author's works, or of very many those that open with the title: each marker weighs but a few. */
    private List<Integer> candidates(String author, @Nullable String title) {
        List<Integer> works = index.authors().of(author);
        if (works.size() <= MOST_WEIGHED) {
            return works;
        }
        List<Integer> titled = title == null || title.length() < SHORTEST_ALONE
                ? List.of()
                : openings().getOrDefault(title.substring(0, SHORTEST_ALONE), List.of());
        return titled.size() > MOST_WEIGHED
                ? List.of()
                : titled.stream()
                        .filter(entry -> index.authors().head(entry) != null)
                        .toList();
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

    /**
     * The one entry that prints the title, or the office, at its beginning or behind a mark; {@link EntryIndex#NONE} when none or
     * several do, or the title is too short to tell.
     */
    int titled(String title) {
        if (title.length() < SHORTEST_ALONE) {
            return EntryIndex.NONE;
        }
        List<Integer> candidates = openings().getOrDefault(title.substring(0, SHORTEST_ALONE), List.of());
        List<Integer> found = candidates.size() > MOST_WEIGHED
                ? List.of()
                : candidates.stream()
                        .filter(entry -> letters(entry).contains(title))
                        .toList();
        return found.size() == 1 ? found.getFirst() : EntryIndex.NONE;
    }

    /** The entries by the first letters of what begins in them: one look-up, however many entries there are. */
    private Map<String, List<Integer>> openings() {
        if (openings == null) {
            openings = new HashMap<>();
            for (int entry = 0; entry < index.entries().size(); entry++) {
                Entry printed = index.entries().get(entry);
                for (int at = printed.bodyStart(); at < printed.end(); at++) {
                    if (Character.isLetterOrDigit(content.charAt(at)) && begins(printed.bodyStart(), at)) {
                        String said = Letters.bare(content.substring(at, Math.min(printed.end(), at + OPENING)));
                        List<Integer> of = openings.computeIfAbsent(
                                said.substring(0, Math.min(said.length(), SHORTEST_ALONE)), key -> new ArrayList<>(1));
                        if (of.isEmpty() || of.getLast() != entry) {
                            of.add(entry);
                        }
                    }
                }
            }
        }
        return openings;
    }

    /** At the entry's beginning, or behind a mark. */
    private boolean begins(int bodyStart, int at) {
        int before = at - 1;
        while (before > bodyStart && Letters.isSpace(content.charAt(before))) {
            before--;
        }
        return at == bodyStart || before >= bodyStart && !Character.isLetterOrDigit(content.charAt(before));
    }

    private String letters(int entry) {
        return letters.computeIfAbsent(entry, at -> {
            Entry printed = index.entries().get(at);
            return Letters.bare(content.substring(printed.bodyStart(), printed.end()));
        });
    }
}
