package org.ibid.citations.identifier;

/** The extent of a DOI in running text: ISO 26324 syntax {@code 10.registrant/suffix}, without the sentence's punctuation. */
public final class Dois {
    private Dois() {}

    /** The end of the DOI at {@code at}, or {@code at} where none is. */
    public static int end(String text, int at) {
        if (!text.startsWith("10.", at)) {
            return at;
        }
        int i = at + 3;
        while (i < text.length() && i < at + 16 && (Character.isDigit(text.charAt(i)) || text.charAt(i) == '.')) {
            i++;
        }
        if (i < at + 7 || i + 1 >= text.length() || text.charAt(i) != '/') {
            return at;
        }
        int suffix = i + 1;
        int end = suffix;
        while (end < text.length()
                && Urls.inside(text.charAt(end))
                && text.charAt(end) != '?'
                && text.charAt(end) != '#') {
            end++;
        }
        int trimmed = suffix + trimmed(text.substring(suffix, end)).length();
        return trimmed > suffix ? trimmed : at;
    }

    /** {@code value} without closing punctuation and unopened brackets. */
    static String trimmed(String value) {
        int open = 0;
        for (int i = 0; i < value.length(); i++) {
            open += value.charAt(i) == '(' ? 1 : value.charAt(i) == ')' ? -1 : 0;
        }
        int end = value.length();
        while (end > 0) {
            char c = value.charAt(end - 1);
            if (c == ')' && open < 0) {
                open++;
            } else if (".,;:]'!?*/&".indexOf(c) < 0) {
                break;
            }
            end--;
        }
        return value.substring(0, end);
    }
}
