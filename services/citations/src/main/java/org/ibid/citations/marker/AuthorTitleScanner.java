package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ibid.contracts.Marker.Style;
import org.jspecify.annotations.Nullable;

/**
 * Finds markers that name author and page or short title, {@code (Reed 44; Vale)}, {@code (Berg, “Three Bids” 7)},
 * {@code Okafor and Lind (“Queues”)}, as the MLA and many humanities styles cite. A name alone says little: the style is
 * believed only where it reaches a good part of the list.
 */
final class AuthorTitleScanner {

    private static final int LONGEST = 300;
    private static final int LONGEST_NARRATIVE = 80;
    private static final String OPENING = "“\"«„‘";

    private final String content;
    private final EntryIndex index;
    private final List<Sighting> candidates = new ArrayList<>();
    private final Map<Integer, String> letters = new HashMap<>();

    AuthorTitleScanner(String content, EntryIndex index) {
        this.content = content;
        this.index = index;
    }

    /** What was found, if the document cites in this style. */
    List<Sighting> believed() {
        Set<Integer> reached = new HashSet<>();
        candidates.forEach(candidate -> reached.addAll(candidate.entries()));
        int entries = index.entries().size();
        boolean habit = reached.size() >= 2 && reached.size() * 3 >= entries;
        return habit || reached.size() >= 12 ? candidates : List.of();
    }

    void scan(Passage passage) {
        for (int open = content.indexOf('(', passage.start(), passage.end());
                open >= 0;
                open = content.indexOf('(', open + 1, passage.end())) {
            int close = content.indexOf(')', open, Math.min(passage.end(), open + LONGEST));
            if (close > open + 1) {
                group(passage, open, close);
            }
        }
    }

    private void group(Passage passage, int open, int close) {
        Set<Integer> entries = new LinkedHashSet<>();
        int start = open;
        for (int from = open + 1; from < close; ) {
            int to = partEnd(from, close);
            int entry = cited(from, to);
            if (entry == EntryIndex.NONE && from == open + 1) {
                NameRun names = NameRun.before(content, Math.max(passage.start(), open - LONGEST_NARRATIVE), open);
                int found = narrative(names, from, to);
                if (found >= 0) {
                    entry = matches(names, found, title(from, to));
                    start = names.starts().get(found);
                }
            }
            if (entry == EntryIndex.NONE) {
                return;
            }
            entries.add(entry);
            from = to + 1;
        }
        if (!entries.isEmpty()) {
            candidates.add(Sighting.of(start, close + 1, Style.AUTHOR_YEAR, new ArrayList<>(entries), List.of()));
        }
    }

    /** The name of the run that the parenthesis goes on from, {@code Reed (44)}; -1 when there is none. */
    private int narrative(NameRun names, int from, int to) {
        boolean placed = from < to && (OPENING.indexOf(content.charAt(from)) >= 0 || isPlace(from, to));
        if (!placed || names.isEmpty()) {
            return -1;
        }
        for (int i = 0; i < names.keys().size(); i++) {
            if (matches(names, i, title(from, to)) != EntryIndex.NONE) {
                return i;
            }
        }
        return -1;
    }

    /** The next semicolon outside quotation marks. */
    private int partEnd(int from, int close) {
        boolean quoted = false;
        for (int i = from; i < close; i++) {
            char c = content.charAt(i);
            quoted = "“«„".indexOf(c) >= 0 || (quoted && "”»".indexOf(c) < 0);
            if (c == ';' && !quoted) {
                return i;
            }
        }
        return close;
    }

    /** The entry that {@code Berg, “Three Bids” 7}, {@code see Reed 44}, {@code Vale} names. */
    private int cited(int from, int to) {
        int at = skip(from, to);
        int lead = CitationWords.LEADS.endOf(content, at, to);
        while (lead > at && lead < to && content.charAt(lead) == ' ') {
            at = skip(lead, to);
            lead = CitationWords.LEADS.endOf(content, at, to);
        }
        int end = namesEnd(at, to);
        if (end == at) {
            return EntryIndex.NONE;
        }
        NameRun names = NameRun.before(content, at, end);
        boolean whole = !names.isEmpty() && onlyInitials(at, names.start());
        int rest = skip(names.others() && end < to && content.charAt(end) == '.' ? end + 1 : end, to);
        String title = title(rest, to);
        if (!whole || (title == null && rest < to && !isPlace(rest, to))) {
            return EntryIndex.NONE;
        }
        return matches(names, 0, title);
    }

