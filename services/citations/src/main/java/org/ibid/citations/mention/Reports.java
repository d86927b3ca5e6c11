package org.ibid.citations.mention;

import java.util.List;
import org.ibid.contracts.Mention.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reports, studies, books and other works by whom they are of or by their name: {@code a 2012 Channel 7 report},
 * {@code the Halden Report}, {@code a study by the Regional Weather Service}, {@code her memoir “The Quiet Pier”}. One of which
 * neither is said ({@code a recent study}) names no source.
 */
final class Reports {

    private static final int LONGEST_TITLE = 160;
    private static final int MOST_MODIFIERS = 3;

    private final String text;
    private final Words words;
    private final List<Sighting> found;

    Reports(String text, Words words, List<Sighting> found) {
        this.text = text;
        this.words = words;
        this.found = found;
    }

    /** Reads what is named around the word, if that is the word of a work. */
    void at(int head) {
        boolean document = words.is(head, Vocabulary.DOCUMENT);
        boolean work = words.is(head, Vocabulary.WORK);
        boolean piece = !document && !work && words.is(head, Vocabulary.PIECE);
        if (!document && !work && !piece) {
            return;
        }
        Kind kind = work ? Kind.WORK : Kind.REPORT;
        int first = head;
        for (int i = 0; i < MOST_MODIFIERS && words.isJoined(first - 1) && isModifier(first - 1); i++) {
            first--;
        }
        boolean capital = words.isCapital(head) && !words.opens(head);
        Name before = words.isJoined(first - 1) ? Name.upTo(words, first - 1) : null;
        boolean named = before != null && isNamed(head, before, document);
        int begin = before != null && named ? before.first() : first;
        String date = null;
        if (words.isJoined(begin - 1) && words.isYear(begin - 1)) {
            begin--;
            date = words.of(begin, begin);
        }
        int titleStart = titleStart(head);
        if (titleStart >= 0) {
            int close = titleEnd(titleStart);
            add(kind, words.start(begin), close + 1, text.substring(titleStart + 1, close), date);
            return;
        }
        Name author = named ? null : author(head);
        if (author != null
                && (document || isGoverned(begin) && (author.isOutlet(words) || author.last() > author.first()))) {
            add(kind, words.start(begin), words.nameEnd(author.last()), words.of(author.first(), author.last()), date);
        } else if (before != null && named) {
            boolean whole = capital && first == head;
            String name = whole ? words.of(before.first(), head) : words.of(before.first(), before.last());
            date = date == null ? yearAfter(head) : date;
            add(kind, words.start(begin), words.nameEnd(head), name, date);
        }
    }

    /** Whether the name before the word says whose it is or what it is called. */
    private boolean isNamed(int head, Name before, boolean document) {
        if (before.isOutlet(words)) {
            return !isVerb(head, before);
        }
        boolean owner = words.isPossessive(before.last()) && before.last() == head - 1;
        boolean plain = before.first() == before.last() && words.opens(before.first());
        boolean title = words.isCapital(head) && !isGoverned(before.first());
        return before.tells(words) && !isVerb(head, before) && (owner || document && !plain && !title);
    }

    private boolean isModifier(int i) {
        return words.is(i, Vocabulary.MODIFIER) && !words.isCapital(i) || isOrdinaryAdjective(i);
    }

    private boolean isOrdinaryAdjective(int i) {
        String word = text.substring(words.start(i), words.end(i));
        return Character.isLowerCase(word.charAt(0))
                && word.length() > 5
                && (word.endsWith("al") || word.endsWith("ive"));
    }

    /** {@code The Courier reports that}: the word is what the outlet does, not what it wrote. */
    private boolean isVerb(int head, Name before) {
        boolean verb = words.is(head, Vocabulary.TELLS) && !words.isPossessive(before.last());
        return verb && (!isGoverned(before.first()) || text.charAt(words.end(head) - 1) == 's');
    }

    private boolean isGoverned(int begin) {
        return words.isJoined(begin - 1)
                && (words.is(begin - 1, Vocabulary.DETERMINER)
                        || words.isYear(begin - 1)
                        || words.isPossessive(begin - 1));
    }

    /** {@code by the Regional Weather Service}, {@code published in the Journal of Tides} */
    private @Nullable Name author(int head) {
        int i = head;
        if (words.isJoined(i) && words.is(i + 1, Vocabulary.ISSUED)) {
            i++;
            if (words.isJoined(i) && words.isYear(i + 2) && words.isJoined(i + 1)) {
                i += 2;
            }
        }
        boolean issued = i > head;
        if (!words.isJoined(i)
                || !(words.is(i + 1, Vocabulary.AUTHORSHIP) || issued && words.is(i + 1, Vocabulary.PREPOSITION))) {
            return null;
        }
        boolean by = !text.startsWith("of", words.start(i + 1)) && !text.startsWith("for", words.start(i + 1));
        i++;
        if (words.isJoined(i) && words.is(i + 1, Vocabulary.DETERMINER) && !words.isCapital(i + 1)) {
            i++;
        }
        Name name = words.isJoined(i) ? Name.from(words, i + 1) : null;
        return name != null && name.tells(words) && (by || name.isOutlet(words) || name.last() > name.first())
                ? name
                : null;
    }

    private @Nullable String yearAfter(int head) {
        String gap = words.after(head);
        if (gap.equals(" (") && words.isYear(head + 1)) {
            return words.of(head + 1, head + 1);
        }
        boolean of = words.isJoined(head) && words.is(head + 1, Vocabulary.CONNECTOR | Vocabulary.AUTHORSHIP);
        return of && words.isJoined(head + 1) && words.isYear(head + 2) ? words.of(head + 2, head + 2) : null;
    }

    /** The opening mark of a title that follows: {@code report “…”}, {@code book titled "…"}; -1 for none. */
    private int titleStart(int head) {
        int i = words.isJoined(head) && words.is(head + 1, Vocabulary.TITLED) ? head + 1 : head;
        int open = words.end(i);
        while (open < text.length()
                && open < words.end(i) + 2
                && (text.charAt(open) == ' ' || text.charAt(open) == ',')) {
            open++;
        }
        return open + 1 < text.length()
                        && closing(text.charAt(open)) != 0
                        && !Character.isLowerCase(text.charAt(open + 1))
                        && titleEnd(open) > open + 3
                ? open
                : -1;
    }

    private int titleEnd(int open) {
        char close = closing(text.charAt(open));
        int limit = Math.min(text.length(), open + LONGEST_TITLE);
        int end = text.indexOf(close, open + 1, limit);
        return end < 0 || text.indexOf('\n', open, end) >= 0 ? -1 : end;
    }

    private static char closing(char open) {
        return switch (open) {
            case '“' -> '”';
            case '„' -> '“';
            case '«' -> '»';
            case '»' -> '«';
            case '"' -> '"';
            default -> 0;
        };
    }

    private void add(Kind kind, int start, int end, String name, @Nullable String date) {
        found.add(new Sighting(kind, start, end, name.strip(), date));
    }
}
