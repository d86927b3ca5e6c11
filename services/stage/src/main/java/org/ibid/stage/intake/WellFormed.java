package org.ibid.stage.intake;

/** Tells text that UTF-8 can carry: JSON escapes may write half of a surrogate pair, which every encoder changes or refuses. */
final class WellFormed {

    private WellFormed() {}

    static boolean test(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
