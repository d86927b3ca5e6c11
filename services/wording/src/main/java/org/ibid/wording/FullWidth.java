package org.ibid.wording;

/**
 * The full-width forms that Chinese, Japanese and Korean texts print brackets, digits and stops in, and the commas and digits of
 * Arabic and Persian.
 */
public final class FullWidth {

    private static final char FIRST_ARABIC = '،';
    private static final char LAST_ARABIC = '۹';
    private static final int FIRST = '！';
    private static final int LAST = '～';
    private static final int TO_ASCII = '！' - '!';

    private FullWidth() {}

    /** The text with each full-width form as the one plain character that it stands for: of the same length, so that offsets hold. */
    public static String plain(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == plain(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        char[] plain = text.toCharArray();
        for (int i = at; i < plain.length; i++) {
            plain[i] = plain(plain[i]);
        }
        return new String(plain);
    }

    private static char plain(char c) {
        if (c < FIRST_ARABIC || c > LAST_ARABIC && c < '\u3000') {
            return c;
        }
        if (c <= LAST_ARABIC) {
            boolean digit = c >= '٠' && c <= '٩' || c >= '۰';
            return digit ? (char) ('0' + Character.digit(c, 10)) : arabic(c);
        }
        return switch (c) {
            case '\u3000' -> ' ';
            case '、' -> ',';
            case '〔' -> '[';
            case '〕' -> ']';
            default -> c >= FIRST && c <= LAST ? (char) (c - TO_ASCII) : c;
        };
    }

    private static char arabic(char c) {
        return switch (c) {
            case '،' -> ',';
            case '؛' -> ';';
            case '؟' -> '?';
            default -> c;
        };
    }
}
