package org.ibid.citations.marker;

import java.util.List;
import java.util.Set;
import org.ibid.citations.marker.Mark.Doubt;
import org.ibid.wording.WordFile;
import org.ibid.wording.Years;
import org.jspecify.annotations.Nullable;

/** What speaks for a raised number being the power of what stands before it; null from a question where it is one for sure. */
final class Powers {

    /** Of what is measured. */
    private static final int HIGHEST_POWER = 3;

    /** In letters, of a unit. */
    private static final int SPELLED_OUT = 4;

    private static final Set<String> UNITS = WordFile.words(Powers.class, "raised-words.txt", "power");

    private final String content;

    Powers(String content) {
        this.content = content;
    }

    /**
     * Behind letters: a unit bears squares and cubes.
     *
     * @param goesOn whether a word goes on behind the number as a sentence does
     */
    @Nullable
    Doubt ofWord(Passage passage, int end, List<NumberGroup.Item> items, boolean goesOn) {
        int from = end;
        while (from > passage.start() && end - from < 8 && Character.isLetter(content.charAt(from - 1))) {
            from--;
        }
        boolean unit = from < end && UNITS.contains(content.substring(from, end));
        if (unit && end - from == 1 && items.getFirst().number() > HIGHEST_POWER && goesOn) {
            // "y" is a word as well, in Spanish: the others of the document tell
            return Doubt.GRAVE;
        }
        return !unit || isNoPower(end - from, items) ? Doubt.NONE : null;
    }

    /** Lengths are raised to squares and cubes; {@code 3 metres⁷} is cited. */
    private static boolean isNoPower(int letters, List<NumberGroup.Item> items) {
        return letters >= SPELLED_OUT
                && (items.size() > 1
                        || items.getFirst().number() == 1
                        || items.getFirst().number() > HIGHEST_POWER);
    }

    /** Behind the digits that end at {@code end}: a year may bear a marker, as may a large number; small ones and ten are raised to powers. */
    @Nullable
    Doubt ofNumber(Passage passage, int end, List<NumberGroup.Item> items) {
        int from = end;
        while (from > passage.start()
                && (Character.isDigit(content.charAt(from - 1)) || ".,".indexOf(content.charAt(from - 1)) >= 0)) {
            from--;
        }
        if (end - from == 4 && Years.isAt(content, from, end)) {
            return Doubt.SLIGHT;
        }
        if (end - from < 3) {
            return null;
        }
        boolean power = items.size() == 1 && items.getFirst().number() <= HIGHEST_POWER;
        return power || !isCount(from, end) ? Doubt.GRAVE : Doubt.SLIGHT;
    }

    /** {@code 840}, {@code 1,204}, and no {@code 1.05}, {@code 1000} or {@code = 128}. */
    private boolean isCount(int from, int end) {
        boolean round = content.charAt(from) == '1';
        for (int i = from + 1; i < end; i++) {
            char c = content.charAt(i);
            if (!Character.isDigit(c) && (end - i - 1) % 4 != 3) {
                return false;
            }
            round &= c == '0' || !Character.isDigit(c);
        }
        int before = from;
        while (before > 0 && content.charAt(before - 1) == ' ') {
            before--;
        }
        return !round && (before == 0 || Character.isLetter(content.charAt(before - 1)) && before < from);
    }
}
