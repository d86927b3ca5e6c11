package org.ibid.contracts;

/** Shortens text for people, never in the middle of a character. */
public final class Cut {

    private Cut() {}

    /** The text, or its first UTF-16 units, one less where the last would be half of a character; null stays null. */
    public static String to(int length, String text) {
        if (text == null || text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
