package org.ibid.normalizer.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ibid.wording.Letters;
import org.ibid.wording.Months;

/**
 * A number, a word or a sign of a text in which a date is looked for.
 *
 * @param kind {@link #NUMBER}, {@link #WORD}, or the sign itself
 * @param value of a number; of one with more than nine digits no date's
 * @param word the word; empty for numbers and signs
 */
record DateToken(char kind, int start, int end, int value, String word) {

    private static final char NUMBER = 'n';
    private static final char WORD = 'w';
    private static final int MOST_DIGITS = 9;
    private static final int MOST_SKIPPED = 4;

    static List<DateToken> read(String text) {
        List<DateToken> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int start = i;
            if (Letters.isDigit(c)) {
                int value = 0;
                while (i < text.length() && Letters.isDigit(text.charAt(i))) {
                    value = i - start < MOST_DIGITS ? value * 10 + text.charAt(i) - '0' : Integer.MAX_VALUE;
                    i++;
                }
                tokens.add(new DateToken(NUMBER, start, i, value, ""));
            } else if (Character.isLetter(c)) {
                while (i < text.length() && isOfWord(text.charAt(i))) {
                    i++;
                }
                tokens.add(new DateToken(WORD, start, i, 0, text.substring(start, i)));
            } else {
                i++;
                if (!Character.isWhitespace(c)) {
                    tokens.add(new DateToken(c, start, i, 0, ""));
                }
            }
        }
        return tokens;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** The place behind at most four tokens that are signs or words of {@code allowed}. */
    static int skip(List<DateToken> tokens, int from, String allowed) {
        int i = from;
        while (i < tokens.size() && i - from < MOST_SKIPPED && tokens.get(i).isOneOf(allowed)) {
            i++;
        }
        return i;
    }

    private boolean isOneOf(String allowed) {
        return isWord() ? allowed.contains(word.toLowerCase(Locale.ROOT)) : !isNumber() && allowed.indexOf(kind) >= 0;
    }

    boolean is(char sign) {
        return kind == sign;
    }

    boolean is(String other) {
        return isWord() && word.equals(other);
    }

    boolean isNumber() {
        return kind == NUMBER;
    }

    boolean isWord() {
        return kind == WORD;
    }

    int length() {
        return end - start;
    }

    boolean hasDigits(int count) {
        return isNumber() && length() == count;
    }

    boolean isDay() {
        return isNumber() && length() <= 2 && value >= 1 && value <= 31;
    }

    boolean isYear() {
        return hasDigits(4);
    }

    /** 1 to 12, or 0 where it is no month's name. */
    int month() {
        return isWord() ? Months.number(word) : 0;
    }
}
