package org.ibid.citations.quotation.caseless;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.contracts.Place;
import org.ibid.contracts.Quotation;
import org.jspecify.annotations.Nullable;

/**
 * One sentence in which quoted stretches and markers are covered, so that patterns see the narrator's words alone: each character of a
 * quotation is {@link #QUOTED}, each of a marker a space. Offsets are those of the content.
 */
final class Sentence {

    /** Stands for a character within quotation marks, the marks included. */
    static final char QUOTED = '\uFFFC';

    private static final Pattern QUOTE = Pattern.compile(QUOTED + "+");

    private final String covered;
    private final int from;
    private final @Nullable Place before;
    private final List<Telling> found = new ArrayList<>();

    /** @param before a quotation that was a sentence of its own just before, as it stands in the content */
    Sentence(String covered, int from, @Nullable Place before) {
        this.covered = covered;
        this.from = from;
        this.before = before;
    }

    Matcher matcher(Pattern pattern) {
        return pattern.matcher(covered);
    }

    /** The quoted stretches, as offsets into the sentence. */
    List<Place> quotes() {
        List<Place> quotes = new ArrayList<>();
        Matcher quote = QUOTE.matcher(covered);
        while (quote.find()) {
            quotes.add(new Place(quote.start(), quote.end()));
        }
        return quotes;
    }

    String words(int start, int end) {
        return covered.substring(start, end);
    }

    int length() {
        return covered.length();
    }

    /** Notes what was said unless it is told already; all offsets are the sentence's. */
    void tell(Quotation.Kind kind, int start, int end, Place cue, @Nullable Place speaker, @Nullable String name) {
        int first = start;
        int last = end;
        while (first < last && isOutside(covered.charAt(first))) {
            first++;
        }
        while (last > first && isOutside(covered.charAt(last - 1))) {
            last--;
        }
        if (last > first && isWord(speaker)) {
            Telling telling = new Telling(kind, at(first, last), at(cue.start(), cue.end()), at(speaker), name);
            if (found.stream().noneMatch(telling::overlaps)) {
                found.add(telling);
            }
        }
    }

    /** Gives the quotation before to whoever this sentence says spoke so. */
    void tellBefore(Place cue, Place speaker, String name) {
        if (before != null && isWord(speaker)) {
            found.add(new Telling(Quotation.Kind.DIRECT, before, at(cue.start(), cue.end()), at(speaker), name));
        }
    }

    /** Not what is left where a marker is the subject: {@code [1] は「……」と書いた} names nobody. */
    private boolean isWord(@Nullable Place speaker) {
        return speaker == null
                || covered.substring(speaker.start(), speaker.end()).chars().anyMatch(Character::isLetter);
    }

    /** The sentence's only word is a quotation: where it stands in the content; else null. */
    @Nullable
    Place alone() {
        List<Place> quotes = quotes();
        boolean alone = quotes.size() == 1
                && covered.strip().length()
                        == quotes.getFirst().end() - quotes.getFirst().start();
        return alone && found.isEmpty() ? at(quotes.getFirst()) : null;
    }

    /** What was told, in order of place. */
    List<Telling> told() {
        found.sort((a, b) -> Integer.compare(a.said().start(), b.said().start()));
        return found;
    }

    private @Nullable Place at(@Nullable Place place) {
        return place == null ? null : at(place.start(), place.end());
    }

    private Place at(int start, int end) {
        return new Place(from + start, from + end);
    }

    private static boolean isOutside(char c) {
        return Character.isWhitespace(c) || "，、。：；,:;.،؛".indexOf(c) >= 0;
    }
}
