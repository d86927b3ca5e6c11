package org.ibid.normalizer.markup;

import java.util.Locale;

/** Numbers as word processors print them before list items and notes. */
public enum Ordinals {
    DECIMAL,
    LOWER_LETTER,
    UPPER_LETTER,
    LOWER_ROMAN,
    UPPER_ROMAN,
    /** Asterisk, dagger, double dagger, section mark, then doubled: the Chicago Manual of Style's. */
    SYMBOL;

    private static final String SYMBOLS = "*†‡§";
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] NUMERALS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    /** @param number from 1; others, and those too large for the style, are printed in decimal */
    public String print(int number) {
        if (number < 1 || number > 3999) {
            return String.valueOf(number);
        }
        return switch (this) {
            case DECIMAL -> String.valueOf(number);
            case LOWER_LETTER -> letters(number);
            case UPPER_LETTER -> letters(number).toUpperCase(Locale.ROOT);
            case LOWER_ROMAN -> roman(number);
            case UPPER_ROMAN -> roman(number).toUpperCase(Locale.ROOT);
            case SYMBOL -> String.valueOf(SYMBOLS.charAt((number - 1) % 4)).repeat(Math.min((number - 1) / 4 + 1, 9));
        };
    }

    /** a to z, then aa to zz, as Word and Writer count. */
    private static String letters(int number) {
        return String.valueOf((char) ('a' + (number - 1) % 26)).repeat(Math.min((number - 1) / 26 + 1, 9));
    }

    private static String roman(int number) {
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                roman.append(NUMERALS[i]);
                rest -= VALUES[i];
            }
        }
        return roman.toString();
    }
}
