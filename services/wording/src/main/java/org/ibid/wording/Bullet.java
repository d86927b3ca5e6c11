package org.ibid.wording;

/** The signs before the items of a list that is not numbered. */
public final class Bullet {

    private static final String ROUND = "•·▪‣◦";
    /** These begin words and sentences as well: only a space behind them makes them bullets. */
    private static final String OTHER = "-–—*";

    private Bullet() {}

    /** Whether the line begins with one. */
    public static boolean begins(CharSequence line) {
        return end(line, 0, line.length()) > 0;
    }

    /** Where the text behind the bullet begins; {@code start} where there is none, or nothing behind it. */
    public static int end(CharSequence text, int start, int end) {
        TextCursor cursor = new TextCursor(text, start, end);
        boolean bullet = cursor.takeAny(ROUND) || cursor.takeAny(OTHER) && Letters.isSpace(cursor.peek());
        cursor.skipSpaces();
        return bullet && !cursor.isAtEnd() ? cursor.at() : start;
    }
}
