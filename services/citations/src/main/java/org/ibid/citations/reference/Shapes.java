package org.ibid.citations.reference;

import org.ibid.wording.Years;

/** The written form of a token, without its letters: a small number for upper and lower case, digits and their count. */
final class Shapes {
    static final int LOWER_ONE = 1;
    static final int LOWER = 2;
    static final int INITIAL = 3;
    static final int INITIALS = 4;
    static final int UPPER = 5;
    static final int CAPITALIZED = 6;
    static final int CAPITALIZED_SHORT = 7;
    static final int CAMEL = 8;
    static final int LOWER_CAMEL = 9;
    static final int MIXED = 10;
    static final int YEAR_LETTER = 11;
    static final int LINK = 12;
    static final int DOI = 13;
    static final int IDEOGRAPHS = 14;
    static final int OTHER_LETTERS = 15;
    static final int ROMAN = 16;
    static final int YEAR = 17;
    /** {@code DIGITS + n} is a number of n digits, n at most 8. */
    static final int DIGITS = 18;

    private Shapes() {}

    static boolean isNumber(int shape) {
        return shape >= YEAR;
    }

    static boolean isYear(int shape) {
        return shape == YEAR || shape == YEAR_LETTER;
    }

    static int of(String raw, int from, int to) {
        int length = to - from;
        int digits = 0;
        int upper = 0;
        int lower = 0;
        int roman = 0;
        boolean ideographs = false;
        for (int i = from; i < to; i++) {
            char c = raw.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c >= 'a' && c <= 'z') {
                lower++;
            } else if (c >= 'A' && c <= 'Z') {
                upper++;
                roman += "IVXLC".indexOf(c) >= 0 ? 1 : 0;
            } else if (c >= 0x2E80 && c < 0xD800) {
                ideographs = true;
            } else if (Character.isUpperCase(c)) {
                upper++;
            } else if (Character.isLowerCase(c)) {
                lower++;
            }
        }
        if (digits == length) {
            return length == 4 && Years.hasDigitsAt(raw, from, from + length) ? YEAR : DIGITS + Math.min(length, 8);
        }
        if (ideographs) {
            return IDEOGRAPHS;
        }
        if (digits > 0) {
            return withDigits(raw, from, length, digits);
        }
        if (lower + upper < length) {
            return isLink(raw, from, to) ? LINK : OTHER_LETTERS;
        }
        boolean first = Character.isUpperCase(raw.charAt(from));
        if (lower == 0) {
            return length == 1 ? INITIAL : roman == length ? ROMAN : length <= 3 ? INITIALS : UPPER;
        }
        if (upper == 0) {
            return length == 1 ? LOWER_ONE : LOWER;
        }
        if (first && upper == 1) {
            return length <= 3 ? CAPITALIZED_SHORT : CAPITALIZED;
        }
        return first ? CAMEL : LOWER_CAMEL;
    }

    private static int withDigits(String raw, int from, int length, int digits) {
        if (isLink(raw, from, from + length)) {
            return raw.charAt(from) == '1' ? DOI : LINK;
        }
        return digits == 4 && length == 5 && Years.hasDigitsAt(raw, from, from + length) ? YEAR_LETTER : MIXED;
    }

    private static boolean isLink(String raw, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = raw.charAt(i);
            if (c == '/' || c == '.') {
                return true;
            }
        }
        return false;
    }
}
