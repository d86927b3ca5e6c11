package org.ibid.citations.reference;

/**
 * What stands between two tokens, reduced to what matters: runs of the same sign count once ({@code ,,}), all quotation marks
 * and all dashes are alike, spaces count only where nothing else stands or around a dash.
 */
final class Gaps {
    static final int NONE = 0;
    static final int SPACE = 1;
    static final int COMMA = 2;
    static final int PERIOD = 3;
    static final int COLON = 4;
    static final int SEMICOLON = 5;
    static final int OPEN = 6;
    static final int CLOSE = 7;
    static final int CLOSE_STOP = 8;
    static final int QUOTE = 9;
    static final int DASH = 10;
    static final int MARK = 11;
    static final int KINDS = 12;

    private static final String SIGNS = " ,.:;()[]\"-~/&'?!*+<>";
    private static final int LONGEST = 5;

    private Gaps() {}

    /** The signs between {@code from} and {@code to} packed six bits each, first lowest; 1 where only spaces stand. */
    static int code(String raw, int from, int to) {
        int code = 0;
        int shift = 0;
        int last = 0;
        boolean space = false;
        for (int i = from; i < to && shift < 6 * LONGEST; i++) {
            int sign = sign(raw, i, from, to);
            space |= sign == 1;
            if (sign > 1 && sign != last) {
                code |= sign << shift;
                shift += 6;
                last = sign;
            }
        }
        return code == 0 && space ? SPACE : code;
    }

    private static int sign(String raw, int i, int from, int to) {
        char c = raw.charAt(i);
        if (c == ' ' || Character.isWhitespace(c) || c == 0xA0) {
            return 1;
        }
        if (c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xAD) {
            return 1 + (isSpace(raw, i - 1) || isSpace(raw, i + 1) ? SIGNS.indexOf('~') : SIGNS.indexOf('-'));
        }
        if (c == '"' || c == 0xAB || c == 0xBB || (c >= 0x201C && c <= 0x201F) || c == 0x2039 || c == 0x203A) {
            return 1 + SIGNS.indexOf('"');
        }
        if (c == '\'' || c == '`' || (c >= 0x2018 && c <= 0x201B) || c == 0x2032) {
            boolean apostrophe = from == i && i + 1 == to;
            return 1 + SIGNS.indexOf(apostrophe ? '\'' : '"');
        }
        int plain = SIGNS.indexOf(wide(c));
        return plain >= 0 ? 1 + plain : 1 + SIGNS.length();
    }

    private static char wide(char c) {
        return switch (c) {
            case '，', '、', '،' -> ',';
            case '。', '．' -> '.';
            case '：' -> ':';
            case '；', '؛' -> ';';
            case '（' -> '(';
            case '）' -> ')';
            case '［', '【', '「', '『' -> '[';
            case '］', '】', '」', '』' -> ']';
            case '|' -> '/';
            default -> c;
        };
    }

    private static boolean isSpace(String raw, int i) {
        return i >= 0 && i < raw.length() && Character.isWhitespace(raw.charAt(i));
    }

    static boolean has(int code, char sign) {
        if (code == SPACE) {
            return sign == ' ';
        }
        int wanted = 1 + SIGNS.indexOf(sign);
        for (int rest = code; rest != 0; rest >>>= 6) {
            if ((rest & 63) == wanted) {
                return true;
            }
        }
        return false;
    }

    /** How many times the packed code holds a quotation mark. */
    static int quotes(int code) {
        int count = 0;
        int wanted = 1 + SIGNS.indexOf('"');
        for (int rest = code; rest != 0 && code != SPACE; rest >>>= 6) {
            count += (rest & 63) == wanted ? 1 : 0;
        }
        return count;
    }

    /** The kind of a code, one of the constants above: which transition weights apply across it. */
    static int kind(int code) {
        if (code <= SPACE) {
            return code;
        }
        if (has(code, '(') || has(code, '[') || has(code, '<')) {
            return OPEN;
        }
        if (has(code, '"')) {
            return QUOTE;
        }
        if (has(code, ')') || has(code, ']') || has(code, '>')) {
            return has(code, ',') || has(code, '.') || has(code, ':') || has(code, ';') ? CLOSE_STOP : CLOSE;
        }
        if (has(code, ';')) {
            return SEMICOLON;
        }
        if (has(code, ':')) {
            return COLON;
        }
        if (has(code, '~')) {
            return DASH;
        }
        if (has(code, ',')) {
            return COMMA;
        }
        if (has(code, '.') || has(code, '?') || has(code, '!')) {
            return PERIOD;
        }
        return has(code, '-') || has(code, '\'') ? NONE : MARK;
    }
}
