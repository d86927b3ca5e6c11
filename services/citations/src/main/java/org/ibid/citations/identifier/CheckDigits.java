package org.ibid.citations.identifier;

/** Check digits of ISBN (ISO 2108), ISSN (ISO 3297) and ORCID (ISO 7064, MOD 11-2). Input without hyphens or spaces. */
public final class CheckDigits {
    private CheckDigits() {}

    public static boolean isIsbn(String digits) {
        return digits.length() == 10 ? isWeighted(digits, 10) : digits.length() == 13 && isEan(digits);
    }

    public static boolean isIssn(String digits) {
        return digits.length() == 8 && isWeighted(digits, 8);
    }

    public static boolean isOrcid(String digits) {
        if (digits.length() != 16) {
            return false;
        }
        int total = 0;
        for (int i = 0; i < 15; i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            total = (total + digit) * 2;
        }
        int check = (12 - total % 11) % 11;
        return value(digits.charAt(15)) == check;
    }

    private static boolean isWeighted(String digits, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int value = value(digits.charAt(i));
            if (value < 0 || (value == 10 && i < length - 1)) {
                return false;
            }
            sum += value * (length - i);
        }
        return sum % 11 == 0;
    }

    private static boolean isEan(String digits) {
        int sum = 0;
        for (int i = 0; i < 13; i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            sum += i % 2 == 0 ? digit : 3 * digit;
        }
        return sum % 10 == 0 && (digits.startsWith("978") || digits.startsWith("979"));
    }

    private static int value(char c) {
        return c >= '0' && c <= '9' ? c - '0' : c == 'X' || c == 'x' ? 10 : -1;
    }
}
