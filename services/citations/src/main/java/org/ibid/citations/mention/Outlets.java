package org.ibid.citations.mention;

import java.util.List;
import org.ibid.contracts.Mention.Kind;

/**
 * Newspapers, broadcasters and agencies as tellers, and interviews: {@code according to the Daily Courier},
 * {@code the Valmont Gazette has reported}, {@code in an interview with Channel 7}.
 */
final class Outlets {

    private final Words words;
    private final List<Sighting> found;

    Outlets(Words words, List<Sighting> found) {
        this.words = words;
        this.found = found;
    }

    /** Reads the outlet or interview whose name or cue begins at the word; how many words were read, at least 1. */
    int at(int i) {
        if (words.is(i, Vocabulary.INTERVIEW | Vocabulary.INTERVIEWED)) {
            return interview(i);
        }
        Name name = words.isCapital(i) ? Name.from(words, i) : null;
        if (name == null || !name.isOutlet(words)) {
            return 1;
        }
        if (isCited(name) || tells(name)) {
            add(Kind.OUTLET, name.first(), name);
        }
        return name.last() - i + 1;
    }

    private int interview(int cue) {
        int i = cue;
        while (words.isJoined(i)
                && i - cue < 3
                && words.is(
                        i + 1,
                        Vocabulary.PREPOSITION | Vocabulary.AUTHORSHIP | Vocabulary.DETERMINER | Vocabulary.ISSUED)
                && !words.isCapital(i + 1)) {
            i++;
        }
        Name name = i > cue && words.isJoined(i) ? Name.from(words, i + 1) : null;
        if (name == null || !name.tells(words)) {
            return 1;
        }
        add(Kind.INTERVIEW, cue, name);
        return name.last() - cue + 1;
    }

    /** {@code told the Daily Courier}, {@code published in the Daily Courier}, {@code according to the Daily Courier} */
    private boolean isCited(Name name) {
        int i = name.first();
        if (words.isJoined(i - 1) && words.is(i - 1, Vocabulary.DETERMINER)) {
            i--;
        }
        if (!words.isJoined(i - 1)) {
            return false;
        }
        if (words.is(i - 1, Vocabulary.CITING)) {
            return true;
        }
        return words.is(i - 1, Vocabulary.PREPOSITION | Vocabulary.AUTHORSHIP)
                && words.isJoined(i - 2)
                && words.is(
                        i - 2,
                        Vocabulary.CITING
                                | Vocabulary.ISSUED
                                | Vocabulary.TELLS
                                | Vocabulary.DOCUMENT
                                | Vocabulary.INTERVIEWED);
    }

    private boolean tells(Name name) {
        int i = name.last();
        if (words.isPossessive(i)) {
            return false;
        }
        while (words.isJoined(i) && i - name.last() < 2 && words.is(i + 1, Vocabulary.AUXILIARY)) {
            i++;
        }
        return words.isJoined(i) && words.is(i + 1, Vocabulary.TELLS) && !words.isCapital(i + 1)
                || words.is(name.first() - 2, Vocabulary.CITING);
    }

    private void add(Kind kind, int from, Name name) {
        String date = words.isJoined(from - 1) && words.isYear(from - 1) ? words.of(from - 1, from - 1) : null;
        found.add(new Sighting(
                kind,
                words.start(date == null ? from : from - 1),
                words.nameEnd(name.last()),
                words.of(name.first(), name.last()),
                date));
    }
}
