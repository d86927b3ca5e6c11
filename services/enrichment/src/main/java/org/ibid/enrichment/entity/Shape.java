package org.ibid.enrichment.entity;

/** How a word is printed: which kinds of letters follow each other, repeats left out. */
final class Shape {

    private Shape() {}

    /** A number for {@code Xx}, {@code X.X.}, {@code XX}, {@code x}, {@code X-X}, {@code 0} and so on. */
    static int of(String word) {
        int shape = 0;
        int last = 0;
        boolean doubled = false;
        for (int i = 0; i < word.length() && i < 24; i++) {
            int kind = kind(word.charAt(i));
            if (kind != last) {
                shape = shape * 7 + kind;
                doubled = false;
            } else if (!doubled && kind == 1) {
                shape = shape * 7 + 6;
                doubled = true;
            }
            last = kind;
        }
        return shape;
    }

    private static int kind(char c) {
        if (Character.isUpperCase(c)) {
            return 1;
        }
        if (Character.isLetter(c)) {
            return 2;
        }
        if (Character.isDigit(c)) {
            return 3;
        }
        return c == '-' ? 4 : 5;
    }
}
