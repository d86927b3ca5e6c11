package org.ibid.normalizer.rtf;

import java.nio.charset.StandardCharsets;

/** The tokens of RTF, one after the other: groups, control words and symbols, and bytes of text. */
final class RtfTokens {

    enum Kind {
        OPEN,
        CLOSE,
        /** A control word or symbol. */
        CONTROL,
        BYTE,
        END
    }

    private static final int LONGEST_WORD = 32;

    private final byte[] rtf;
    private int at;

    private String word = "";
    private int number;
    private boolean numbered;
    private int value;

    RtfTokens(byte[] rtf) {
        this.rtf = rtf;
    }

    Kind next() {
        while (at < rtf.length) {
            int c = rtf[at++] & 0xFF;
            switch (c) {
                case '{' -> {
                    return Kind.OPEN;
                }
                case '}' -> {
                    return Kind.CLOSE;
                }
                case '\\' -> {
                    return control();
                }
                case '\r', '\n', 0 -> {}
                default -> {
                    value = c;
                    return Kind.BYTE;
                }
            }
        }
        return Kind.END;
    }

    /** The control word, or the one character of a control symbol. */
    String word() {
        return word;
    }

    /** The word's number, or {@code otherwise} when it has none. */
    int number(int otherwise) {
        return numbered ? number : otherwise;
    }

    /** The byte of text. */
    int value() {
        return value;
    }

    private Kind control() {
        if (at >= rtf.length) {
            return Kind.END;
        }
        int c = rtf[at] & 0xFF;
        if (c == '\'') {
            int high = at + 2 < rtf.length ? Character.digit(rtf[at + 1], 16) : -1;
            int low = at + 2 < rtf.length ? Character.digit(rtf[at + 2], 16) : -1;
            at = Math.min(rtf.length, at + 3);
            value = high < 0 || low < 0 ? '?' : high * 16 + low;
            return Kind.BYTE;
        }
        if (c == '\\' || c == '{' || c == '}') {
            at++;
            value = c;
            return Kind.BYTE;
        }
        numbered = false;
        if (!isLetter(c)) {
            at++;
            word = String.valueOf((char) c);
            return Kind.CONTROL;
        }
        int start = at;
        while (at < rtf.length && isLetter(rtf[at]) && at - start < LONGEST_WORD) {
            at++;
        }
        word = new String(rtf, start, at - start, StandardCharsets.US_ASCII);
        readNumber();
        if (word.equals("bin")) {
            at = (int) Math.min(rtf.length, at + (long) Math.max(0, number(0)));
        }
        return Kind.CONTROL;
    }

    private void readNumber() {
        boolean negative = at < rtf.length && rtf[at] == '-';
        int digit = at + (negative ? 1 : 0);
        long read = 0;
        while (digit < rtf.length && rtf[digit] >= '0' && rtf[digit] <= '9' && read < Integer.MAX_VALUE) {
            read = read * 10 + rtf[digit++] - '0';
            numbered = true;
        }
        if (numbered) {
            number = (int) Math.min(Integer.MAX_VALUE, read) * (negative ? -1 : 1);
            at = digit;
        }
        if (at < rtf.length && rtf[at] == ' ') {
            at++;
        }
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
