package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ibid.contracts.Marker.Style;
import org.ibid.wording.Letters;
import org.ibid.wording.Years;
import org.jspecify.annotations.Nullable;

/**
 * Finds markers that name author and page or short title, {@code (Reed 44; Vale)}, {@code (Berg, “Three Bids” 7)},
 * {@code Okafor and Lind (“Queues”)}, {@code (Berg/Reed, Three Bids, 2018)}, as the MLA and many humanities styles cite. A name alone says little: the style is
 * believed only where it reaches a good part of the list.
 */
final class AuthorTitleScanner {

    private static final int LONGEST = 300;
    private static final int LONGEST_NARRATIVE = 80;
    /** The style is believed where it reaches few entries that are a third of the list, or many. */
    private static final int FEW = 2;

    private static final int SHARE = 3;
    private static final int MANY = 12;

    private final String content;
    private final EntryIndex index;
    private final List<Sighting> candidates = new ArrayList<>();
    private final NamedWorks works;
    private final PrintedTitle titles;
    private final boolean dated;

    /** @param dated whether to read only titles that a year is behind: where the text cites by author and year, a name and a page say too little */
    AuthorTitleScanner(String content, EntryIndex index, NamedWorks works, boolean dated) {
        this.dated = dated;
        this.content = content;
        this.index = index;
        this.works = works;
        this.titles = new PrintedTitle(content);
    }

    /** What was found, if the document cites in this style, or each tells its work by author, title and year. */
    List<Sighting> believed() {
        if (dated) {
            return candidates;
        }
        Set<Integer> reached = new HashSet<>();
        candidates.forEach(candidate -> reached.addAll(candidate.entries()));
        int entries = index.entries().size();
        boolean habit = reached.size() >= FEW && reached.size() * SHARE >= entries;
        return habit || reached.size() >= MANY ? candidates : List.of();
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
            if (dated && !titles.isDated(from, to)) {
                return;
            }
            int entry = cited(from, to);
            if (entry == EntryIndex.NONE && from == open + 1) {
                NameRun names = NameRun.before(content, Math.max(passage.start(), open - LONGEST_NARRATIVE), open);
                String before = titles.dated(from, to);
                String title = before == null ? titles.behind(from, to) : before;
                int found = narrative(names, from, to, title, before != null);
                if (found >= 0) {
                    entry = works.named(names, found, title);
                    start = names.starts().get(found);
                }
            }
            entry = entry == EntryIndex.NONE && !dated ? titled(from, to) : entry;
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

    /** The entry of {@code (“Pumps and Parishes” 60)}, {@code (Le prix du pain 90)}, {@code (Office des champs)}: no person's name stands there. */
    private int titled(int from, int to) {
        PrintedTitle.Alone title = titles.alone(from, to);
        if (title == null) {
            return EntryIndex.NONE;
        }
        boolean placed = Letters.spacesEnd(content, title.end(), to) == to || isPlace(title.end(), to);
        return placed ? works.titled(title.letters()) : EntryIndex.NONE;
    }

    /** The name of the run that the parenthesis goes on from, {@code Reed (44)}, {@code Reed (Three Bids, 2018)}; -1 when there is none. */
    private int narrative(NameRun names, int from, int to, @Nullable String title, boolean whole) {
        boolean placed =
                whole || !dated && from < to && (PrintedTitle.isOpening(content.charAt(from)) || isPlace(from, to));
        if (!placed || names.isEmpty()) {
            return -1;
        }
        for (int i = 0; i < names.keys().size(); i++) {
            if (works.named(names, i, title) != EntryIndex.NONE) {
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
        int at = Letters.spacesEnd(content, from, to);
        int lead = CitationWords.LEADS.endOf(content, at, to);
        while (lead > at && lead < to && content.charAt(lead) == ' ') {
            at = Letters.spacesEnd(content, lead, to);
            lead = CitationWords.LEADS.endOf(content, at, to);
        }
        int end = namesEnd(at, to);
        if (end == at) {
            return EntryIndex.NONE;
        }
        NameRun names = NameRun.before(content, at, end);
        boolean whole = !names.isEmpty() && isOnlyInitials(at, names.start());
        int comma = content.indexOf(',', at, end);
        if (whole && comma > 0 && (dated || works.named(names, null) == EntryIndex.NONE)) {
            // what is no further author may be the title: Orrin, The Public Weir 3
            NameRun author = NameRun.before(content, at, comma);
            String said = titles.behind(comma, to);
            return author.isEmpty() || said == null ? EntryIndex.NONE : works.named(author, said);
        }
        int rest = Letters.spacesEnd(
                content, names.others() && end < to && content.charAt(end) == '.' ? end + 1 : end, to);
        String title = titles.behind(rest, to);
        if (!whole || (title == null && (dated || rest < to && !isPlace(rest, to)))) {
            return EntryIndex.NONE;
        }
        return works.named(names, title);
    }

    private boolean isOnlyInitials(int from, int to) {
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
                String text = content.substring(word, i);
                boolean name = NameKeys.isCapitalised(text) || NameKeys.PARTICLES.contains(text);
                boolean between = CitationWords.JOINERS.contains(text) || NameKeys.INSIDE.contains(text);
                boolean others = CitationWords.OTHERS.contains(text);
                if (!name && !between && !others) {
                    return end;
                }
                end = between ? end : i;
            } else if (c == '.' || c == ',' || c == ' ' || c == '&' || c == '/' || Character.isSpaceChar(c)) {
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
        boolean year = to - at == 4 && Years.isAt(content, at, to);
        return digit && !year;
    }
}
