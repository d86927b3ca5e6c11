package org.ibid.wording;

/** Recognises years as documents and references print them, from 1500 to 2099: {@code 2020}, {@code 1999}. */
public final class Years {

    private Years() {}

    /** Whether four digits of a year stand alone at {@code i}; a letter may follow. */
    public static boolean isAt(CharSequence text, int i, int end) {
        return hasDigitsAt(text, i, end) && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)));
    }

    /** Whether the digits of a year, and no fifth, begin at {@code i}, whatever stands before. */
    public static boolean hasDigitsAt(CharSequence text, int i, int end) {
        if (i + 4 > end || !isDigit(text, i + 1) || !isDigit(text, i + 2) || !isDigit(text, i + 3)) {
            return false;
        }
        char century = text.charAt(i);
        char decade = text.charAt(i + 1);
        boolean plausible = century == '1' && decade >= '5' || century == '2' && decade == '0';
        return plausible && (i + 4 == end || !isDigit(text, i + 4));
    }

    private static boolean isDigit(CharSequence text, int i) {
        return Letters.isDigit(text.charAt(i));
    }
}
