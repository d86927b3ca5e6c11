package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ibid.contracts.Marker.Style;
import org.ibid.wording.Undated;
import org.ibid.wording.Years;
import org.jspecify.annotations.Nullable;

/**
 * Finds author-year markers: {@code Smith (2020)}, {@code (Smith & Lee, 2020a, b; Stone et al. 2019, p. 4)},
 * {@code (vgl. Müller und Weber 2004)}. Years are looked for first and names before them, so running text costs little.
 */
final class AuthorYearScanner {

    private static final int DEEPEST = 16;
    /** How far before a parenthesis its names may begin. */
    static final int LONGEST_NARRATIVE = 160;

    private static final int LONGEST_GROUP = 1500;

    private final String content;
    private final AuthorMatcher matcher;
    private final List<Sighting> found;
    private final List<Sighting> unresolved;
    private @Nullable NameRun lastNames;
    private int lastEnd;
    private @Nullable NameRun bareNames;
    private int bareEnd;

    /**
     * @param found receives what points at entries, and what points at one of several
     * @param unresolved receives what has the form of a citation but no entry
     */
    AuthorYearScanner(
            String content, EntryIndex index, AnchorLinks anchors, List<Sighting> found, List<Sighting> unresolved) {
        this.content = content;
        this.matcher = new AuthorMatcher(content, index, anchors);
        this.found = found;
        this.unresolved = unresolved;
    }

    void scan(Passage passage) {
        int[] opens = new int[DEEPEST];
        int depth = 0;
        List<CitedYear> pending = new ArrayList<>();
        for (int i = passage.start(); i < passage.end(); i++) {
            char c = content.charAt(i);
            if (c == '(' || c == '[') {
                if (depth < DEEPEST) {
                    opens[depth] = i;
                }
                depth++;
            } else if ((c == ')' || c == ']') && depth > 0) {
                depth--;
                if (depth < DEEPEST) {
                    close(passage, opens[depth], i, pending);
                }
            } else if ((c == '1' || c == '2') && Years.isAt(content, i, passage.end())) {
                CitedYear year = CitedYear.read(
                        content, i, passage.end(), depth > 0 && depth <= DEEPEST ? opens[depth - 1] : -1);
                pending.add(year);
                i = year.end() - 1;
            } else if (depth > 0
                    && depth <= DEEPEST
                    && Character.isLetter(c)
                    && !Character.isLetter(content.charAt(i - 1))) {
                int end = Undated.endOf(content, i, passage.end());
                if (end > i && ",;)] ".indexOf(end < passage.end() ? content.charAt(end) : ' ') >= 0) {
                    pending.add(CitedYear.undated(i, end, opens[depth - 1]));
                    i = end - 1;
                }
            }
        }
        for (CitedYear year : pending) {
            bare(passage, year);
        }
    }

    private void close(Passage passage, int open, int close, List<CitedYear> pending) {
        List<CitedYear> years = new ArrayList<>(2);
        while (!pending.isEmpty() && pending.getLast().open() == open) {
            years.addFirst(pending.removeLast());
        }
        if (years.isEmpty() || close - open > LONGEST_GROUP) {
            return;
        }
        NameRun before = isNextTo(open) ? lastNames : null;
        AuthorYearGroup group = new AuthorYearGroup(content, matcher, passage, open, close, before);
        years.forEach(group::take);
        Sighting sighting = group.sighting();
        if (sighting.isLinked() || group.isAmbiguous()) {
            found.add(sighting);
            lastNames = group.names();
            lastEnd = close + 1;
        } else if (group.isFormed()) {
            unresolved.add(sighting);
        }
    }

    /** Whether but a comma parts it from the marker before. */
    private boolean isNextTo(int open) {
        int between = open - lastEnd;
        return lastEnd > 0
                && (between == 1 || between == 2 && content.charAt(open - 1) == ' ')
                && ",;".indexOf(content.charAt(lastEnd)) >= 0;
    }

    /** {@code Smith et al., 2020, 2021} outside parentheses. */
    private void bare(Passage passage, CitedYear year) {
        if (bareNames != null && content.startsWith(", ", bareEnd) && year.start() == bareEnd + 2) {
            AuthorMatcher.Match next = matcher.match(year, bareNames, Set.of());
            if (next != null) {
                found.add(Sighting.of(year.start(), year.end(), Style.AUTHOR_YEAR, next.entries(), List.of()));
                bareEnd = year.end();
                return;
            }
        }
        // a parenthesis that is never closed, as some makers of files leave it
        boolean opened = year.open() >= 0 && year.open() == year.start() - 1;
        int end = opened ? year.open() : year.start();
        NameRun names = NameRun.before(content, Math.max(passage.start(), end - LONGEST_NARRATIVE), end);
        AuthorMatcher.Match match = matcher.match(year, names, Set.of());
        if (match == null || names.isEmpty() || names.isPossessive(content)) {
            return;
        }
        if (!opened && (year.isUndated() || names.hasInitials(content))) {
            return;
        }
        if (names.others() || names.adjoins(content, end)) {
            found.add(Sighting.of(match.start(), year.end(), Style.AUTHOR_YEAR, match.entries(), List.of()));
            bareNames = names;
            bareEnd = year.end();
        }
    }
}
