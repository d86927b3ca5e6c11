package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ibid.contracts.Marker.Style;
import org.jspecify.annotations.Nullable;

/**
 * Finds author-year markers: {@code Smith (2020)}, {@code (Smith & Lee, 2020a, b; Stone et al. 2019, p. 4)},
 * {@code (vgl. Müller und Weber 2004)}. Years are looked for first and names before them, so running text costs little.
 */
final class AuthorYearScanner {

    /** Words before a place, an event or a month rather than an author. */
    private static final Set<String> NO_AUTHOR_AFTER = Set.of(
            "the", "a", "an", "in", "at", "on", "during", "since", "until", "der", "die", "das", "le", "la", "les",
            "el", "los");

    private static final Set<String> OPENERS = Set.of(
            "as",
            "see",
            "but",
            "and",
            "while",
            "although",
            "though",
            "when",
            "if",
            "for",
            "yet",
            "like",
            "unlike",
            "following",
            "after",
            "before",
            "both",
            "however",
            "recently",
            "later",
            "cf",
            "wie",
            "auch",
            "selon",
            "según",
            "secondo");

    /** Instead of the year of a citation that says {@code in press} or {@code n.d.} */
    private static final int UNDATED = 0;

    private static final int DEEPEST = 16;
    private static final int LONGEST_NARRATIVE = 160;
    private static final int LONGEST_GROUP = 1500;
    private static final int LONGEST_ABBREVIATION = 14;

    /** A year of a citation. */
    private record Hit(int start, int end, int open, int year, List<Character> suffixes) {}

    private final String content;
    private final EntryIndex index;
    private final AnchorLinks anchors;
    private final List<Sighting> found;
    private final List<Sighting> unresolved;

    /**
     * @param found receives what points at entries
     * @param unresolved receives what has the form of a citation but no entry
     */
    AuthorYearScanner(
            String content, EntryIndex index, AnchorLinks anchors, List<Sighting> found, List<Sighting> unresolved) {
        this.content = content;
        this.index = index;
        this.anchors = anchors;
        this.found = found;
        this.unresolved = unresolved;
    }

