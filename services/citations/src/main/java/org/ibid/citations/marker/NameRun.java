package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ibid.wording.Letters;
import org.ibid.wording.Months;
import org.ibid.wording.WordFile;

/**
 * The names that stand right before a place, read backwards over commas, {@code and}, initials and particles until prose
 * begins.
 *
 * @param keys their keys in printed order
 * @param starts where each begins
 * @param initials the given name's of each, in lower case; 0 where none is printed
 * @param others whether {@code et al.} or its like closes the run
 * @param end where the last name or {@code et al.} ends
 */
record NameRun(List<String> keys, List<Integer> starts, List<Character> initials, boolean others, int end) {

    private static final int MOST_WORDS = 16;
    private static final int MOST_OF_INSTITUTION = 10;
    private static final NameRun NONE = new NameRun(List.of(), List.of(), List.of(), false, -1);

    /** Capitalised words that stand before a year in prose, as months do. */
    private static final Set<String> BEFORE_YEARS = WordFile.words(NameRun.class, "author-words.txt", "before-year");

    static NameRun before(String content, int from, int to) {
        List<String> keys = new ArrayList<>(4);
        List<Integer> starts = new ArrayList<>(4);
        List<Character> initials = new ArrayList<>(4);
        char behind = 0;
        boolean trailing = false;
        boolean others = false;
        int last = -1;
        int bracket = BracketedOthers.before(content, from, to);
        if (bracket >= 0) {
            others = true;
            last = content.lastIndexOf(']', to - 1) + 1;
        }
        int at = bracket >= 0 ? bracket : to;
        for (int words = 0; words < MOST_WORDS; words++) {
            int end = skipBack(content, from, at, keys.isEmpty() && !others);
            if (end < 0) {
                break;
            }
            int start = end;
            start = NameKeys.start(content, from, start);
            if (start == end) {
                break;
            }
            last = last < 0 ? end : last;
            if (Letters.isUnspaced(content.charAt(end - 1))) {
                int rest = keys.isEmpty() && !others ? Unspaced.beforeOthers(content, start, end) : end;
                if (rest < end) {
                    others = true;
                    at = rest;
                    continue;
                }
                start = Unspaced.afterLead(content, Unspaced.lastName(content, start, end), end);
            }
            end = keys.isEmpty() ? end : Unspaced.beforeAnd(content, start, end);
            String word = content.substring(start, end);
            boolean joins = isJoiner(word);
            if (keys.isEmpty()
                    && (CitationWords.OTHERS.contains(word.toLowerCase(Locale.ROOT))
                            || isAbbreviatedOthers(content, start, end))) {
                others = true;
            } else if (!joins && NameKeys.isCapitalised(word)) {
                String key = NameKeys.key(content, start, end);
                char initial = Character.toLowerCase(word.charAt(0));
                if (NameKeys.isName(key)) {
                    keys.addFirst(key);
                    starts.addFirst(start);
                    initials.addFirst(behind);
                    behind = 0;
                } else if (keys.isEmpty() || trailing) {
                    trailing = true;
                    behind = initial;
                } else if (initials.getFirst() == 0) {
                    initials.set(0, initial);
                }
            } else if (others && keys.isEmpty() && word.length() == 1 && content.charAt(end) == '.') {
                // the first half of m. fl.
                at = start;
                continue;
            } else if (!joins && !NameKeys.PARTICLES.contains(word) && !NameKeys.INSIDE.contains(word)) {
                break;
            }
            at = Unspaced.overJoiner(content, from, start);
        }
        return new NameRun(List.copyOf(keys), List.copyOf(starts), List.copyOf(initials), others, last);
    }

