package org.ibid.wording;

import org.jspecify.annotations.Nullable;

/**
 * The number, symbol or key that an entry of a reference list or a note begins with.
 *
 * @param value the number, symbol or key alone, without brackets or full stop
 * @param number -1 for a symbol or a key
 * @param bodyStart where the entry itself begins, behind the label and what parts it from the entry; the end of the stretch where
 *     nothing follows
 */
public record EntryLabel(Form form, String value, int number, int bodyStart) {

    public enum Form {
        /** {@code [12]}, {@code [12a]}, {@code 12]} */
        BRACKETED,
        /** {@code (12)} */
        PARENTHESISED,
        /** {@code 12.}, {@code 12:} */
        POINTED,
        /** {@code 12)} */
        CLOSED,
        /** {@code ¹²}, {@code ₁₂} */
        RAISED,
        /** {@code ^12} */
        CARET,
        /** {@code *}, {@code ††} */
        SYMBOL,
        /** {@code [Smi20]} */
        KEY,
        /** {@code [HARBOUR]}, {@code [I-D.vale-keepers]}: a label only in a list that the text cites by such, which {@link #keyed} is asked for */
        WORD,
        /** {@code iv}, {@code iv.}, {@code [iv]}: a label only in a list that counts up so, which {@link #roman} is asked for */
        ROMAN,
        /** {@code 12 Smith}, {@code 12Smith}, {@code 12} on a line of its own: a label in a list only; elsewhere dates and counts begin so */
        BARE
    }

    /** The signs that stand for numbers of notes. */
    public static final String SYMBOLS = "*†‡§¶‖";

    /** In characters, of a key like {@code Smi20} or {@code I-D.vale-harbour-keepers}. */
    public static final int LONGEST_KEY = 40;

    /** Of a number that nothing encloses: four are a year. */
    public static final int MOST_DIGITS = 3;

    private static final String OPENING_QUOTES = "\"“„«‘'";
    private static final int MOST_SYMBOLS = 4;
    /** Brackets hold years' worth of entries, and no year. */
    private static final int MOST_BRACKETED_DIGITS = 4;

    /** The label that the line begins with. */
    public static @Nullable EntryLabel at(CharSequence line) {
        return at(line, 0, line.length());
    }

    /** The label that the stretch begins with; a bare number is none. */
    public static @Nullable EntryLabel at(CharSequence text, int start, int end) {
        EntryLabel label = inList(text, start, end);
        return label == null || label.form() == Form.BARE ? null : label;
    }

    /** The label that a line of a list begins with, a bare number included. */
    public static @Nullable EntryLabel inList(CharSequence text, int start, int end) {
        TextCursor cursor = new TextCursor(text, start, end);
        cursor.skipSpaces();
        char first = cursor.peek();
        if (Letters.isDigit(first)) {
            return numbered(cursor);
        }
        if (SmallDigits.value(first) >= 0) {
            return raised(cursor);
        }
        if (SYMBOLS.indexOf(first) >= 0) {
            return symbol(cursor, text.charAt(end - 1));
        }
        return switch (first) {
            case '[' -> bracketed(cursor);
            case '(' -> parenthesised(cursor);
            case '^' -> caret(cursor);
            default -> null;
        };
    }

    /** The small Roman number that the stretch begins with, in brackets, before a stop or a space, or alone. */
    public static @Nullable EntryLabel roman(CharSequence text, int start, int end) {
        TextCursor cursor = new TextCursor(text, start, end);
        int close = "[(".indexOf(cursor.peek());
        cursor.moveTo(start + (close < 0 ? 0 : 1));
        int from = cursor.at();
        while (RomanNumeral.isDigit(cursor.peek()) && cursor.at() - from <= RomanNumeral.LONGEST) {
            cursor.moveTo(cursor.at() + 1);
        }
        int number = RomanNumeral.value(text, from, cursor.at());
        String value = cursor.since(from);
        boolean closed = close < 0
                ? cursor.takeAny(".)]:") || cursor.isAtEnd() || Letters.isSpace(cursor.peek())
                : cursor.take("])".charAt(close));
        if (number == 0 || !closed) {
            return null;
        }
        cursor.skipSpaces();
        return new EntryLabel(Form.ROMAN, value, number, cursor.at());
    }

    /** The number, key or word in square brackets that the stretch begins with. */
    public static @Nullable EntryLabel keyed(CharSequence text, int start, int end) {
        TextCursor cursor = new TextCursor(text, start, end);
        cursor.skipSpaces();
        int open = cursor.at();
        if (cursor.peek() != '[') {
            return null;
        }
        EntryLabel label = bracketed(cursor);
        if (label != null) {
            return label;
        }
        cursor.moveTo(open + 1);
        return key(cursor, Form.WORD);
    }

    /** The bare number that a list must go on with, whatever stands behind it: {@code 12 von Porter}. */
    public static @Nullable EntryLabel expected(CharSequence text, int start, int end, int number) {
        TextCursor cursor = new TextCursor(text, start, end);
        int digits = cursor.skipDigits();
        if (digits == 0 || digits > MOST_DIGITS || !Letters.isSpace(cursor.peek())) {
            return null;
        }
        EntryLabel label = numbered(Form.BARE, cursor.since(start), digits, cursor);
        return label.number() == number ? label : null;
    }

