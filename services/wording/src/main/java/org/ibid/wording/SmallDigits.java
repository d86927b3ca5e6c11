package org.ibid.wording;

/** The digits of Unicode that are set small and off the line: {@code ⁰¹²³⁴⁵⁶⁷⁸⁹} above it, {@code ₀₁₂₃₄₅₆₇₈₉} below. */
public final class SmallDigits {

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private SmallDigits() {}

    /** What the digit says, 0 to 9; -1 for what is none. */
    public static int value(char c) {
        return isLowered(c) ? c - '₀' : c < '²' ? -1 : RAISED.indexOf(c);
    }

    public static boolean isRaised(char c) {
        return c >= '²' && RAISED.indexOf(c) >= 0;
    }

    public static boolean isLowered(char c) {
        return c >= '₀' && c <= '₉';
    }
}