    /**
     * All the words that stand between the places, whatever their case, if they may be an institution's name:
     * {@code (Přístavní rada, 2016)}. Empty where they are not two to {@value #MOST_OF_INSTITUTION} words that a capital begins.
     */
    static NameRun institution(String content, int from, int to) {
        List<String> keys = new ArrayList<>(4);
        List<Integer> starts = new ArrayList<>(4);
        int last = -1;
        for (int i = from; i < to; ) {
            int end = NameKeys.end(content, i, to);
            boolean odd = end == i
                    && !Letters.isSpace(content.charAt(i))
                    && !(last > 0 && ",.".indexOf(content.charAt(i)) >= 0);
            if (odd || keys.isEmpty() && end > i && !Character.isUpperCase(content.charAt(i))) {
                return NONE;
            }
            if (end > i) {
                keys.add(NameKeys.key(content, i, end));
                starts.add(i);
                last = end;
            }
            i = Math.max(end, i + 1);
        }
        boolean several = keys.size() > 1 && keys.size() <= MOST_OF_INSTITUTION;
        return several
                ? new NameRun(
                        List.copyOf(keys), List.copyOf(starts), Collections.nCopies(keys.size(), (char) 0), false, last)
                : NONE;
    }

    /** {@code u. a.} */
    private static boolean isAbbreviatedOthers(String content, int start, int end) {
        return end - start == 1
                && content.charAt(start) == 'a'
                && start >= 3
                && content.startsWith("u.", content.charAt(start - 1) == ' ' ? start - 3 : start - 2);
    }

    private static boolean isJoiner(String word) {
        return CitationWords.JOINERS.contains(word);
    }

    /** Over what may stand between names; -1 where the run must end. */
    private static int skipBack(String content, int from, int at, boolean atYear) {
        int i = at;
        while (i > from) {
            char c = content.charAt(i - 1);
            if (c == '.') {
                if (!atYear && !isAbbreviation(content, from, i - 1)) {
                    return -1;
                }
            } else if (!Letters.isSpace(c) && ",;&/·・".indexOf(c) < 0) {
                break;
            }
            i--;
        }
        return i == from ? -1 : i;
    }

    /** A full stop behind an initial or {@code al} does not end a sentence. */
    private static boolean isAbbreviation(String content, int from, int point) {
        int start = point;
        while (start > from && Character.isLetter(content.charAt(start - 1))) {
            start--;
        }
        int length = point - start;
        return length <= 2 || (length == 3 && content.startsWith("Jr", start));
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    int start() {
        return starts.getFirst();
    }

    /** Whether only a comma and spaces part the run from the year. */
    boolean adjoins(String content, int year) {
        for (int i = end; i < year; i++) {
            if (" ,.\u00A0".indexOf(content.charAt(i)) < 0) {
                return false;
            }
        }
        return year - end <= 3;
    }

    /** {@code Smith's 2020 report} speaks of a year, not of an entry. */
    boolean isPossessive(String content) {
        return end >= 2 && content.charAt(end - 1) == 's' && "'’".indexOf(content.charAt(end - 2)) >= 0;
    }

    /** Whether initials stand behind a name, as in an entry of a reference list: {@code Smith J, Lee K}. */
    boolean hasInitials(String content) {
        for (int i = start() + 1; i < end; i++) {
            boolean single = Character.isUpperCase(content.charAt(i))
                    && !NameKeys.isNameChar(content.charAt(i - 1))
                    && (i + 1 == content.length() || !NameKeys.isNameChar(content.charAt(i + 1)));
            if (single) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsBeforeYears(String key) {
        return BEFORE_YEARS.contains(key) || Months.isName(key, "en") || Months.isName(key, "de");
    }

    /** Whether the run has the form of a citation even though no entry answers to it. */
    boolean looksCited(String content, int year) {
        if (keys.isEmpty()
                || keys.size() > 6
                || standsBeforeYears(keys.getLast())
                || standsBeforeYears(keys.getFirst())) {
            return false;
        }
        boolean several = keys.size() >= 2
                && (content.indexOf("&", start(), end) >= 0 || content.indexOf(" and ", start(), end) >= 0);
        boolean comma = year - end <= 2 && content.indexOf(",", end, year) >= 0;
        return others || (several && adjoins(content, year)) || (comma && keys.size() == 1);
    }
}
