package org.ibid.citations.marker;

import java.util.Locale;
import java.util.Set;
import org.ibid.wording.Letters;
import org.ibid.wording.WordFile;

/**
 * Tells square brackets that mean something else from those that cite: indices of arrays, names of chemicals, boxes to tick, words put
 * into what is quoted.
 */
final class ForeignBrackets {

    private static final Set<String> CHEMICAL_ENDINGS = words("chemical-ending");
    private static final Set<String> NO_CHEMICALS = words("no-chemical");
    private static final Set<String> TYPES = words("type");
    private static final String QUOTES = "“”„«»";
    private static final Set<String> PAIRS = Set.of("“”", "«»", "„“", "„”");
    private static final int SHORTEST_CHEMICAL = 3;
    private static final int LONGEST_CHEMICAL = 40;
    private static final int SHORTEST_ENDING = 2;
    private static final int LONGEST_ENDING = 6;

    /** A list item's sign and the space behind it. */
    private static final int LONGEST_BULLET = 3;

    private final String content;

    ForeignBrackets(String content) {
        this.content = content;
    }

    private static Set<String> words(String section) {
        return WordFile.words(ForeignBrackets.class, "bracket-words.txt", section);
    }

    /** {@code a[0]}, {@code items[3].x}, {@code x[1] = 5}: a name of code or a single letter glued before the bracket. */
    boolean isIndex(Passage passage, int open, int end, boolean resolves) {
        if (open == passage.start()) {
            return false;
        }
        char before = content.charAt(open - 1);
        if (before == '_' || before == '$') {
            return true;
        }
        char after = end < passage.end() ? content.charAt(end) : ' ';
        boolean operated = after == '=' || after == '(' || (after == '.' && isLowerCase(end + 1)) || after == '+';
        int next = Letters.spacesEnd(content, end, passage.end());
        boolean assigned = next + 1 < passage.end() && content.charAt(next) == '=' && content.charAt(next + 1) != '>';
        if (!Character.isLetterOrDigit(before)) {
            return assigned && before == ']';
        }
        int from = open;
        boolean underscored = false;
        boolean camel = false;
        while (from > passage.start() && isIdentifier(content.charAt(from - 1))) {
            from--;
            underscored |= content.charAt(from) == '_';
            camel |= from + 1 < open
                    && Character.isLowerCase(content.charAt(from))
                    && Character.isUpperCase(content.charAt(from + 1));
        }
        boolean single = open - from == 1 && Character.isLetter(before);
        boolean variable = single && (Character.isLowerCase(before) || !resolves);
        return operated || assigned || underscored || variable || (camel && !resolves);
    }

    /** {@code [3]catenane}, {@code calix[4]arene}, {@code bi[1,3]dioxolane}. */
    boolean isChemical(Passage passage, int open, int end) {
        if (end >= passage.end() || !Character.isLowerCase(content.charAt(end))) {
            return end < passage.end()
                    && content.charAt(end) == '-'
                    && open > passage.start()
                    && content.charAt(open - 1) == '-';
        }
        int to = end;
        while (to < passage.end() && Character.isLowerCase(content.charAt(to))) {
            to++;
        }
        String word = content.substring(end, Math.min(to, end + LONGEST_CHEMICAL));
        if (to - end < SHORTEST_CHEMICAL || NO_CHEMICALS.contains(word)) {
            return false;
        }
        for (int length = SHORTEST_ENDING; length <= Math.min(LONGEST_ENDING, word.length()); length++) {
            if (CHEMICAL_ENDINGS.contains(word.substring(word.length() - length).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** {@code « la section [37] a jugé »}: within quotation marks, where the clause goes on behind it. */
    boolean isInserted(Passage passage, int open, int end) {
        int next = Letters.spacesEnd(content, end, passage.end());
        if (next == end || next >= passage.end() || !Character.isLowerCase(content.charAt(next))) {
            return false;
        }
        int mark = open - 1;
        while (mark >= passage.start() && QUOTES.indexOf(content.charAt(mark)) < 0) {
            mark--;
        }
        int closing = next;
        while (closing < passage.end() && QUOTES.indexOf(content.charAt(closing)) < 0) {
            closing++;
        }
        return mark >= passage.start()
                && closing < passage.end()
                && PAIRS.contains("" + content.charAt(mark) + content.charAt(closing));
    }

    /** Empty brackets of a list of tasks, {@code - [ ] to do}, or of code, {@code int[] values}, {@code f([])}. */
    boolean isEmptyOfItsOwn(Passage passage, int open, int end) {
        char before = open > passage.start() ? content.charAt(open - 1) : ' ';
        char after = end < passage.end() ? content.charAt(end) : ' ';
        boolean task = open == passage.start() || (open >= passage.start() + 2 && isTask(passage, open));
        boolean code = isIdentifier(before)
                && (after == ' ' || after == '=' || after == '[' || after == ';')
                && isType(passage, open, end);
        return task || code || after == '(' || after == '{' || after == '=' || before == '=' || before == '(';
    }

    private boolean isTask(Passage passage, int open) {
        return open - passage.start() <= LONGEST_BULLET && "-*+•".indexOf(content.charAt(passage.start())) >= 0;
    }

    private boolean isType(Passage passage, int open, int end) {
        int from = open;
        while (from > passage.start() && isIdentifier(content.charAt(from - 1))) {
            from--;
        }
        return TYPES.contains(content.substring(from, open)) || (end < passage.end() && content.charAt(end) == ';');
    }

    private boolean isLowerCase(int at) {
        return at < content.length() && Character.isLowerCase(content.charAt(at));
    }

    private static boolean isIdentifier(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
