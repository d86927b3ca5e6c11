package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the entries that names and a year cite. */
final class AuthorMatcher {

    private final String content;
    private final EntryIndex index;
    private final AnchorLinks anchors;

    AuthorMatcher(String content, EntryIndex index, AnchorLinks anchors) {
        this.content = content;
        this.index = index;
        this.anchors = anchors;
    }

    /** @param start of the first author's name */
    record Match(int start, List<Integer> entries) {}

    /**
     * Tries each name of the run as the first author, from the left: what precedes may be prose.
     *
     * @param taken the entries that the marker cites already
     */
    @Nullable
    Match match(CitedYear year, @Nullable NameRun names, Set<Integer> taken) {
        int tied = anchors.entryAt(year.start());
        if (tied != EntryIndex.NONE) {
            return new Match(names == null || names.isEmpty() ? year.start() : names.start(), List.of(tied));
        }
        if (names == null || names.isEmpty() || index.isEmpty()) {
            return null;
        }
        for (int i = 0; i < names.keys().size(); i++) {
            List<String> authors = names.keys().subList(i, names.keys().size());
            Set<Integer> entries = entries(year, names, i, authors, taken);
            if (!entries.isEmpty()) {
                return new Match(withParticles(names.starts().get(i), entries), new ArrayList<>(entries));
            }
            String first = authors.getFirst();
            for (int glued = Unspaced.proseBefore(first); glued <= first.length() - Unspaced.SHORTEST; glued++) {
                List<String> shortened = new ArrayList<>(authors);
                shortened.set(0, first.substring(glued));
                entries = entries(year, names, i, shortened, taken);
                if (!entries.isEmpty()) {
                    return new Match(names.starts().get(i) + glued, new ArrayList<>(entries));
                }
            }
        }
        return null;
    }

    private Set<Integer> entries(CitedYear year, NameRun names, int i, List<String> authors, Set<Integer> taken) {
        Set<Integer> entries = new LinkedHashSet<>();
        List<Character> suffixes = year.suffixes().isEmpty() ? List.of((char) 0) : year.suffixes();
        for (char suffix : suffixes) {
            int entry = year.isUndated()
                    ? index.authors().yearless(authors.getFirst(), true)
                    : index.authors()
                            .find(authors, names.initials().get(i), names.others(), year.year(), suffix, taken);
            if (entry != EntryIndex.NONE) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** Like {@link #match}, but only entries that print the year themselves. */
    @Nullable
    Match dated(CitedYear year, NameRun names) {
        Match match = year.isUndated() ? null : match(year, names, Set.of());
        boolean dated = match != null
                && match.entries().stream()
                        .map(index.authors()::head)
                        .allMatch(head -> head != null && head.years().contains(year.year()));
        return dated ? match : null;
    }

    /** The name of the run that leads to several works of the list, of which nothing tells the one that is meant; -1 where none does. */
    int ambiguous(CitedYear year, NameRun names) {
        for (int i = 0;
                i < names.keys().size() && !year.isUndated() && year.suffixes().isEmpty();
                i++) {
            List<String> authors = names.keys().subList(i, names.keys().size());
            if (index.authors().isAmbiguous(authors, names.initials().get(i), names.others(), year.year())) {
                return i;
            }
        }
        return -1;
    }

    /** The entry of the institution whose name all of these words are. */
    @Nullable
    Match institution(CitedYear year, NameRun name) {
        Match match = name.isEmpty() || year.isUndated() ? null : match(year, name, Set.of());
        AuthorHead head =
                match == null ? null : index.authors().head(match.entries().getFirst());
        boolean named = head != null
                && head.isInstitution(
                        name.keys().stream().filter(AuthorWords::tells).toList());
        return named ? match : null;
    }

    /** Takes in words before the name that the entry begins with as well: {@code De la Mare}, {@code van der Berg}. */
    private int withParticles(int start, Set<Integer> entries) {
        int entry = index.entries().get(entries.iterator().next()).bodyStart();
        int end = NameKeys.end(content, start, content.length());
        int widest = start;
        int at = start;
        for (int words = 0; words < 3 && at > 1 && content.charAt(at - 1) == ' '; words++) {
            at--;
            at = NameKeys.start(content, 0, at);
            if (content.regionMatches(true, entry, content, at, end - at)) {
                widest = at;
            }
        }
        return widest;
    }

    /** Keeps {@code PA} for later, where the names bear it: in {@code Port Authority [PA] (2020)}, {@code Port Authority (PA) (2020)}, {@code (Port Authority [PA], 2020)}. */
    void introduce(Match match, int from, CitedYear year, int before) {
        int open = before >= 0 ? before : content.indexOf('[', from, year.start());
        int close = open < 0 ? -1 : content.indexOf(content.charAt(open) == '(' ? ')' : ']', open, year.start());
        if (close > open + 2
                && close - open < AuthorYearGroup.LONGEST_ABBREVIATION
                && Character.isUpperCase(content.charAt(open + 1))) {
            index.authors()
                    .alias(
                            NameKeys.key(content, open + 1, close),
                            match.entries().getFirst());
        }
    }
}