    void scan(Passage passage) {
        int[] opens = new int[DEEPEST];
        int depth = 0;
        List<Hit> pending = new ArrayList<>();
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
            } else if ((c == '1' || c == '2') && Years.at(content, i, passage.end())) {
                Hit hit = hit(i, passage.end(), depth > 0 && depth <= DEEPEST ? opens[depth - 1] : -1);
                pending.add(hit);
                i = hit.end() - 1;
            } else if (depth > 0
                    && depth <= DEEPEST
                    && Character.isLetter(c)
                    && !Character.isLetter(content.charAt(i - 1))) {
                int end = CitationWords.UNDATED.endOf(content, i, passage.end());
                if (end > i && ",;)] ".indexOf(end < passage.end() ? content.charAt(end) : ' ') >= 0) {
                    pending.add(new Hit(i, end, opens[depth - 1], UNDATED, List.of()));
                    i = end - 1;
                }
            }
        }
        for (Hit hit : pending) {
            bare(passage, hit);
        }
    }

    /** {@code 2020}, {@code 2020a}, {@code 2020a, b}, {@code 2020a-c} */
    private Hit hit(int start, int limit, int open) {
        int year = Integer.parseInt(content, start, start + 4, 10);
        List<Character> suffixes = new ArrayList<>(1);
        int end = start + 4;
        char suffix = Years.suffix(content, end, limit);
        while (suffix != 0) {
            suffixes.add(suffix);
            end++;
            int at = end;
            boolean range = at < limit && NumberGroup.isDash(content.charAt(at));
            while (at < limit && at - end < 3 && ",; &-–".indexOf(content.charAt(at)) >= 0) {
                at++;
            }
            char next = at > end ? Years.suffix(content, at, limit) : 0;
            if (next <= suffix || next > suffix + 8) {
                break;
            }
            for (char c = (char) (suffix + 1); range && c < next; c++) {
                suffixes.add(c);
            }
            suffix = next;
            end = at;
        }
        return new Hit(start, end, open, year, suffixes);
    }

    private void close(Passage passage, int open, int close, List<Hit> pending) {
        List<Hit> hits = new ArrayList<>(2);
        while (!pending.isEmpty() && pending.getLast().open() == open) {
            hits.addFirst(pending.removeLast());
        }
        if (hits.isEmpty() || close - open > LONGEST_GROUP) {
            return;
        }
        Set<Integer> entries = new LinkedHashSet<>();
        NameRun names = null;
        boolean narrative = false;
        boolean looksCited = false;
        int start = open;
        int previous = open + 1;
        for (Hit hit : hits) {
            if (!onlySeparators(previous, hit.start())) {
                int bracket = content.lastIndexOf('[', hit.start());
                boolean abbreviated = bracket > previous && content.charAt(open) != '[';
                names = NameRun.before(content, previous, abbreviated ? bracket : hit.start());
            } else if (previous == open + 1) {
                names = NameRun.before(
                        content, Math.max(passage.start(), open - LONGEST_NARRATIVE), abbreviationStart(passage, open));
                narrative = true;
            }
            Match match = match(hit, names);
            introduce(match, previous, hit, narrative ? abbreviationStart(passage, open) : -1);
            looksCited |= !narrative && names != null && names.looksCited(content, hit.start());
            if (match != null) {
                entries.addAll(match.entries());
                if (narrative && hit.equals(hits.getFirst())) {
                    start = match.start();
                }
            } else if (narrative
                    && hit.equals(hits.getFirst())
                    && names != null
                    && !names.isEmpty()
                    && (names.others() || isOneAuthor(passage, names, hit, open, close))) {
                looksCited = true;
                start = names.others() ? names.start() : names.starts().get(author(names));
            }
            previous = hit.end();
        }
        Sighting sighting = Sighting.of(start, close + 1, Style.AUTHOR_YEAR, new ArrayList<>(entries), List.of());
        if (sighting.linked()) {
            found.add(sighting);
        } else if (looksCited) {
            unresolved.add(sighting);
        }
    }

    /** Where {@code [PA]} begins between the names and the parenthesis; else where the parenthesis does. */
    private int abbreviationStart(Passage passage, int open) {
        int close = open;
        while (close > passage.start() && content.charAt(close - 1) == ' ') {
            close--;
        }
        if (close <= passage.start() || content.charAt(close - 1) != ']') {
            return open;
        }
        int start = content.lastIndexOf('[', close - 1);
        return start > passage.start() && close - start <= LONGEST_ABBREVIATION ? start : open;
    }

    /** Keeps {@code [PA]} for later, where the names bear it: in {@code Port Authority [PA] (2020)}, {@code (Port Authority [PA], 2020)}. */
    private void introduce(@Nullable Match match, int from, Hit hit, int before) {
        if (match == null) {
            return;
        }
        int open = before >= 0 ? before : content.indexOf('[', from, hit.start());
        int close = open < 0 ? -1 : content.indexOf(']', open, hit.start());
        if (close > open + 2
                && close - open < LONGEST_ABBREVIATION
                && Character.isUpperCase(content.charAt(open + 1))) {
            index.authors()
                    .alias(
                            NameKeys.key(content, open + 1, close),
                            match.entries().getFirst());
        }
    }

    /** The index of the first name; a word that opens the sentence is capitalised and none. */
    private static int author(NameRun names) {
        return names.keys().size() > 1 && OPENERS.contains(names.keys().getFirst()) ? 1 : 0;
    }

    /** {@code as Okafor (2015) showed}: one name right before a parenthesis of nothing but the year, and no place or event. */
    private boolean isOneAuthor(Passage passage, NameRun names, Hit hit, int open, int close) {
        int name = author(names);
        if (name != names.keys().size() - 1
                || open - names.end() > 1
                || hit.start() != open + 1
                || hit.end() != close) {
            return false;
        }
        int end = names.starts().get(name) - 1;
        int start = end;
        while (start > passage.start() && Character.isLetterOrDigit(content.charAt(start - 1))) {
            start--;
        }
        return end <= passage.start()
                || !NO_AUTHOR_AFTER.contains(content.substring(start, end).toLowerCase(Locale.ROOT));
    }

    /** {@code Smith et al., 2020} outside parentheses. */
    private void bare(Passage passage, Hit hit) {
        // a parenthesis that is never closed, as some makers of files leave it
        boolean opened = hit.open() >= 0 && hit.open() == hit.start() - 1;
        int end = opened ? hit.open() : hit.start();
        NameRun names = NameRun.before(content, Math.max(passage.start(), end - LONGEST_NARRATIVE), end);
        Match match = match(hit, names);
        if (match == null || names.isEmpty() || names.isPossessive(content)) {
            return;
        }
        if (!opened && (hit.year() == UNDATED || names.hasInitials(content))) {
            return;
        }
        if (names.others() || names.adjoins(content, end)) {
            found.add(Sighting.of(match.start(), hit.end(), Style.AUTHOR_YEAR, match.entries(), List.of()));
        }
    }

    private record Match(int start, List<Integer> entries) {}

    /** Tries each name of the run as the first author, from the left: what precedes may be prose. */
    private @Nullable Match match(Hit hit, @Nullable NameRun names) {
        int tied = anchors.entryAt(hit.start());
        if (tied != EntryIndex.NONE) {
            return new Match(names == null || names.isEmpty() ? hit.start() : names.start(), List.of(tied));
        }
        if (names == null || names.isEmpty() || index.isEmpty()) {
            return null;
        }
        for (int i = 0; i < names.keys().size(); i++) {
            Set<Integer> entries = new LinkedHashSet<>();
            List<String> authors = names.keys().subList(i, names.keys().size());
            List<Character> suffixes = hit.suffixes().isEmpty() ? List.of((char) 0) : hit.suffixes();
            for (char suffix : suffixes) {
                int entry = hit.year() == UNDATED
                        ? index.authors().yearless(authors.getFirst(), true)
                        : index.authors().find(authors, names.initials().get(i), names.others(), hit.year(), suffix);
                if (entry != EntryIndex.NONE) {
                    entries.add(entry);
                }
            }
            if (!entries.isEmpty()) {
                return new Match(withParticles(names.starts().get(i), entries), new ArrayList<>(entries));
            }
        }
        return null;
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

    private boolean onlySeparators(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = content.charAt(i);
            if (Character.isLetter(c)) {
                int end = i;
                while (end < to && Character.isLetter(content.charAt(end))) {
                    end++;
                }
                if (!CitationWords.JOINERS.contains(content.substring(i, end))) {
                    return false;
                }
                i = end - 1;
            } else if (c > ' ' && ",;&/-–".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
