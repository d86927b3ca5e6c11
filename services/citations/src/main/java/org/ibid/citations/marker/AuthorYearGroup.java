package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ibid.citations.marker.AuthorMatcher.Match;
import org.ibid.contracts.Marker.Style;
import org.ibid.wording.Letters;
import org.ibid.wording.WordFile;
import org.jspecify.annotations.Nullable;

/**
 * The years of one parenthesis, taken in order, with the names that stand before them in it, or before it: {@code (Smith, 2020; Lee
 * 2019)}, {@code Smith (2020)}.
 */
final class AuthorYearGroup {

    static final int LONGEST_ABBREVIATION = 14;

    private static final int LONGEST_NARRATIVE = AuthorYearScanner.LONGEST_NARRATIVE;
    private static final Set<String> NO_AUTHOR_AFTER =
            WordFile.words(AuthorYearGroup.class, "author-words.txt", "no-author-after");
    private static final Set<String> OPENERS = WordFile.words(AuthorYearGroup.class, "author-words.txt", "opener");

    private final String content;
    private final AuthorMatcher matcher;
    private final Passage passage;
    private final int open;
    private final int close;

    private final @Nullable NameRun before;
    private final BetweenYears between;

    private final Set<Integer> entries = new LinkedHashSet<>();
    /** Those that hold for the next year. */
    private @Nullable NameRun names;
    /** Whether the names stand before the parenthesis. */
    private boolean narrative;

    private boolean formed;
    private boolean ambiguous;
    private int start;
    private int previous;

    /** @param before the names of the marker that stands right before this one, if any does: {@code Halden (2014a), (2014b)} */
    AuthorYearGroup(
            String content, AuthorMatcher matcher, Passage passage, int open, int close, @Nullable NameRun before) {
        this.content = content;
        this.matcher = matcher;
        this.passage = passage;
        this.open = open;
        this.close = close;
        this.start = open;
        this.previous = open + 1;
        this.before = before;
        this.between = new BetweenYears(content);
    }

    void take(CitedYear year) {
        boolean first = previous == open + 1;
        if (!between.isOnlySeparators(previous, year.start())) {
            int bracket = Letters.lastIndexOf(content, '[', previous, year.start());
            boolean abbreviated = bracket > previous
                    && content.charAt(open) != '['
                    && BracketedOthers.before(content, previous, year.start()) < 0;
            names = NameRun.before(content, previous, abbreviated ? bracket : year.start());
        } else if (first && before != null) {
            names = before;
        } else if (first) {
            names = NameRun.before(content, Math.max(passage.start(), open - LONGEST_NARRATIVE), abbreviationStart());
            narrative = true;
        }
        formed |= !narrative && names != null && names.looksCited(content, year.start());
        Match match = matcher.match(year, names, entries);
        if (match == null && !narrative && names != before) {
            match = matcher.institution(
                    year, NameRun.institution(content, between.namesStart(previous, close), year.start()));
        }
        if (match == null && narrative && first && isNobody(names) && between.isPlaceOrEnd(year.end(), close)) {
            match = ofSentence(year);
        }
        if (match != null) {
            matcher.introduce(match, previous, year, narrative ? abbreviationStart() : -1);
            entries.addAll(match.entries());
            start = narrative && first ? match.start() : start;
        } else if (names != null && (!narrative || first)) {
            unlinked(names, year);
        }
        previous = year.end();
    }

    /** The works of the author whom the sentence names, and whose name holds for the next year then. */
    private @Nullable Match ofSentence(CitedYear year) {
        Match author = new SentenceAuthor(content, matcher).match(passage, open, year);
        if (author == null) {
            return null;
        }
        names = NameRun.before(content, author.start(), NameKeys.end(content, author.start(), open));
        return new Match(open, author.entries());
    }

    private void unlinked(NameRun names, CitedYear year) {
        int several = matcher.ambiguous(year, names);
        if (several >= 0) {
            ambiguous = true;
            start = narrative ? names.starts().get(several) : start;
        } else if (narrative && isAuthor(names, year)) {
            formed = true;
            start = names.others() ? names.start() : names.starts().get(author(names));
        }
    }

    Sighting sighting() {
        int end = narrative && isDoubled() ? close + 2 : close + 1;
        return Sighting.of(start, end, Style.AUTHOR_YEAR, new ArrayList<>(entries), List.of());
    }

    /** Those that would hold for a year that followed. */
    @Nullable
    NameRun names() {
        return names;
    }

    /** Whether it cites a work of the list, of which nothing tells which. */
    boolean isAmbiguous() {
        return ambiguous;
    }

    /** Whether it has the form of a citation, whatever entries there are. */
    boolean isFormed() {
        return formed;
    }

    private boolean isAuthor(NameRun names, CitedYear year) {
        return !names.isEmpty() && (names.others() || isOneAuthor(names, year));
    }

    /** Where {@code [PA]} or {@code (PA)} begins between the names and the parenthesis; else where the parenthesis does. */
    private int abbreviationStart() {
        if (BracketedOthers.before(content, passage.start(), open) >= 0) {
            return open;
        }
        int end = isDoubled() ? open - 1 : open;
        int outer = end;
        while (end > passage.start() && content.charAt(end - 1) == ' ') {
            end--;
        }
        char closing = end > passage.start() ? content.charAt(end - 1) : ' ';
        if (closing != ']' && closing != ')') {
            return outer;
        }
        int from = Math.max(passage.start(), end - LONGEST_ABBREVIATION);
        int bracket = Letters.lastIndexOf(content, closing == ']' ? '[' : '(', from, end);
        return bracket > passage.start() && (closing == ']' || isAcronym(bracket + 1, end - 1)) ? bracket : outer;
    }

    /** {@code ((1988))}, as some styles put a year in a parenthesis of its own. */
    private boolean isDoubled() {
        return open > passage.start()
                && content.charAt(open - 1) == '('
                && close + 1 < passage.end()
                && content.charAt(close + 1) == ')';
    }

    private boolean isAcronym(int from, int to) {
        return to - from >= 2 && content.substring(from, to).chars().allMatch(Character::isUpperCase);
    }

    /** The index of the first name; a word that opens the sentence is capitalised and none. */
    private static int author(NameRun names) {
        return names.keys().size() > 1 && OPENERS.contains(names.keys().getFirst()) ? 1 : 0;
    }

    /** {@code as Okafor (2015) showed}: one name right before a parenthesis of nothing but the year, and no place or event. */
    private boolean isOneAuthor(NameRun names, CitedYear year) {
        int name = author(names);
        if (name != names.keys().size() - 1
                || open - names.end() > 1
                || year.start() != open + 1
                || year.end() != close) {
            return false;
        }
        return !followsNoAuthor(names.starts().get(name));
    }

    /** Whether no name stands right before the parenthesis, or a noun: {@code beim Namen (2008a, S. 77)}. */
    private boolean isNobody(@Nullable NameRun names) {
        return names == null
                || names.isEmpty()
                || followsNoAuthor(names.starts().getLast());
    }

    private boolean followsNoAuthor(int name) {
        int end = name - 1;
        int word = end;
        while (word > passage.start() && Character.isLetterOrDigit(content.charAt(word - 1))) {
            word--;
        }
        return end > passage.start()
                && NO_AUTHOR_AFTER.contains(content.substring(word, end).toLowerCase(Locale.ROOT));
    }
}
