package org.ibid.wording;

/** Small Roman numbers as notes bear them: {@code i}, {@code iv}, {@code xii}. */
public final class RomanNumeral {

    /** {@code lxxxviii}; no longer one stands below a hundred. */
    public static final int LONGEST = 8;

    /** {@code xc} and all above need signs that words are made of. */
    private static final int PAST = 90;

    private static final String DIGITS = "ivxl";
    private static final int[] VALUES = {1, 5, 10, 50};
    private static final String[] NUMERALS = {"l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] STEPS = {50, 40, 10, 9, 5, 4, 1};

    private RomanNumeral() {}

    public static boolean isDigit(char c) {
        return DIGITS.indexOf(c) >= 0;
    }

    /** The value of the numeral that the stretch is; 0 where it is none as it is written today: {@code iiii} is none. */
    public static int value(CharSequence text, int start, int end) {
        if (end - start > LONGEST || start >= end) {
            return 0;
        }
        int value = 0;
        for (int i = start; i < end; i++) {
            int digit = DIGITS.indexOf(text.charAt(i));
            if (digit < 0) {
                return 0;
            }
            boolean subtracts = i + 1 < end && DIGITS.indexOf(text.charAt(i + 1)) > digit;
            value += subtracts ? -VALUES[digit] : VALUES[digit];
        }
        return value > 0 && value < PAST && print(value).contentEquals(text.subSequence(start, end)) ? value : 0;
    }

    private static String print(int value) {
        StringBuilder printed = new StringBuilder(LONGEST);
        int rest = value;
        for (int i = 0; i < STEPS.length; i++) {
            while (rest >= STEPS[i]) {
                printed.append(NUMERALS[i]);
                rest -= STEPS[i];
            }
        }
        return printed.toString();
    }
}