    private boolean onlyInitials(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = content.charAt(i);
            if (Character.isLowerCase(c) && !NameKeys.PARTICLES.contains(word(i, to))) {
                return false;
            }
        }
        return true;
    }

    private String word(int i, int to) {
        int start = i;
        while (start > 0 && Character.isLetter(content.charAt(start - 1))) {
            start--;
        }
        int end = i;
        while (end < to && Character.isLetter(content.charAt(end))) {
            end++;
        }
        return content.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** Where the names end: before a comma and a title, a number, a quotation mark. */
    private int namesEnd(int from, int to) {
        int end = from;
        for (int i = from; i < to; ) {
            char c = content.charAt(i);
            if (NameKeys.isNameChar(c)) {
                int word = i;
                i = NameKeys.end(content, i, to);
                String said = content.substring(word, i);
                boolean name = !Character.isLowerCase(said.charAt(0)) || NameKeys.PARTICLES.contains(said);
                boolean between = CitationWords.JOINERS.contains(said) || NameKeys.INSIDE.contains(said);
                boolean others = CitationWords.OTHERS.contains(said);
                if (!name && !between && !others) {
                    return end;
                }
                end = between ? end : i;
            } else if (c == '.' || c == ',' || c == ' ' || c == '&' || Character.isSpaceChar(c)) {
                i++;
            } else {
                return end;
            }
        }
        return end;
    }

    /** {@code 44}, {@code , p. 3}, {@code 210–19}, {@code , chap. 2}: at least nothing but a place. */
    private boolean isPlace(int from, int to) {
        int at = from;
        while (at < to && ",. ".indexOf(content.charAt(at)) >= 0) {
            at++;
        }
        int word = CitationWords.LOCATORS.endOf(content, at, to);
        boolean digit = false;
        for (int i = word; i < to; i++) {
            char c = content.charAt(i);
            digit |= Character.isDigit(c);
            if (Character.isLetter(c) && c != 'f' && c != 'n') {
                return false;
            }
        }
        boolean year = to - at == 4 && Years.at(content, at, to);
        return digit && !year;
    }

    /** The letters of the quoted or plain title between the places; null where none stands there. */
    private @Nullable String title(int from, int to) {
        int at = from;
        while (at < to && ", ".indexOf(content.charAt(at)) >= 0) {
            at++;
        }
        if (at < to && OPENING.indexOf(content.charAt(at)) >= 0) {
            int end = at + 1;
            while (end < to && "”\"»“’".indexOf(content.charAt(end)) < 0) {
                end++;
            }
            return end < to ? key(at, end) : null;
        }
        if (at == from || at >= to || !Character.isUpperCase(content.charAt(at))) {
            return null;
        }
        int end = to;
        while (end > at && !Character.isLetter(content.charAt(end - 1))) {
            end--;
        }
        String title = key(at, end);
        return title.length() >= 4 ? title : null;
    }

    private String key(int from, int to) {
        StringBuilder key = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(content.charAt(i))) {
                key.append(Character.toLowerCase(content.charAt(i)));
            }
        }
        return key.toString();
    }

    /** The one entry of the authors from the {@code first} on and, where there is one, of the title; else {@link EntryIndex#NONE}. */
    private int matches(NameRun names, int first, @Nullable String title) {
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

    private String letters(int entry) {
        return letters.computeIfAbsent(
                entry,
                at -> key(
                        index.entries().get(at).bodyStart(),
                        index.entries().get(at).end()));
    }

    private int skip(int from, int to) {
        int at = from;
        while (at < to && (content.charAt(at) <= ' ' || Character.isSpaceChar(content.charAt(at)))) {
            at++;
        }
        return at;
    }
}