    private static @Nullable EntryLabel bracketed(TextCursor cursor) {
        int open = cursor.at();
        EntryLabel numbered = enclosed(cursor, Form.BRACKETED, ']', MOST_BRACKETED_DIGITS);
        if (numbered != null) {
            return numbered;
        }
        cursor.moveTo(open + 1);
        return key(cursor, Form.KEY);
    }

    private static @Nullable EntryLabel parenthesised(TextCursor cursor) {
        return enclosed(cursor, Form.PARENTHESISED, ')', MOST_DIGITS);
    }

    private static @Nullable EntryLabel enclosed(TextCursor cursor, Form form, char close, int mostDigits) {
        cursor.moveTo(cursor.at() + 1);
        cursor.skipSpaces();
        int from = cursor.at();
        int digits = cursor.skipDigits();
        if (digits == 0 || digits > mostDigits) {
            return null;
        }
        cursor.takeBetween('a', 'z');
        String value = cursor.since(from);
        cursor.skipSpaces();
        if (!cursor.take(close)) {
            return null;
        }
        // [1]. Smith, [1]: Smith
        cursor.takeAny(form == Form.BRACKETED ? ".:)" : "");
        return numbered(form, value, digits, cursor);
    }

    /** A word is of letters and what joins them, a key has digits, and may have spaces: {@code [Val 01]}. */
    private static @Nullable EntryLabel key(TextCursor cursor, Form form) {
        String joins = form == Form.WORD ? "+-–_:./" : "+*-–_:,. ";
        int from = cursor.at();
        boolean letter = false;
        boolean digit = false;
        while (cursor.peek() != ']') {
            char c = cursor.peek();
            if (cursor.at() - from >= LONGEST_KEY || !Character.isLetterOrDigit(c) && joins.indexOf(c) < 0) {
                return null;
            }
            letter |= Character.isLetter(c);
            digit |= Letters.isDigit(c);
            cursor.moveTo(cursor.at() + 1);
        }
        if (!letter || digit != (form == Form.KEY)) {
            return null;
        }
        String key = cursor.since(from).strip();
        cursor.take(']');
        cursor.skipSpaces();
        return new EntryLabel(form, key, -1, cursor.at());
    }

    private static @Nullable EntryLabel numbered(TextCursor cursor) {
        int from = cursor.at();
        int digits = cursor.skipDigits();
        if (digits > MOST_DIGITS) {
            return null;
        }
        if (".:)]".indexOf(cursor.peek(1)) >= 0) {
            cursor.takeBetween('a', 'z');
        }
        String value = cursor.since(from);
        if (cursor.take(')')) {
            return numbered(Form.CLOSED, value, digits, cursor);
        }
        if (cursor.take(']')) {
            return numbered(Form.BRACKETED, value, digits, cursor);
        }
        if (cursor.takeAny(".:")) {
            // 3.5 is a number, 12.3.2014 a date
            boolean decimal = Letters.isDigit(cursor.peek());
            return decimal ? null : numbered(Form.POINTED, value, digits, cursor);
        }
        cursor.skipSpaces();
        char body = cursor.peek();
        // a line of its own, as where labels and entries are set side by side
        boolean opens = cursor.isAtEnd()
                || Character.isUpperCase(body)
                || OPENING_QUOTES.indexOf(body) >= 0
                || cursor.isAt("http");
        return opens ? numbered(Form.BARE, value, digits, cursor) : null;
    }

    private static @Nullable EntryLabel caret(TextCursor cursor) {
        cursor.take('^');
        int from = cursor.at();
        int digits = cursor.skipDigits();
        return digits == 0 || digits > MOST_DIGITS ? null : numbered(Form.CARET, cursor.since(from), digits, cursor);
    }

    private static EntryLabel raised(TextCursor cursor) {
        int from = cursor.at();
        int number = 0;
        while (cursor.at() - from <= MOST_DIGITS && SmallDigits.value(cursor.peek()) >= 0) {
            number = number * 10 + SmallDigits.value(cursor.peek());
            cursor.moveTo(cursor.at() + 1);
        }
        String value = cursor.since(from);
        cursor.skipSpaces();
        return new EntryLabel(Form.RAISED, value, number, cursor.at());
    }

    private static @Nullable EntryLabel symbol(TextCursor cursor, char last) {
        int from = cursor.at();
        char symbol = cursor.peek();
        while (cursor.at() - from < MOST_SYMBOLS && cursor.take(symbol)) {
            // past them all
        }
        String value = cursor.since(from);
        cursor.skipSpaces();
        char body = cursor.peek();
        // *emphasised*, **a heading** of plain text
        boolean emphasis = last == symbol;
        // § 57a is a place in a law
        boolean law = symbol == '§' && Letters.isDigit(body);
        boolean opens = Character.isLetterOrDigit(body) || OPENING_QUOTES.indexOf(body) >= 0;
        return opens && !emphasis && !law ? new EntryLabel(Form.SYMBOL, value, -1, cursor.at()) : null;
    }

    private static EntryLabel numbered(Form form, String value, int digits, TextCursor cursor) {
        cursor.skipSpaces();
        return new EntryLabel(form, value, Integer.parseInt(value, 0, digits, 10), cursor.at());
    }
}
