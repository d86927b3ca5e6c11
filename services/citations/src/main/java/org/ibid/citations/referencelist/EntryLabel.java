package org.ibid.citations.referencelist;

/**
 * The number or symbol that a line begins with.
 *
 * @param value the number or symbol alone, without brackets or full stop
 * @param number -1 for a symbol or a key
 * @param bodyStart where the text after it begins
 */
record EntryLabel(Form form, String value, int number, int bodyStart) {

    enum Form {
        /** {@code [12]} */
        BRACKETED,
        /** {@code (12)} */
        PARENTHESISED,
        /** {@code 12.} */
        POINTED,
        /** {@code 12)} */
        CLOSED,
        /** {@code 12 Smith}, {@code 12Smith}, or raised digits */
        BARE,
        /** {@code *}, {@code †} */
        SYMBOL,
        /** {@code [Smi20]} */
        KEY
    }

    private static final String SYMBOLS = "*†‡§¶‖";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final int LONGEST_KEY = 24;

    /** Reads the label at {@code start}; null when the line begins with none. */
    static EntryLabel at(String content, int start, int end) {
        char first = content.charAt(start);
        if (first == '[') {
            return bracketed(content, start, end);
        }
        if (first == '(') {
            return parenthesised(content, start, end);
        }
        if (isDigit(first)) {
            return plain(content, start, end);
        }
        if (RAISED.indexOf(first) >= 0) {
            return raised(content, start, end);
        }
        return SYMBOLS.indexOf(first) >= 0 ? symbol(content, start, end) : null;
    }

    /** The bare number at {@code start}, whatever stands behind it: for where it is the one that must follow. */
    static EntryLabel bare(String content, int start, int end, int number) {
        int digits = digitsEnd(content, start, end);
        boolean parted = digits > start && digits < end && Character.isWhitespace(content.charAt(digits));
        return parted && digits - start <= 3 && Integer.parseInt(content, start, digits, 10) == number
                ? numbered(Form.BARE, content, start, digits, digits, skipSpaces(content, digits, end))
                : null;
    }

    private static EntryLabel bracketed(String content, int start, int end) {
        int from = skipSpaces(content, start + 1, end);
        int digits = digitsEnd(content, from, end);
        int after = digits > from && digits < end && isLetter(content.charAt(digits)) ? digits + 1 : digits;
        int close = skipSpaces(content, after, end);
        if (digits > from && digits - from <= 4 && close < end && content.charAt(close) == ']') {
            return numbered(Form.BRACKETED, content, from, digits, after, skipSeparator(content, close + 1, end));
        }
        return key(content, start, end);
    }

    private static EntryLabel key(String content, int start, int end) {
        int close = content.indexOf(']', start);
        if (close < 0 || close >= end || close - start > LONGEST_KEY || close - start < 3) {
            return null;
        }
        boolean letter = false;
        boolean digit = false;
        for (int i = start + 1; i < close; i++) {
            char c = content.charAt(i);
            letter |= Character.isLetter(c);
            digit |= isDigit(c);
            if (!Character.isLetterOrDigit(c) && "+*-–_:,. ".indexOf(c) < 0) {
                return null;
            }
        }
        return letter && digit
                ? new EntryLabel(
                        Form.KEY, content.substring(start + 1, close).strip(), -1, skipSpaces(content, close + 1, end))
                : null;
    }

    private static EntryLabel parenthesised(String content, int start, int end) {
        int from = skipSpaces(content, start + 1, end);
        int digits = digitsEnd(content, from, end);
        int close = skipSpaces(content, digits, end);
        return digits > from && digits - from <= 3 && close < end && content.charAt(close) == ')'
                ? numbered(Form.PARENTHESISED, content, from, digits, digits, skipSpaces(content, close + 1, end))
                : null;
    }

    private static EntryLabel plain(String content, int start, int end) {
        int digits = digitsEnd(content, start, end);
        if (digits - start > 3) {
            return null;
        }
        if (digits == end) {
            // a line of its own, as where labels and entries are set side by side
            return numbered(Form.BARE, content, start, digits, digits, end);
        }
        int after = isLetter(content.charAt(digits)) && digits + 1 < end && isPoint(content.charAt(digits + 1))
                ? digits + 1
                : digits;
        char next = content.charAt(after);
        if (next == ')') {
            return numbered(Form.CLOSED, content, start, digits, after, skipSpaces(content, after + 1, end));
        }
        if (next == '.' || next == ':') {
            boolean decimal = after + 1 < end && isDigit(content.charAt(after + 1));
            return decimal
                    ? null
                    : numbered(Form.POINTED, content, start, digits, after, skipSpaces(content, after + 1, end));
        }
        int body = skipSpaces(content, digits, end);
        boolean begins = content.startsWith("http", body) || (body < end && opens(content.charAt(body)));
        return begins ? numbered(Form.BARE, content, start, digits, digits, body) : null;
    }

    private static boolean opens(char c) {
        return Character.isUpperCase(c) || "\"“„«‘'".indexOf(c) >= 0;
    }

    private static EntryLabel raised(String content, int start, int end) {
        int at = start;
        int number = 0;
        while (at < end && at - start < 4 && RAISED.indexOf(content.charAt(at)) >= 0) {
            number = number * 10 + RAISED.indexOf(content.charAt(at));
            at++;
        }
        return new EntryLabel(Form.BARE, content.substring(start, at), number, skipSpaces(content, at, end));
    }

    private static EntryLabel symbol(String content, int start, int end) {
        int at = start;
        while (at < end && at - start < 4 && content.charAt(at) == content.charAt(start)) {
            at++;
        }
        int body = skipSpaces(content, at, end);
        return body < end && Character.isLetterOrDigit(content.charAt(body))
                ? new EntryLabel(Form.SYMBOL, content.substring(start, at), -1, body)
                : null;
    }

    private static EntryLabel numbered(Form form, String content, int from, int digits, int after, int body) {
        return new EntryLabel(form, content.substring(from, after), Integer.parseInt(content, from, digits, 10), body);
    }

    private static int digitsEnd(String content, int from, int end) {
        int at = from;
        while (at < end && isDigit(content.charAt(at))) {
            at++;
        }
        return at;
    }

    /** {@code [1]. Smith}, {@code [1]: Smith} */
    private static int skipSeparator(String content, int from, int end) {
        return skipSpaces(content, from < end && isPoint(content.charAt(from)) ? from + 1 : from, end);
    }

    private static int skipSpaces(String content, int from, int end) {
        int at = from;
        while (at < end && (content.charAt(at) <= ' ' || Character.isSpaceChar(content.charAt(at)))) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isPoint(char c) {
        return c == '.' || c == ':' || c == ')';
    }
}
