package org.ibid.citations.identifier;

import java.util.Locale;

/**
 * Whether a URN can be one (RFC 8141): for {@code urn:isbn} and {@code urn:issn} by their check digits, for {@code urn:nbn:de} by the
 * check digit of the Deutsche Nationalbibliothek.
 */
final class Urns {
    private static final String SIGNS = "0123456789urnbdeca:fghijlmopqstvwxyz-k_/.+";
    private static final int[] NUMBERS = {
        1, 2, 3, 4, 5, 6, 7, 8, 9, 41, 11, 12, 13, 14, 15, 16, 19, 18, 17, 21, 22, 23, 24, 25, 26, 27, 28, 29, 31, 32,
        33, 34, 35, 36, 37, 38, 39, 42, 43, 45, 47, 49
    };

    private Urns() {}

    static boolean isValid(String urn) {
        String lower = urn.toLowerCase(Locale.ROOT);
        if (lower.startsWith("urn:isbn:")) {
            return CheckDigits.isIsbn(lower.substring(9).replace("-", ""));
        }
        if (lower.startsWith("urn:issn:")) {
            return CheckDigits.isIssn(lower.substring(9).replace("-", ""));
        }
        return !lower.startsWith("urn:nbn:de:") || isNational(lower);
    }

    /**
     * Each sign stands for a number, whose digits are weighted by their place; the sum divided by the last digit has the check digit
     * as its last.
     */
    private static boolean isNational(String urn) {
        long sum = 0;
        int place = 1;
        int last = 1;
        for (int i = 0; i < urn.length() - 1; i++) {
            int sign = SIGNS.indexOf(urn.charAt(i));
            if (sign < 0) {
                return false;
            }
            int number = NUMBERS[sign];
            if (number > 9) {
                sum += (long) (number / 10) * place++;
            }
            last = number % 10;
            sum += (long) last * place++;
        }
        return urn.charAt(urn.length() - 1) - '0' == sum / last % 10;
    }
}
