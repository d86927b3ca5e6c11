package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ibid.citations.marker.EntryIndex.Family;
import org.ibid.citations.marker.Mark.Doubt;
import org.ibid.citations.marker.Mark.Form;
import org.ibid.wording.Letters;

/**
 * Finds numbers in round brackets, {@code (12)}, {@code (3, 5–8)}, for texts whose list is so cited. Equation numbers,
 * enumerations, years and counts are told apart; the style is believed only when several entries are reached by it.
 */
final class ParenthesisScanner {

    private static final int LONGEST = 60;
    private static final int SHORTEST_WORD = 4;

    private final String content;
    private final EntryIndex index;
    private final Resolver resolver;
    private final Family family;
    /** Whether the entries' labels are printed so: {@code (12)}. */
    private final boolean dressed;

    private final List<Sighting> candidates = new ArrayList<>();
    /** Numbers that open a passage, and those of them that its sentence may begin with: {@code (7) showed how}. */
    private final Set<Integer> opening = new HashSet<>();

    private final Map<Integer, List<Sighting>> subjects = new HashMap<>();
    /** How far the passage has counted things. */
    private int counted;

    ParenthesisScanner(String content, EntryIndex index, Resolver resolver, Family family) {
        this.family = family;
        this.content = content;
        this.index = index;
        this.resolver = resolver;
        this.dressed = index.hasParenthesisedLabels();
    }

    /** What was found, if the document cites in this style. */
    List<Sighting> believed() {
        Set<Integer> reached = new HashSet<>();
        candidates.forEach(candidate -> reached.addAll(candidate.entries()));
        int entries = index.entries().size();
        boolean habit = (reached.size() >= 3 && reached.size() * 3 >= entries) || reached.size() >= 12;
        if (habit) {
            return Stream.concat(candidates.stream(), subjects()).toList();
        }
        return countsThroughAll(entries) ? candidates : List.of();
    }

    /** Those whose neighbours open no passage: the passages are not enumerated. */
    private Stream<Sighting> subjects() {
        return subjects.entrySet().stream()
                .filter(subject -> !opening.contains(subject.getKey() - 1) && !opening.contains(subject.getKey() + 1))
                .flatMap(subject -> subject.getValue().stream());
    }

    /** Whether the few notes there are bear such labels, and each is pointed at in its turn. */
    private boolean countsThroughAll(int entries) {
        return dressed
                && candidates.size() == entries
                && IntStream.range(0, entries)
                        .allMatch(i -> candidates.get(i).entries().equals(List.of(i)));
    }

    List<Sighting> candidates() {
        return candidates;
    }

    void scan(Passage passage) {
        counted = 0;
        for (int open = content.indexOf('(', passage.start(), passage.end());
                open >= 0;
                open = content.indexOf('(', open + 1, passage.end())) {
            int limit = Math.min(passage.end(), open + LONGEST);
            int close = close(open, limit);
            if (close < 0 || !hasDigit(open, close)) {
                continue;
            }
            List<NumberGroup.Item> items =
                    NumberGroup.read(content, open + 1, NumbersAmongWords.tailStart(content, open + 1, close));
            if (items == null || !isPlausible(items)) {
                continue;
            }
            boolean opens = Letters.spacesEnd(content, passage.start(), open) == open;
            if (opens) {
                opening.add(items.getFirst().number());
                counted = items.getFirst().number() == 1 ? 1 : counted;
            }
            if (opens ? isSubject(passage, close + 1) : cites(passage, open, close + 1, items)) {
                Mark mark = new Mark(open, close + 1, Form.PARENTHESES, items, Doubt.NONE);
                Sighting sighting = resolver.resolve(mark, family);
                if (sighting.isLinked()) {
                    candidatesFor(opens, items).add(sighting);
                }
            }
        }
    }

    /** The bracket that closes this one, over one that stands in it, {@code (2(p44),3)}; -1 when none is near. */
    private int close(int open, int limit) {
        int close = content.indexOf(')', open, limit);
        int inner = content.indexOf('(', open + 1, limit);
        return close >= 0 && inner >= 0 && inner < close ? content.indexOf(')', close + 1, limit) : close;
    }

    private List<Sighting> candidatesFor(boolean opens, List<NumberGroup.Item> items) {
        return opens ? subjects.computeIfAbsent(items.getFirst().number(), key -> new ArrayList<>(1)) : candidates;
    }

    /** Whether a small letter follows, as a verb begins, and no {@code (2)} that {@code (1)} would count with. */
    private boolean isSubject(Passage passage, int end) {
        int next = Letters.spacesEnd(content, end, passage.end());
        return next > end
                && next < passage.end()
                && (Character.isLowerCase(content.charAt(next))
                        || Letters.isUnspaced(content.charAt(next))
                        || CitationWords.PARTICLES.startsAt(content, next))
                && content.indexOf("(2)", next, passage.end()) < 0;
    }

    private boolean hasDigit(int open, int close) {
        for (int i = open + 1; i < close; i++) {
            if (Character.isDigit(content.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlausible(List<NumberGroup.Item> items) {
        return items.stream()
                .allMatch(item -> item.number() > 0 && (item.number() <= index.largest() || item.maybePlace()));
    }

    private boolean cites(Passage passage, int open, int end, List<NumberGroup.Item> items) {
        int at = open;
        while (at > passage.start() && content.charAt(at - 1) <= ' ') {
            at--;
        }
        boolean glued = at == open && at > passage.start() && Character.isLetterOrDigit(content.charAt(open - 1));
        if (at == passage.start() || glued && !(dressed && endsWord(passage, open, end))) {
            return false;
        }
        char before = content.charAt(at - 1);
        boolean goesOn =
                end + 1 < passage.end() && content.charAt(end) == ' ' && Character.isLetter(content.charAt(end + 1));
        int from = at;
        while (from > passage.start() && Character.isLetter(content.charAt(from - 1))) {
            from--;
        }
        String word = content.substring(from, at).toLowerCase(Locale.ROOT);
        boolean abbreviated = before == '.' && CitationWords.NUMBERED_THINGS.contains(wordBefore(passage, at - 1));
        boolean hyphened = from > passage.start() && content.charAt(from - 1) == '-';
        if (CitationWords.NUMBERED_THINGS.contains(word) && !hyphened || abbreviated) {
            return false;
        }
        boolean enumerates = before == ':' || before == ',' || before == ';' || word.equals("and") || word.equals("or");
        return !(goesOn && items.size() == 1 && counts(items.getFirst().number(), enumerates));
    }

    /** Whether it is the next of an enumeration, which begins with 1: {@code (1) the lamps, and (2) the pier}. */
    private boolean counts(int number, boolean enumerates) {
        boolean isNext = number == 1 || number == counted + 1;
        if (isNext && (enumerates || number == 1)) {
            counted = number;
        }
        return isNext && enumerates;
    }

    private String wordBefore(Passage passage, int end) {
        int from = end;
        while (from > passage.start() && end - from < 12 && Character.isLetter(content.charAt(from - 1))) {
            from--;
        }
        return content.substring(from, end).toLowerCase(Locale.ROOT);
    }

    /** {@code bewiesen(3)}, and no {@code f(3)} or {@code CO2(3)}. */
    private boolean endsWord(Passage passage, int open, int end) {
        int from = open;
        while (from > passage.start() && Character.isLetter(content.charAt(from - 1))) {
            from--;
        }
        return open - from >= SHORTEST_WORD
                && (from == passage.start() || Letters.isSpace(content.charAt(from - 1)))
                && (end >= passage.end() || !Character.isLetterOrDigit(content.charAt(end)));
    }
}
