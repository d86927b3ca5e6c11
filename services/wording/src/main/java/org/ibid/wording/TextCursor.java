package org.ibid.wording;

/** A place in a stretch of text that moves forward as what stands there is read. Never leaves the stretch. */
public final class TextCursor {

    private final CharSequence text;
    private final int end;
    private int at;

    /** @param end where the stretch ends, exclusive */
    public TextCursor(CharSequence text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    /** Offset in the text. */
    public int at() {
        return at;
    }

    public void moveTo(int offset) {
        at = offset;
    }

    public boolean isAtEnd() {
        return at >= end;
    }

    /** The character here; {@code '\0'} at the end. */
    public char peek() {
        return peek(0);
    }

    /** The character that stands so many further; {@code '\0'} at the end. */
    public char peek(int further) {
        return at + further < end ? text.charAt(at + further) : '\0';
    }

    public boolean isAt(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (peek(i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Goes past the character if it stands here. */
    public boolean take(char c) {
        return takeBetween(c, c);
    }

    /** Goes past one character between the two, if one stands here. */
    public boolean takeBetween(char first, char last) {
        boolean there = at < end && text.charAt(at) >= first && text.charAt(at) <= last;
        at += there ? 1 : 0;
        return there;
    }

    /** Goes past one of the characters, if one stands here. */
    public boolean takeAny(String characters) {
        boolean there = at < end && characters.indexOf(text.charAt(at)) >= 0;
        at += there ? 1 : 0;
        return there;
    }

    public void skipSpaces() {
        at = Letters.spacesEnd(text, at, end);
    }

    /** Goes past the ASCII digits that stand here and says how many they are. */
    public int skipDigits() {
        int from = at;
        while (at < end && Letters.isDigit(text.charAt(at))) {
            at++;
        }
        return at - from;
    }

    /** What was read since the offset. */
    public String since(int start) {
        return text.subSequence(start, at).toString();
    }
}
